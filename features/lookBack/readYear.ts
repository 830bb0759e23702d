/** The answers of one year as a booklet, which begins with its first day. */
import { isDay } from "../../content/day.ts";
import { recordsToEntries, type Entry } from "../../journal/entry.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { AnswerRecord, JournalStore } from "../../journal/journalStore.ts";
import { monthOf, type Month } from "../../journal/month.ts";

const BATCH_SIZE = 200;

/** A month in which something was written, with its answers, oldest first. */
export type Chapter = { month: Month; entries: Entry[] };

/**
 * Gives the chapters of a year's booklet, oldest month first. Records that make no sense are left out. It fails where
 * the store does.
 */
export async function readYear(
  year: number,
  { readAnswers }: Pick<JournalStore, "readAnswers">,
): Promise<Outcome<Chapter[]>> {
  const [first, end] = [`${year}-01-01`, `${year + 1}-01-01`];
  const records: AnswerRecord[] = [];
  let before = isDay(end) ? end : null;
  do {
    // oxlint-disable-next-line no-await-in-loop -- The groups are read one after the other, back to the year's first day.
    const outcome = await readAnswers({ before, limit: BATCH_SIZE });
    if (outcome.kind === "failed") return outcome;
    records.push(...outcome.value.records);
    before = outcome.value.next;
  } while (before !== null && before > first);
  const entries = recordsToEntries(records.filter(({ answer }) => answer.day >= first)).toReversed();
  return { kind: "ok", value: toChapters(entries) };
}

function toChapters(entries: readonly Entry[]): Chapter[] {
  const chapters = new Map<Month, Chapter>();
  for (const entry of entries) {
    const month = monthOf(entry.answer.day);
    const chapter = chapters.get(month) ?? { month, entries: [] };
    chapter.entries.push(entry);
    chapters.set(month, chapter);
  }
  return [...chapters.values()];
}
