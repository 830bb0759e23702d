/** An answer as one looks back at it: its frozen question, the words that stand now, and how they came to be. */
import type { Answer } from "./answer.ts";
import type { AnswerRecord } from "./journalStore.ts";
import { findHeads, hasWords, oldestFirst, toState, type Revision, type RevisionState } from "./revision.ts";

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
