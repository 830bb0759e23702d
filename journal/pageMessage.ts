/** All messages between the open pages of the extension. They carry no words: a page that hears one reads the store. */
import { isDay, type Day } from "../content/day.ts";
import { isObject } from "../content/shape.ts";

export type PageMessage =
  /** An answer to the question of that day was written. */
  | { kind: "answerWritten"; day: Day }
  /** "Andere vraag" replaced the draw of that day. */
  | { kind: "drawReplaced"; day: Day }
  /** Answers of any day came or went, by a restore, an undo or an erasure. */
  | { kind: "journalChanged" }
  /** Stars were given or taken away. */
  | { kind: "starsChanged" }
  /** Questions joined the deck or left it, or were hidden. Today's draw stays. */
  | { kind: "deckChanged" };

/** `null` of anything else, such as a message of a later version. */
export function parsePageMessage(data: unknown): PageMessage | null {
  if (!isObject(data)) return null;
  const { kind, day } = data;
  if (kind === "journalChanged" || kind === "starsChanged" || kind === "deckChanged") return { kind };
  return (kind === "answerWritten" || kind === "drawReplaced") && isDay(day) ? { kind, day } : null;
}
