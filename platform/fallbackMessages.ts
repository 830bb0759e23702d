/** The words on screen from the extension's own files, for a browser that gives none. */
import * as v from "valibot";
import { native } from "./native.ts";

const messagesSchema = v.record(
  v.string(),
  v.object({
    message: v.string(),
    placeholders: v.optional(v.record(v.string(), v.object({ content: v.string() })), {}),
  }),
);
type Messages = v.InferOutput<typeof messagesSchema>;

/** The same as the manifest's `default_locale`. */
const DEFAULT = "nl";
const OTHER = "en";

/**
 * From now on the browser's own function gives these words. Never fails: a page without words still keeps the reader's.
 */
export async function useFallbackMessages(): Promise<void> {
  const locale = native.i18n.getUILanguage().startsWith(OTHER) ? OTHER : DEFAULT;
  try {
    const response = await fetch(`/_locales/${locale}/messages.json`);
    const messages = v.parse(messagesSchema, await response.json());
    native.i18n.getMessage = (key, substitutions) => fill(messages[key], substitutions);
  } catch {
    // The page then shows no words, but works.
  }
}

/** Case doesn't matter in the names of placeholders: https://developer.chrome.com/docs/extensions/reference/api/i18n */
function fill(found: Messages[string] | undefined, substitutions: readonly string[]): string {
  if (found === undefined) return "";
  const { message, placeholders } = found;
  return message.replaceAll(/\$(\w+)\$/gu, (whole, name: string) => {
    const content = placeholders[name.toLowerCase()]?.content;
    return content === undefined ? whole : (substitutions[Number(content.slice(1)) - 1] ?? "");
  });
}
