/** An answer as one looks back at it: its frozen question, the words that stand now, and its history. */
import type { Answer } from "./answer.ts";
import type { AnswerRecord } from "./journalStore.ts";
import { findHeads, hasWords, oldestFirst, toState, type Revision, type RevisionState } from "./revision.ts";
import type { Day } from "../content/day.ts";

export type Entry = {
  answer: Answer;
  /** When the first word of the answer was written, in milliseconds since 1970. */
  begunAt: number;
  /** The newest head that has words. Of a deleted answer, the last words that were deleted. */
  current: Revision;
  /** The other heads with words, oldest first. They were written apart from `current`. */
  others: Revision[];
  /** All heads, with words or without. A deletion or another text is put on top of them. */
  heads: RevisionState[];
  /** Every saved state, oldest first. */
  history: Revision[];
};

/** `null` where no words stand: the answer was never begun, emptied again, or deleted. */
export function recordToEntry({ answer, revisions }: AnswerRecord): Entry | null {
  const heads = findHeads(revisions).filter(hasWords);
  const current = heads.at(-1);
  return current === undefined ? null : createEntry(answer, revisions, { current, others: heads.slice(0, -1) });
}

/** Makes an entry of an answer, with the given words as those that stand. */
export function createEntry(
  answer: Answer,
  revisions: readonly Revision[],
  words: Pick<Entry, "current" | "others">,
): Entry {
  const begunAt = Math.min(...revisions.map(({ startedAt }) => startedAt));
  const heads = findHeads(revisions).map(toState);
  return { answer, begunAt, ...words, heads, history: oldestFirst(revisions) };
}

/** The entries of the answers that have words, in the order of `newestFirst`. */
export function recordsToEntries(records: readonly AnswerRecord[]): Entry[] {
  const entries = records.map(recordToEntry).filter((entry) => entry !== null);
  return entries.toSorted(newestFirst);
}

/** Compares two entries: the newest day comes first, and within a day the one begun last. */
export function newestFirst(a: Entry, b: Entry): number {
  if (a.answer.day !== b.answer.day) return a.answer.day < b.answer.day ? 1 : -1;
  return b.begunAt - a.begunAt || (a.answer.id < b.answer.id ? 1 : -1);
}

/**
 * Whether something was written on `day`. `entries` come newest day first. A clock that ran ahead may have left some of
 * coming days.
 */
export function isLitOn(entries: readonly Entry[], day: Day): boolean {
  return entries.find(({ answer }) => answer.day <= day)?.answer.day === day;
}

/** Whether each answer stands before all answers of earlier days. */
export function isNewestFirst(entries: readonly Entry[]): boolean {
  return entries.every(({ answer: { day } }, index) => day <= (entries[index - 1]?.answer.day ?? day));
}

/** A deleted answer with the words that were deleted. `null` where the answer stands, or never had words. */
export function recordToDeletedEntry({ answer, revisions }: AnswerRecord): Entry | null {
  const heads = findHeads(revisions);
  const isDeleted = heads.some(({ kind }) => kind === "deleted") && !heads.some(hasWords);
  const current = oldestFirst(revisions.filter(hasWords)).at(-1);
  return isDeleted && current ? createEntry(answer, revisions, { current, others: [] }) : null;
}

/** How many answers of a whole journal have words that stand. */
export function countEntries({ answers, revisions }: { answers: Answer[]; revisions: Revision[] }): number {
  const byAnswer = Map.groupBy(revisions, ({ answerId }) => answerId);
  return answers.filter((answer) => recordToEntry({ answer, revisions: byAnswer.get(answer.id) ?? [] })).length;
}
