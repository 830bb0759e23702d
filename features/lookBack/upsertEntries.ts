import type { AnswerId } from "../../journal/answer.ts";
import { newestFirst, type Entry } from "../../journal/entry.ts";

/**
 * Replaces what was known of some answers by what was read of them. `null` means that no words stand there any more.
 * `entries` and the result have the order of `newestFirst`. There may be fifty thousand.
 */
export function upsertEntries(entries: readonly Entry[], read: ReadonlyMap<AnswerId, Entry | null>): Entry[] {
  const upserted = entries.filter(({ answer }) => !read.has(answer.id));
  for (const entry of read.values()) if (entry) upserted.splice(findIndex(upserted, entry), 0, entry);
  return upserted;
}

/** Finds the place of an entry by a binary search. */
function findIndex(entries: readonly Entry[], entry: Entry): number {
  let [from, to] = [0, entries.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const other = entries[middle];
    if (other && newestFirst(other, entry) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
