import type { Translate } from "../components/translate.ts";
import { native } from "./native.ts";

export const translate: Translate = (key, ...substitutions) => native.i18n.getMessage(key, substitutions);

/**
 * To be waited for before the first word. Chromium gives a page that comes in the first moments after a start now and
 * then none of the extension's messages, nor any page that shares its process.
 */
export async function loadWords(): Promise<void> {
  if (!translate("languageTag")) await (await import("./fallbackMessages.ts")).useFallbackMessages();
}
