/**
 * Removed words stay in Chromium's files: in the log, and in the files that the log is moved to. Chromium takes these
 * words out once the database itself is deleted and some more logs were moved after that.
 */
import { deleteDB } from "idb";
import { rotateLevelDbLog } from "./rotateLevelDbLog.ts";

/** The words of a journal may lie in this many logs. Chromium joins their files when there are four. */
const LOGS = 4;

/**
 * Deletes an emptied database with its files. `false` where a page holds the database: it goes when that page closes
 * it.
 */
export async function scour(name: string): Promise<boolean> {
  const blocked = Promise.withResolvers<false>();
  const deleting = deleteDB(name, { blocked: () => blocked.resolve(false) }).then(() => true);
  if (!(await Promise.race([deleting, blocked.promise]))) return false;
  await leaveLogs(LOGS);
  return true;
}

async function leaveLogs(logs: number): Promise<void> {
  if (logs === 0) return;
  await rotateLevelDbLog();
  await leaveLogs(logs - 1);
}
