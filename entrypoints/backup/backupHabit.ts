import * as v from "valibot";
import { NO_HABIT, type BackupHabit } from "../../features/exchange/backupReminder.ts";
import { browser } from "../../platform/browser.ts";

const KEY = "backupHabit";

const habitSchema = v.object({
  backedUp: v.pipe(v.number(), v.integer(), v.minValue(0)),
  quietUntil: v.number(),
  isOff: v.boolean(),
});

export async function readHabit(): Promise<BackupHabit> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(habitSchema, stored);
  return parsed.success ? parsed.output : NO_HABIT;
}

/** Changes the habit as it stands by now: another page may have changed it since this one read it. Gives what became of it. */
export async function changeHabit(change: (habit: BackupHabit) => BackupHabit): Promise<BackupHabit> {
  return navigator.locks.request(KEY, async () => {
    const habit = change(await readHabit());
    await browser.storage.local.set({ [KEY]: habit });
    return habit;
  });
}
