import { native } from "./native.ts";
import { storeSetting } from "./storeSetting.ts";
import { attempt } from "./drafts.ts";

const KEY = "hasLeftOldLog";

/**
 * Begins to leave the log that the browser found, once in a browser session and again after each failed write. It waits
 * to know whether that is needed, but not for the end. Until the end, no write counts as done.
 */
export async function rotateLogOnce(): Promise<void> {
  // Firefox keeps its databases in SQLite, which rolls back a write that was cut off.
  if (import.meta.env.FIREFOX) return;
  storeSetting.log.follow((isTrusted) => void note(isTrusted));
  const isRotated = await readNoted();
  if (isRotated === true) return;
  storeSetting.log.doubtHere(isRotated === false);
  void storeSetting.log.rotateIfDoubted();
}

/** `true` if the log was left, `false` after a failed write, and nothing in a new session. */
async function readNoted(): Promise<unknown> {
  try {
    const { [KEY]: isLeft } = await native.storage.session.get(KEY);
    return isLeft;
  } catch {
    return null;
  }
}

/** Notes it for pages that open later. If it can't be noted, each page leaves the log once. */
function note(isTrusted: boolean): Promise<void> {
  return attempt(() => native.storage.session.set({ [KEY]: isTrusted }));
}
