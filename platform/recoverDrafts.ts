import type { JournalStore } from "../journal/journalStore.ts";
import { parseDraft } from "../journal/parseRecord.ts";
import { removeDraft } from "./clearDrafts.ts";
import { warnOfUnreadableDrafts } from "./warnOfUnreadableDrafts.ts";
import { readDrafts, type StoredDraft } from "./drafts.ts";

/**
 * Writes what pages that are gone could not. If the journal has a draft's state or a later one, it keeps its own. The
 * drafts are read anew, since an open page may have removed its own. Unreadable drafts stay, and the reader is told.
 */
export async function recoverDrafts(store: JournalStore): Promise<void> {
  const sent = await Promise.all((await readDrafts()).map((draft) => send(draft, store)));
  warnOfUnreadableDrafts(sent.filter((draft) => draft !== null));
}

/** Returns the draft if it can't be read. */
async function send(draft: StoredDraft, store: JournalStore): Promise<StoredDraft | null> {
  const words = parseDraft(draft[1]);
  if (words === null) return draft;
  const written = await store.writeIfNewer(words.answer, words.revision);
  if (written.kind === "ok") await removeDraft(draft);
  return null;
}
