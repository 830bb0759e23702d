import * as v from "valibot";
import { DEFAULT_SETTINGS, type BackupReminderSettings } from "../../features/exchange/backupReminder.ts";
import { browser } from "../../platform/browser.ts";

const KEY = "backupHabit";

const settingsSchema = v.object({
  backedUp: v.pipe(v.number(), v.integer(), v.minValue(0)),
  quietUntil: v.number(),
  isOff: v.boolean(),
});

/** Settings that make no sense count as the default ones. */
export async function readReminderSettings(): Promise<BackupReminderSettings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(settingsSchema, stored);
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}

/** Changes the settings as they stand now, since another page may have changed them. Gives the new ones. */
export async function changeReminderSettings(
  change: (settings: BackupReminderSettings) => BackupReminderSettings,
): Promise<BackupReminderSettings> {
  return navigator.locks.request(KEY, async () => {
    const settings = change(await readReminderSettings());
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}
