import { native } from "./native.ts";
import { storeSetting } from "./storeSetting.ts";
import { attempt } from "./drafts.ts";

const KEY = "hasLeftOldLog";

/**
 * Begins to leave the log that the browser found: once in a session of the browser, and again after any write failed in it.
 * Waits for the word whether that is needed, and not for its end: until then, no write is called done.
 */
export async function rotateLogOnce(): Promise<void> {
  // Its databases are SQLite's, which rolls back a write that was cut off.
  if (import.meta.env.FIREFOX) return;
  storeSetting.log.follow((isTrusted) => void note(isTrusted));
  const isLeft = await readNoted();
  if (isLeft === true) return;
  storeSetting.log.doubtHere(isLeft === false);
  void storeSetting.log.settle();
}

/** Whether it was left; `false` since a write failed, and nothing in a new session. */
async function readNoted(): Promise<unknown> {
  try {
    const { [KEY]: isLeft } = await native.storage.session.get(KEY);
    return isLeft;
  } catch {
    return null;
  }
}

/** For pages that open later; where it can't be noted, each page leaves it once. */
function note(isTrusted: boolean): Promise<void> {
  return attempt(() => native.storage.session.set({ [KEY]: isTrusted }));
}
