import { createEntry, type Entry } from "./entry.ts";
import type { AnswerRecord } from "./journalStore.ts";
import { findHeads, hasWords, oldestFirst } from "./revision.ts";

/** A deleted answer with the words that were deleted; `null` for one that stands, or never had any. */
export function recordToDeletedEntry({ answer, revisions }: AnswerRecord): Entry | null {
  const heads = findHeads(revisions);
  const isDeleted = heads.some(({ kind }) => kind === "deleted") && !heads.some(hasWords);
  const current = oldestFirst(revisions.filter(hasWords)).at(-1);
  return isDeleted && current ? createEntry(answer, revisions, { current, others: [] }) : null;
}
