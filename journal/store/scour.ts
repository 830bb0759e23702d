/**
 * Chromium leaves what was removed from a database in its files: in the log, and in what the log was moved to. It takes
 * the words out of those when the database itself goes, and once some logs were moved out of after that.
 */
import { deleteDB } from "idb";
import { rotateLevelDbLog } from "./rotateLevelDbLog.ts";

/** So many logs as a journal's words may lie in, in files of which Chromium makes one when there are four. */
const LOGS = 4;

/** Takes away an emptied database with its files. `false`: some page holds it, and it goes when that page does. */
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
