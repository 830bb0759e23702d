import type { JournalStore } from "../journal/journalStore.ts";
import { parseNote } from "../journal/parseRecord.ts";
import { removeDraft } from "./clearDrafts.ts";
import { warnOfUnreadableDrafts } from "./warnOfUnreadableDrafts.ts";
import { readDrafts, type StoredDraft } from "./drafts.ts";

/**
 * Writes what pages that are gone could not. If the journal has a draft's state or a later one, it keeps its own. The
 * notes are read anew, since an open page may have removed its own. Unreadable notes stay, and the reader is told.
 */
export async function recoverDrafts(store: JournalStore): Promise<void> {
  const sent = await Promise.all((await readDrafts()).map((note) => send(note, store)));
  warnOfUnreadableDrafts(sent.filter((note) => note !== null));
}

/** Returns the note if it can't be read. */
async function send(note: StoredDraft, store: JournalStore): Promise<StoredDraft | null> {
  const words = parseNote(note[1]);
  if (words === null) return note;
  const written = await store.writeIfNewer(words.answer, words.revision);
  if (written.kind === "ok") await removeDraft(note);
  return null;
}
