/** Everything the open pages of the extension tell one another. They carry no words: who hears one reads the store. */
import * as v from "valibot";
import { isDay, type Day } from "../content/day.ts";

const daySchema = v.custom<Day>(isDay);

const pageMessageSchema = v.variant("kind", [
  /** An answer to the question of that day was written. */
  v.object({ kind: v.literal("answerWritten"), day: daySchema }),
  /** "Andere vraag" replaced the draw of that day. */
  v.object({ kind: v.literal("drawReplaced"), day: daySchema }),
  /** Answers of any day came or went: a restore, its undoing, or an erasure. */
  v.object({ kind: v.literal("journalChanged") }),
]);
export type PageMessage = v.InferOutput<typeof pageMessageSchema>;

/** `null` for anything else, such as a message of a later version. */
export function parsePageMessage(data: unknown): PageMessage | null {
  const result = v.safeParse(pageMessageSchema, data);
  return result.success ? result.output : null;
}
