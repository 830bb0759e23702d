import type { Translate } from "../../components/translate.ts";

/** Chromium and Firefox both give this without the polyfill, which the first paint doesn't wait for. */
declare const chrome: { i18n: { getMessage: (key: string, substitutions: string[]) => string } };

export const translate: Translate = (key, ...substitutions) => chrome.i18n.getMessage(key, substitutions);
