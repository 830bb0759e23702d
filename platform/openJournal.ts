/** The journal as a worker opens it, and as a page reads it raw. A worker lacks the browser's API, so nothing here uses it. */
import type { Outcome } from "../journal/failure.ts";
import { DATABASE_NAME, openJournal } from "../journal/store/openJournal.ts";
import { clock } from "./clock.ts";
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

/** Every record as it stands, also where the journal can't be opened. */
export async function readRawJournal() {
  const { readRaw } = await import("../journal/store/readRaw.ts");
  return readRaw(DATABASE_NAME, clock);
}
