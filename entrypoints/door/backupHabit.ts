import * as v from "valibot";
import { NO_HABIT, type BackupHabit } from "../../journal/backupReminder.ts";
import { browser } from "./browser.ts";

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

export async function writeHabit(habit: BackupHabit): Promise<void> {
  await browser.storage.local.set({ [KEY]: habit });
}
