import type { Translate } from "../components/translate.ts";
import { native } from "./native.ts";

export const translate: Translate = (key, ...substitutions) => native.i18n.getMessage(key, substitutions);

/**
 * Wait for this before the first word. Right after a start, Chromium sometimes gives a page none of the extension's
 * messages. Other pages in the same process then get none either.
 */
export async function loadWords(): Promise<void> {
  if (!translate("languageTag")) await (await import("./fallbackMessages.ts")).useFallbackMessages();
}
