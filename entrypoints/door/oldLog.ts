import { native } from "./native.ts";

const KEY = "hasLeftOldLog";

/** Once in a session of the browser, before anything is written; where it fails, the next page tries again. */
export async function leaveOldLogOnce(): Promise<void> {
  try {
    const { [KEY]: isDone } = await native.storage.session.get(KEY);
    if (isDone === true) return;
    const { leaveOldLog } = await import("../../journal/store/leaveOldLog.ts");
    await leaveOldLog();
    await native.storage.session.set({ [KEY]: true });
  } catch {
    // The journal itself says what it can't be opened for.
  }
}
