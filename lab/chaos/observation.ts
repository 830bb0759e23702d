/** What the recorder notes of a page, from its text to a value. */
import * as v from "valibot";

export type Observation = {
  /** Milliseconds since 1970, by the page. An input's is that before the extension had it. */
  at: number;
  /** The question that the box belongs to; `null` while there is no box. */
  question: string | null;
  value: string;
  caret: number;
  /** By the reader, and not by the page. */
  isTyped: boolean;
  /** Whether the page says that it is saved. */
  isSaved: boolean;
};

const NoteSchema = v.object({
  at: v.number(),
  question: v.nullable(v.string()),
  value: v.nullable(v.string()),
  caret: v.number(),
  isTyped: v.boolean(),
  isSaved: v.boolean(),
});

export function parseNote(note: string, before: Observation | undefined): Observation {
  const parsed = v.parse(NoteSchema, JSON.parse(note));
  return { ...parsed, value: parsed.value ?? before?.value ?? "" };
}
