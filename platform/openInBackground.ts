/** The journal as the background opens it: a connection for each piece of work, which the caller closes. */
import type { Outcome } from "../journal/failure.ts";
import { openJournal, type OpenJournal } from "../journal/store/openJournal.ts";
import { rotateLogOnce } from "./rotateLog.ts";
import { storeSetting } from "./storeSetting.ts";

/**
 * The background rotates the log too: a page that closes in the midst of that would leave more behind a cut, to be read
 * once more.
 */
export async function openInBackground(): Promise<Outcome<OpenJournal>> {
  await rotateLogOnce();
  return openJournal(storeSetting);
}
