import type { AnswerId } from "../../journal/answer.ts";
import { newestFirst, type Entry } from "../../journal/entry.ts";

/**
 * What was read of some answers, in place of what was known of them: `null` where nothing is written any more. What is
 * known, and what is given, are in the order of `newestFirst`; there may be fifty thousand.
 */
export function upsertEntries(entries: readonly Entry[], read: ReadonlyMap<AnswerId, Entry | null>): Entry[] {
  const upserted = entries.filter(({ answer }) => !read.has(answer.id));
  for (const entry of read.values()) if (entry) upserted.splice(findIndex(upserted, entry), 0, entry);
  return upserted;
}

/** Before how many of them it comes, halving what is left to look at. */
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
