/** The journal with a second net under its writes: see unsentNotes.ts. */
import * as v from "valibot";
import type { JournalStore } from "../../journal/journalStore.ts";
import { parseAnswer, parseRevision } from "../../journal/parseRecord.ts";
import { readNotes, removeNote, unsentNotes } from "./unsentNotes.ts";

const noteSchema = v.pipe(v.string(), v.parseJson(), v.object({ answer: v.unknown(), revision: v.unknown() }));
/** In milliseconds: most writes are done sooner. */
const LATE = 30;

/** The same journal, whose writes are noted while they are under way: strict ones (a page leaves) at once, others if late. */
export function noteUnsent(store: JournalStore): JournalStore {
  return {
    ...store,
    write: async (answer, revision, durability) => {
      const writing = store.write(answer, revision, durability);
      const note = () => unsentNotes.note(answer, revision);
      if (durability === "strict") note();
      const timer = setTimeout(note, LATE);
      const outcome = await writing;
      clearTimeout(timer);
      if (outcome.kind === "ok") removeOwnNote(JSON.stringify({ answer, revision }));
      return outcome;
    },
  };
}

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

/** What is erased is not written again by any page. */
export function eraseUnsent(): void {
  for (const found of readNotes()) removeNote(found);
}

function removeOwnNote(note: string): void {
  for (const found of readNotes()) if (found.note === note) removeNote(found);
}
