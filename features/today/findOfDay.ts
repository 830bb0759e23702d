import { createAnswerId } from "../../journal/answer.ts";
import { recordsToEntries } from "../../journal/entry.ts";
import type { AnswerRecord } from "../../journal/journalStore.ts";
import { findHeads, hasWords, type Revision } from "../../journal/revision.ts";
import type { Asked } from "../../journal/askDay.ts";

type OfDay = {
  /** The answer to the day's question, if it was begun. */
  record: AnswerRecord | null;
  /** Versions of it that were written apart, oldest first. Empty where there is only one. */
  versions: Revision[];
  /** Whether another question was answered that day. */
  isOtherAnswered: boolean;
};

/** What the answers of a day mean to a page that asks one question of that day. */
export function findOfDay(records: readonly AnswerRecord[], { day, question }: Asked): OfDay {
  const id = question && createAnswerId(day, question.id);
  const record = records.find(({ answer }) => answer.id === id) ?? null;
  const worded = findHeads(record?.revisions ?? []).filter(hasWords);
  const others = records.filter(({ answer }) => answer.id !== id);
  return { record, versions: worded.length > 1 ? worded : [], isOtherAnswered: recordsToEntries(others).length > 0 };
}
