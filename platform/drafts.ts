/**
 * Drafts keep the reader's words beside the journal. A write that waits for another page's transaction dies with its page, committed
 * or not, and so does one that hasn't been begun. So every input is noted here until the journal has it,
 * and the next page that opens the journal writes what was left behind (recoverDrafts.ts).
 *
 * In two places: localStorage takes a note at once, be it the last thing that a page does; but a browser that is killed
 * takes the last seconds of it along. The extension's own storage hears of a note a moment later, and then has it on its
 * way to the disk within milliseconds, also while the journal is being opened, or another page has it to itself.
 */
import type { Revision } from "../journal/revision.ts";
import type { Drafts } from "../journal/drafts.ts";
import { native } from "./native.ts";

const PREFIX = "dagvraag.unsent.";

/** Notes that can't be read, as the reader has taken them along. */
export const DRAFTS_TAKEN = "dagvraag.notesTaken";

/** Its key, and what stands there: as it was written, or as something else made it since. */
export type Note = [key: string, note: unknown];

export const drafts: Drafts = {
  note: (answer, revision) => {
    // As JSON, which keeps what the extension's storage would not: half of a pair of surrogates.
    const note = JSON.stringify({ answer, revision });
    void attempt(() => localStorage.setItem(keyOf(revision), note));
    void attempt(() => native.storage.local.set({ [keyOf(revision)]: note }));
  },
  remove: (revision) => {
    void attempt(() => localStorage.removeItem(keyOf(revision)));
    void attempt(() => native.storage.local.remove(keyOf(revision)));
  },
};

export function isDraftKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

function keyOf({ id }: Revision): string {
  return `${PREFIX}${id}`;
}

/**
 * All that is noted, by pages that are gone or by others that stand open; twice what is in both places. Where one is
 * refused, what the other has.
 */
export async function readDrafts(): Promise<Note[]> {
  const places = [() => localStorage, () => native.storage.local.get(null)];
  const found = await Promise.all(places.map(readEntries));
  return found.flat().filter(([key]) => isDraftKey(key));
}

async function readEntries(read: () => object | Promise<object>): Promise<Note[]> {
  try {
    return Object.entries(await read());
  } catch {
    return [];
  }
}

/** Storage may be full or refused; then that draft is missing. What needs no waiting for is done before this returns. */
export async function attempt(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch {
    // The journal itself says what it can't keep.
  }
}
