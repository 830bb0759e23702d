/** Parses what the recorder notes of a page. */
import * as v from "valibot";

export type Observation = {
  /** By the page's clock, in milliseconds since 1970. For an input, it is the moment before the extension gets it. */
  at: number;
  /** The question that the box belongs to; `null` while there is no box. */
  question: string | null;
  value: string;
  caret: number;
  /** Whether the reader typed it, and not the page. */
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
