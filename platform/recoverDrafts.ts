import type { JournalStore } from "../journal/journalStore.ts";
import { parseNote } from "../journal/parseRecord.ts";
import { removeDraft } from "./clearDrafts.ts";
import { tellOfUnreadableDrafts } from "./tellOfUnreadableDrafts.ts";
import { readDrafts, type Note } from "./drafts.ts";

/**
 * Writes what pages that are gone could not; what the journal has by now, in that state or a later one, it keeps. Asks
 * anew what is noted: a page that stands open may have taken its own back. What can't be read stays, and is told of.
 */
export async function recoverDrafts(store: JournalStore): Promise<void> {
  const sent = await Promise.all((await readDrafts()).map((note) => send(note, store)));
  tellOfUnreadableDrafts(sent.filter((note) => note !== null));
}

/** Gives the note back where it can't be read. */
async function send(note: Note, store: JournalStore): Promise<Note | null> {
  const words = parseNote(note[1]);
  if (words === null) return note;
  const written = await store.writeIfNewer(words.answer, words.revision);
  if (written.kind === "ok") await removeDraft(note);
  return null;
}
