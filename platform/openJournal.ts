/** The journal as this page, this worker or the background opens it: `platform/` alone knows the store. */
import type { Outcome } from "../journal/failure.ts";
import { DATABASE_NAME, openJournal, type OpenJournal } from "../journal/store/openJournal.ts";
import { clock } from "./clock.ts";
import { rotateLogOnce } from "./rotateLog.ts";
import { storeSetting } from "./storeSetting.ts";

/** Opens when first asked, gives the same to whoever asks later, and opens anew after a failure. */
export function openOnce<Value>(open: () => Promise<Outcome<Value>>): () => Promise<Outcome<Value>> {
  let opening: Promise<Outcome<Value>> | null = null;
  return async () => {
    opening ??= open();
    const outcome = await opening;
    if (outcome.kind === "failed") opening = null;
    return outcome;
  };
}

/** The one connection of a worker. The drafts of pages are for pages to send. */
export const openInWorker = openOnce(() => openJournal(storeSetting));

/**
 * A connection of its own, which the caller closes. The background leaves the log too: a page that closes in the midst of
 * that would leave more behind a cut, to be read once more.
 */
export async function openInBackground(): Promise<Outcome<OpenJournal>> {
  await rotateLogOnce();
  return openJournal(storeSetting);
}

/** Every record as it stands, also where the journal can't be opened. */
export async function readRawJournal() {
  const { readRaw } = await import("../journal/store/readRaw.ts");
  return readRaw(DATABASE_NAME, clock);
}
