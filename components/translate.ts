/** The words on screen: typed by the Dutch messages, which every other translation matches key for key. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type messages from "../public/_locales/nl/messages.json";

export type MessageKey = keyof typeof messages;

/** The message of that key in the reader's language, with `$1` and on replaced. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;

export const TranslateContext = createContext<Translate>((key) => key);

export function useTranslate(): Translate {
  return useContext(TranslateContext);
}
