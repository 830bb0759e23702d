/** Opens the journal for the background. Each piece of work has its own connection, which the caller closes. */
import type { Outcome } from "../journal/failure.ts";
import { openJournal, type OpenJournal } from "../journal/store/openJournal.ts";
import { rotateLogOnce } from "./rotateLog.ts";
import { storeSetting } from "./storeSetting.ts";

/**
 * The background rotates the log too. A page may close while it rotates, and leave more behind a cut, to be read once
 * more.
 */
export async function openInBackground(): Promise<Outcome<OpenJournal>> {
  await rotateLogOnce();
  return openJournal(storeSetting);
}
