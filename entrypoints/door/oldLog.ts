import { native } from "./native.ts";
import { storeSetting } from "./storeSetting.ts";
import { attempt } from "./unsentNotes.ts";

const KEY = "hasLeftOldLog";

/**
 * Begins to leave the log that the browser found: once in a session of the browser, and again after any write failed in it.
 * Waits for the word whether that is needed, and not for its end: until then, no write is called done.
 */
export async function leaveOldLogOnce(): Promise<void> {
  noteDoubts();
  if (await isLeft()) return;
  storeSetting.log.doubtHere();
  void storeSetting.log.settle();
}

/** For what opens the journal to read it alone. */
export function noteDoubts(): void {
  storeSetting.log.follow((isTrusted) => void note(isTrusted));
}

async function isLeft(): Promise<boolean> {
  try {
    const { [KEY]: isDone } = await native.storage.session.get(KEY);
    return isDone === true;
  } catch {
    return false;
  }
}

/** For pages that open later; where it can't be noted, each page leaves it once. */
function note(isTrusted: boolean): Promise<void> {
  return attempt(() => native.storage.session.set({ [KEY]: isTrusted }));
}
