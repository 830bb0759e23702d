/**
 * A second net under the reader's words. A write that waits for another page's transaction dies with its page, committed
 * or not, and so does one that hasn't been begun; localStorage takes a note at once. So every input is noted there until
 * the journal has it, and the next page that opens the journal writes what was left behind (sendUnsent.ts).
 *
 * A browser that is killed takes the last seconds of localStorage along. What is typed before the journal is open has
 * nothing else, and just after the browser's start that may take a second: such words are noted in the extension's own
 * storage too, which is on its way to the disk within milliseconds.
 */
import type { Revision } from "../../journal/revision.ts";
import type { UnsentNotes } from "../../journal/unsentNotes.ts";
import { native } from "./native.ts";

const PREFIX = "dagvraag.unsent.";

/** Its key, and what stands there: as it was written, or as something else made it since. */
export type Note = [key: string, note: unknown];

/** For what is written to the open journal. */
export const unsentNotes: UnsentNotes = {
  note: (answer, revision) => {
    void attempt(() => localStorage.setItem(keyOf(revision), JSON.stringify({ answer, revision })));
  },
  remove: (revision) => {
    void attempt(() => localStorage.removeItem(keyOf(revision)));
  },
};

/** For what is typed before the journal is open. */
export const aheadNotes: UnsentNotes = {
  note: (answer, revision) => {
    unsentNotes.note(answer, revision);
    // As JSON, which keeps what that storage would not: half of a pair of surrogates.
    void attempt(() => native.storage.local.set({ [keyOf(revision)]: JSON.stringify({ answer, revision }) }));
  },
  remove: (revision) => {
    unsentNotes.remove(revision);
    void attempt(() => native.storage.local.remove(keyOf(revision)));
  },
};

function keyOf({ id }: Revision): string {
  return `${PREFIX}${id}`;
}

/**
 * All that is noted, by pages that are gone or by others that stand open; twice what is in both places. Where one is
 * refused, what the other has.
 */
export async function readNotes(): Promise<Note[]> {
  const places = [() => localStorage, () => native.storage.local.get(null)];
  const found = await Promise.all(places.map(readEntries));
  return found.flat().filter(([key]) => key.startsWith(PREFIX));
}

async function readEntries(read: () => object | Promise<object>): Promise<Note[]> {
  try {
    return Object.entries(await read());
  } catch {
    return [];
  }
}

/** Storage may be full or refused; then there is one net less. What needs no waiting for is done before this returns. */
export async function attempt(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch {
    // The journal itself says what it can't keep.
  }
}
