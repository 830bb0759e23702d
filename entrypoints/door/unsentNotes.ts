/**
 * A second net under the reader's words. A write that waits for another page's transaction dies with its page, committed
 * or not, and so does one that hasn't been begun; localStorage takes a note at once. So every input is noted there until
 * the journal has it, and the next page that opens the journal writes what was left behind (sendUnsent.ts).
 */
import type { UnsentNotes } from "../../journal/unsentNotes.ts";

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

/** What is erased is not written again by any page. */
export function eraseNotes(): void {
  for (const found of readNotes()) removeNote(found);
}

/** localStorage may be full or refused; then there is one net. */
function attempt<Value>(run: () => Value): Value | null {
  try {
    return run();
  } catch {
    return null;
  }
}
