/** What becomes of the notes that pages left (drafts.ts). */
import { deepEqual } from "../content/deepEqual.ts";
import { native } from "./native.ts";
import { copySettings, putBackSettings } from "./settingsCopy.ts";
import { attempt, isDraftKey, DRAFTS_TAKEN, readDrafts, type Note } from "./drafts.ts";

/** A later note of the same revision may have come in its place, or come meanwhile: that one's own write takes it away. */
export async function removeDraft([key, note]: Note): Promise<void> {
  await attempt(() => {
    if (localStorage.getItem(key) === note) localStorage.removeItem(key);
  });
  await attempt(async () => {
    const { local } = native.storage;
    const { [key]: stored } = await local.get(key);
    // Something else may have made an object of it, which is another one each time it is read.
    if (!deepEqual(stored, note)) return;
    await local.remove(key);
    const later = localStorage.getItem(key);
    if (later !== null) await local.set({ [key]: later });
  });
}

/**
 * What is erased is not written again by any page, and stands in no file of the extension's own storage: what is removed
 * there one by one stays in Chromium's log of it. So all is cleared, and the settings come back: asked for in the same
 * task, so that no page that closes comes between, and from a copy where anything else does (see settingsCopy.ts).
 * `forgotten` are keys that don't come back either.
 */
export async function clearDrafts(forgotten: readonly string[]): Promise<void> {
  await Promise.all((await readDrafts()).map(removeDraft));
  await attempt(() => localStorage.removeItem(DRAFTS_TAKEN));
  // The settings of an earlier erasure may be on their way yet.
  await attempt(putBackSettings);
  const { local } = native.storage;
  const found = Object.entries(await local.get(null));
  const kept = Object.fromEntries(found.filter(([key]) => !isDraftKey(key) && !forgotten.includes(key)));
  await attempt(() => copySettings(kept));
  await Promise.all([local.clear(), local.set(kept)]);
  // A browser may take the two in another order.
  const now = await local.get(null);
  if (Object.keys(kept).some((key) => !(key in now))) await local.set(kept);
  await attempt(putBackSettings);
}
