/**
 * Drafts keep the reader's words beside the journal. A write that waits for another page's transaction dies with its
 * page, committed or not. So does a write that hasn't begun. So every input is noted here until the journal has it. The
 * next page that opens the journal writes what was left behind (recoverDrafts.ts).
 *
 * Each draft goes to two places. localStorage takes a draft at once, even as the last act of a page. But a killed browser
 * loses the last seconds of it. The extension's own storage gets a draft a moment later, and sends it to the disk within
 * milliseconds. It does so while the journal is being opened, or while another page holds the journal.
 */
import type { Revision } from "../journal/revision.ts";
import type { Drafts } from "../journal/drafts.ts";
import { native } from "./native.ts";

const PREFIX = "dagvraag.unsent.";

/** The unreadable drafts, as the reader took them along. */
export const SAVED_UNREADABLE_KEY = "dagvraag.notesTaken";

/** The key of a draft, and its content: as it was written, or as something else changed it since. */
export type StoredDraft = [key: string, draft: unknown];

export const drafts: Drafts = {
  save: (answer, revision) => {
    // A draft is JSON, which keeps half of a surrogate pair. The extension's storage would not.
    const draft = JSON.stringify({ answer, revision });
    void attempt(() => localStorage.setItem(keyOf(revision), draft));
    void attempt(() => native.storage.local.set({ [keyOf(revision)]: draft }));
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
 * All drafts, of pages that are gone and of open ones. A draft that is in both places comes twice. If one place is
 * refused, the other's drafts come.
 */
export async function readDrafts(): Promise<StoredDraft[]> {
  const storages = [() => localStorage, () => native.storage.local.get(null)];
  const found = await Promise.all(storages.map(readEntries));
  return found.flat().filter(([key]) => isDraftKey(key));
}

async function readEntries(read: () => object | Promise<object>): Promise<StoredDraft[]> {
  try {
    return Object.entries(await read());
  } catch {
    return [];
  }
}

/** Storage may be full or refused: then that draft is missing. Synchronous work is done before this returns. */
export async function attempt(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch {
    // The journal itself says what it can't keep.
  }
}
