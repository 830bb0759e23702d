import { isObject } from "../../content/shape.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { parseAnswer, parseRevision } from "../../journal/parseRecord.ts";
import { removeNote } from "./leftNotes.ts";
import { readNotes } from "./unsentNotes.ts";

/**
 * Writes what pages that are gone could not; what the journal has by now, in that state or a later one, it keeps. Asks
 * anew what is noted: a page that stands open may have taken its own back.
 */
export async function sendUnsent(store: JournalStore): Promise<void> {
  const notes = await readNotes();
  await Promise.all(
    notes.map(async (found) => {
      const note = parseNote(found[1]);
      const answer = parseAnswer(note["answer"]);
      const revision = parseRevision(note["revision"]);
      const isWritten = !answer || !revision || (await store.writeIfNewer(answer, revision)).kind === "ok";
      if (isWritten) await removeNote(found);
    }),
  );
}

function parseNote(note: unknown): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(String(note));
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
