/** The words on screen. The Dutch messages give their type, and every other translation has the same keys. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type messages from "../public/_locales/nl/messages.json";

export type MessageKey = keyof typeof messages;

/** The message of that key in the reader's language, in which `$1` and so on are replaced. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;

export const TranslateContext = createContext<Translate>((key) => key);

export function useTranslate(): Translate {
  return useContext(TranslateContext);
}
