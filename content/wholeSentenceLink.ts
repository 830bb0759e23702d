import { linkToSentence } from "./textFragment.ts";

/**
 * As linkToSentence, with the whole sentence alone: short enough for a file that is read as text. A file that was written
 * by an earlier version is known by this link, which therefore never changes. The new tab, whose weight is limited, needs
 * no such link, so it stands in a file of its own.
 */
export function linkToWholeSentence(address: string, sentence: string): string | null {
  return linkToSentence(address, sentence)?.split("&text=")[0] ?? null;
}
