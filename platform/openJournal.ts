/**
 * Opens the journal for a worker, and reads it raw for a page. A worker lacks the browser's API, so nothing here uses
 * it.
 */
import type { Outcome } from "../journal/failure.ts";
import { DATABASE_NAME, openJournal } from "../journal/store/openJournal.ts";
import { clock } from "./clock.ts";
import { storeSetting } from "./storeSetting.ts";

/** Opens at the first call, gives the same to later callers, and opens again after a failure. */
export function openOnce<Value>(open: () => Promise<Outcome<Value>>): () => Promise<Outcome<Value>> {
  let opening: Promise<Outcome<Value>> | null = null;
  return async () => {
    opening ??= open();
    const outcome = await opening;
    if (outcome.kind === "failed") opening = null;
    return outcome;
  };
}

/** The one connection of a worker. The drafts of pages are left for pages to write. */
export const openInWorker = openOnce(() => openJournal(storeSetting));

/** Every record as it is, even if the journal can't be opened. */
export async function readRawJournal() {
  const { readRaw } = await import("../journal/store/readRaw.ts");
  return readRaw(DATABASE_NAME, clock);
}
