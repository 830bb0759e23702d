import { native } from "./native.ts";
import { storeSetting } from "./storeSetting.ts";

const KEY = "hasLeftOldLog";

/**
 * Before anything is written: once in a session of the browser, and again after any write failed in it. Where it fails,
 * nothing is called saved before it was done.
 */
export async function leaveOldLogOnce(): Promise<void> {
  storeSetting.log.follow((isTrusted) => void note(isTrusted));
  if (await isLeft()) return;
  storeSetting.log.doubtHere();
  await storeSetting.log.settle();
}

async function isLeft(): Promise<boolean> {
  try {
    const { [KEY]: isDone } = await native.storage.session.get(KEY);
    return isDone === true;
  } catch {
    return false;
  }
}

/** For pages that open later. */
async function note(isTrusted: boolean): Promise<void> {
  try {
    await native.storage.session.set({ [KEY]: isTrusted });
  } catch {
    // Then each page leaves it once.
  }
}
