import { linkToSentence } from "./textFragment.ts";

/**
 * The link of linkToSentence with the whole sentence alone, short enough for a file that people read. Files of earlier
 * versions are known by this link, so it never changes. The new tab, whose weight is limited, doesn't need the link.
 * That is why it stands in a file of its own.
 */
export function linkToWholeSentence(address: string, sentence: string): string | null {
  return linkToSentence(address, sentence)?.split("&text=")[0] ?? null;
}
