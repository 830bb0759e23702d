/**
 * A second net under the words of a page that goes away. A write that waits for another page's transaction dies with
 * its page, committed or not; so what is typed before the journal is open, what is written when a page leaves, and what
 * takes long, is noted in localStorage as well, which takes it at once. The next page that opens the journal writes it
 * from there (unsentWrites.ts). A note is gone as soon as its write is done.
 */
import type { UnsentNotes } from "../../journal/typedAhead.ts";

const PREFIX = "dagvraag.unsent.";

export const unsentNotes: UnsentNotes = {
  note: (answer, revision) => {
    attempt(() => localStorage.setItem(`${PREFIX}${revision.id}`, JSON.stringify({ answer, revision })));
  },
  remove: ({ id }) => {
    attempt(() => localStorage.removeItem(`${PREFIX}${id}`));
  },
};

/** Every note there is, as it was written. */
export function readNotes(): { key: string; note: string }[] {
  const keys = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) ?? [];
  return keys.map((key) => ({ key, note: attempt(() => localStorage.getItem(key)) ?? "" }));
}

/** A later note of the same revision may have come in its place: that one's own write takes it away. */
export function removeNote({ key, note }: { key: string; note: string }): void {
  attempt(() => {
    if (localStorage.getItem(key) === note) localStorage.removeItem(key);
  });
}

/** localStorage may be full or refused; then there is one net. */
function attempt<Value>(run: () => Value): Value | null {
  try {
    return run();
  } catch {
    return null;
  }
}
