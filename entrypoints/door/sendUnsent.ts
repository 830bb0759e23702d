import * as v from "valibot";
import type { JournalStore } from "../../journal/journalStore.ts";
import { parseAnswer, parseRevision } from "../../journal/parseRecord.ts";
import { readNotes, removeNote } from "./unsentNotes.ts";

const noteSchema = v.pipe(v.string(), v.parseJson(), v.object({ answer: v.unknown(), revision: v.unknown() }));

/** Writes what pages that are gone could not; what the journal has by now, in that state or a later one, it keeps. */
export async function sendUnsent(store: JournalStore): Promise<void> {
  await Promise.all(
    readNotes().map(async (found) => {
      const parsed = v.safeParse(noteSchema, found.note);
      const answer = parsed.success ? parseAnswer(parsed.output.answer) : null;
      const revision = parsed.success ? parseRevision(parsed.output.revision) : null;
      const isWritten = !answer || !revision || (await store.writeIfNewer(answer, revision)).kind === "ok";
      if (isWritten) removeNote(found);
    }),
  );
}
