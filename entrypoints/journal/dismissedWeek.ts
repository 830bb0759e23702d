/** The week of which the reader said "not this one". */
import { isDay, type Day } from "../../content/day.ts";
import { browser } from "../../platform/browser.ts";

const KEY = "weekPutOff";

export async function readDismissedWeek(): Promise<Day | null> {
  const { [KEY]: monday } = await browser.storage.local.get(KEY);
  return isDay(monday) ? monday : null;
}

export async function dismissWeek(monday: Day): Promise<void> {
  await browser.storage.local.set({ [KEY]: monday });
}
