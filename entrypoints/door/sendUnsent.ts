import { isObject } from "../../content/shape.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { parseAnswer, parseRevision } from "../../journal/parseRecord.ts";
import { readNotes, removeNote } from "./unsentNotes.ts";

/** Writes what pages that are gone could not; what the journal has by now, in that state or a later one, it keeps. */
export async function sendUnsent(store: JournalStore): Promise<void> {
  await Promise.all(
    readNotes().map(async (found) => {
      const note = parseNote(found.note);
      const answer = parseAnswer(note["answer"]);
      const revision = parseRevision(note["revision"]);
      const isWritten = !answer || !revision || (await store.writeIfNewer(answer, revision)).kind === "ok";
      if (isWritten) removeNote(found);
    }),
  );
}

function parseNote(note: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(note);
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
