/** Works without a page: keeps the toolbar's lamp true to the day. */
import { defineBackground } from "wxt/utils/define-background";
import { dayOf, startOfNextDay } from "../content/day.ts";
import { recordsToEntries } from "../journal/entry.ts";
import { openJournal } from "../journal/store/openJournal.ts";
import { browser } from "./door/browser.ts";
import { showLamp } from "./door/showLamp.ts";

const NEW_DAY = "newDay";

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void startDay());
  browser.runtime.onStartup.addListener(() => void startDay());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NEW_DAY) void startDay();
  });
});

/** Shows whether today has an answer, and wakes again at the next midnight. */
async function startDay(): Promise<void> {
  const now = new Date();
  void browser.alarms.create(NEW_DAY, { when: startOfNextDay(now).getTime() });
  const opened = await openJournal();
  if (opened.kind === "failed") return;
  const read = await opened.value.readDay(dayOf(now));
  opened.value.close();
  if (read.kind === "ok") await showLamp(recordsToEntries(read.value.records).length > 0);
}
