import type { Entry } from "../../journal/entry.ts";
import { recordsToEntries } from "../../journal/entry.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import type { Asked } from "../../journal/askDay.ts";

/**
 * The answers of earlier days to this question that have words, newest first. `null` where they can't be read. Another
 * wording is another question.
 */
export async function readEarlier(
  store: Pick<JournalStore, "readAnswersTo">,
  { day, question }: Asked,
): Promise<Entry[] | null> {
  if (question === null) return [];
  const read = await store.readAnswersTo(question.id);
  return read.kind === "ok" ? recordsToEntries(read.value.records).filter(({ answer }) => answer.day < day) : null;
}
