/**
 * A second net under the words of a page that goes away. A write that waits for another page's transaction dies with
 * its page, committed or not; so what is written when a page leaves is noted in localStorage as well, which takes it at
 * once, and written from there by the next page that opens the journal. A note is gone as soon as its write is done.
 */
import * as v from "valibot";
import type { JournalStore } from "../../journal/journalStore.ts";
import type { Revision } from "../../journal/revision.ts";
import type { UnsentNotes } from "../../journal/typedAhead.ts";
import { parseAnswer, parseRevision } from "../../journal/parseRecord.ts";

const noteSchema = v.object({ answer: v.unknown(), revision: v.unknown() });
/** In milliseconds: most writes are done sooner. */
const LATE = 30;
const PREFIX = "dagvraag.unsent.";

export const unsentNotes: UnsentNotes = {
  note: (answer, revision) => {
    attempt(() => localStorage.setItem(keyOf(revision), JSON.stringify({ answer, revision })));
  },
  remove: (revision) => {
    attempt(() => localStorage.removeItem(keyOf(revision)));
  },
};

function keyOf({ id }: Revision): string {
  return `${PREFIX}${id}`;
}

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
      if (outcome.kind === "ok") attempt(() => removeIfSame(keyOf(revision), JSON.stringify({ answer, revision })));
      return outcome;
    },
  };
}

/** Writes what pages that are gone could not; what the journal has by now, in that state or a later one, it keeps. */
export async function sendUnsent(store: JournalStore): Promise<void> {
  const keys = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) ?? [];
  await Promise.all(keys.map((key) => sendNote(store, key)));
}

async function sendNote(store: JournalStore, key: string): Promise<void> {
  const note = localStorage.getItem(key) ?? "";
  const { answer, revision } = parseNote(note);
  const isWritten = !answer || !revision || (await store.writeIfNewer(answer, revision)).kind === "ok";
  if (isWritten) attempt(() => removeIfSame(key, note));
}

/** A later note of the same revision has come in its place: that one's own write takes it away. */
function removeIfSame(key: string, note: string): void {
  if (localStorage.getItem(key) === note) localStorage.removeItem(key);
}

function parseNote(note: string) {
  const parsed = v.safeParse(
    noteSchema,
    attempt((): unknown => JSON.parse(note)),
  );
  if (!parsed.success) return { answer: null, revision: null };
  return { answer: parseAnswer(parsed.output.answer), revision: parseRevision(parsed.output.revision) };
}

/** localStorage may be full or refused; then there is one net, as before. */
function attempt<Value>(run: () => Value): Value | null {
  try {
    return run();
  } catch {
    return null;
  }
}
