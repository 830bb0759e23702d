/** The browser's messages, for tests without a browser. They are there before any page's code asks for one. */
import english from "../../public/_locales/en/messages.json";
import dutch from "../../public/_locales/nl/messages.json";
import type { Translate } from "../../components/translate.ts";

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

const MESSAGES: Record<"nl" | "en", Messages> = { nl: dutch, en: english };
let language: "nl" | "en" = "nl";

export function speak(spoken: "nl" | "en"): void {
  language = spoken;
}

export const translateAs = (spoken: "nl" | "en"): Translate => {
  const messages = MESSAGES[spoken];
  return (key, ...substitutions) => {
    const { message, placeholders = {} } = messages[key] ?? { message: "" };
    return Object.entries(placeholders).reduce((text, [name, { content }]) => {
      const index = Number(content.slice(1)) - 1;
      return text.replaceAll(new RegExp(`\\$${name}\\$`, "gi"), () => substitutions[index] ?? "");
    }, message);
  };
};

/** The browser's function, which a test may replace. */
export const i18n = {
  getMessage: (...[key, substitutions]: [Parameters<Translate>[0], string[]]): string =>
    translateAs(language)(key, ...substitutions),
  getUILanguage: (): string => language,
};

Reflect.set(globalThis, "chrome", { i18n });
