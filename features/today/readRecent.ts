import type { Answer } from "../../journal/answer.ts";
import { recordsToEntries, type Entry } from "../../journal/entry.ts";
import type { JournalStore } from "../../journal/journalStore.ts";

/**
 * The last `count` answers without `but`, newest first. `null` where they can't be read, which the page doesn't
 * mention.
 */
export async function readRecent(store: JournalStore, count: number, but: Answer | null): Promise<Entry[] | null> {
  const outcome = await store.readAnswers({ before: null, limit: count + 1 });
  if (outcome.kind === "failed") return null;
  const entries = recordsToEntries(outcome.value.records).filter(({ answer }) => answer.id !== but?.id);
  return entries.slice(0, count);
}
