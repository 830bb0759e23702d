/** Removes the drafts that pages left (drafts.ts). */
import { deepEqual } from "../content/deepEqual.ts";
import { native } from "./native.ts";
import { copySettings, putBackSettings } from "./settingsCopy.ts";
import { attempt, isDraftKey, SAVED_UNREADABLE_KEY, readDrafts, type StoredDraft } from "./drafts.ts";

/**
 * A later draft of the same revision may have replaced this draft, or may come meanwhile. The write of that draft removes
 * it.
 */
export async function removeDraft([key, draft]: StoredDraft): Promise<void> {
  await attempt(() => {
    if (localStorage.getItem(key) === draft) localStorage.removeItem(key);
  });
  await attempt(async () => {
    const { local } = native.storage;
    const { [key]: stored } = await local.get(key);
    // Another program may have made an object of the draft, and each read of an object gives another one.
    if (!deepEqual(stored, draft)) return;
    await local.remove(key);
    const later = localStorage.getItem(key);
    if (later !== null) await local.set({ [key]: later });
  });
}

/**
 * Removes all drafts, so that no page writes erased words again and no file holds them. Chromium's log keeps what is
 * removed one by one from the extension's storage. So the whole storage is cleared, and the settings are put back. Both
 * are asked for in one task, so that no closing page comes between. A copy protects the settings from all else (see
 * settingsCopy.ts). The keys in `forgotten` are not put back.
 */
export async function clearDrafts(forgotten: readonly string[]): Promise<void> {
  await Promise.all((await readDrafts()).map(removeDraft));
  await attempt(() => localStorage.removeItem(SAVED_UNREADABLE_KEY));
  // An earlier erasure may not have put the settings back yet.
  await attempt(putBackSettings);
  const { local } = native.storage;
  const found = Object.entries(await local.get(null));
  const settings = Object.fromEntries(found.filter(([key]) => !isDraftKey(key) && !forgotten.includes(key)));
  await attempt(() => copySettings(settings));
  await Promise.all([local.clear(), local.set(settings)]);
  // A browser may do the two in the other order.
  const now = await local.get(null);
  if (Object.keys(settings).some((key) => !(key in now))) await local.set(settings);
  await attempt(putBackSettings);
}
