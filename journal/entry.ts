/** An answer as one looks back at it: its frozen question, the words that stand now, and how they came to be. */
import type { Answer } from "./answer.ts";
import type { AnswerRecord } from "./journalStore.ts";
import { findHeads, hasWords, oldestFirst, toState, type Revision, type RevisionState } from "./revision.ts";
import type { Day } from "../content/day.ts";

export type Entry = {
  answer: Answer;
  /** When its first word was written: milliseconds since 1970. */
  begunAt: number;
  /** The newest head. */
  current: Revision;
  /** Heads with words that were written apart from it, oldest first. */
  others: Revision[];
  /** All that stands, with words or without: what a deletion or another text is put on top of. */
  heads: RevisionState[];
  /** Every state that was saved, oldest first. */
  history: Revision[];
};

/** `null` when nothing is written there: never begun, emptied again, or deleted. */
export function recordToEntry({ answer, revisions }: AnswerRecord): Entry | null {
  const heads = findHeads(revisions).filter(hasWords);
  const current = heads.at(-1);
  return current === undefined ? null : createEntry(answer, revisions, { current, others: heads.slice(0, -1) });
}

/** With the words that stand for it. */
export function createEntry(
  answer: Answer,
  revisions: readonly Revision[],
  words: Pick<Entry, "current" | "others">,
): Entry {
  const begunAt = Math.min(...revisions.map(({ startedAt }) => startedAt));
  const heads = findHeads(revisions).map(toState);
  return { answer, begunAt, ...words, heads, history: oldestFirst(revisions) };
}

/** The answers in which something is written, in the order of `newestFirst`. */
export function recordsToEntries(records: readonly AnswerRecord[]): Entry[] {
  const entries = records.map(recordToEntry).filter((entry) => entry !== null);
  return entries.toSorted(newestFirst);
}

/** Newest day first, and within a day the one begun last. */
export function newestFirst(a: Entry, b: Entry): number {
  if (a.answer.day !== b.answer.day) return a.answer.day < b.answer.day ? 1 : -1;
  return b.begunAt - a.begunAt || (a.answer.id < b.answer.id ? 1 : -1);
}

/** Whether something was written that day. `entries` come newest day first: those of days to come, where a clock was ahead. */
export function isLitOn(entries: readonly Entry[], day: Day): boolean {
  return entries.find(({ answer }) => answer.day <= day)?.answer.day === day;
}

/** Whether no answer stands before one of a later day. */
export function isNewestFirst(entries: readonly Entry[]): boolean {
  return entries.every(({ answer: { day } }, index) => day <= (entries[index - 1]?.answer.day ?? day));
}

/** A deleted answer with the words that were deleted; `null` for one that stands, or never had any. */
export function recordToDeletedEntry({ answer, revisions }: AnswerRecord): Entry | null {
  const heads = findHeads(revisions);
  const isDeleted = heads.some(({ kind }) => kind === "deleted") && !heads.some(hasWords);
  const current = oldestFirst(revisions.filter(hasWords)).at(-1);
  return isDeleted && current ? createEntry(answer, revisions, { current, others: [] }) : null;
}

/** How many answers in a whole journal have words that stand. */
export function countEntries({ answers, revisions }: { answers: Answer[]; revisions: Revision[] }): number {
  const byAnswer = Map.groupBy(revisions, ({ answerId }) => answerId);
  return answers.filter((answer) => recordToEntry({ answer, revisions: byAnswer.get(answer.id) ?? [] })).length;
}
