/** Works without a page: keeps the toolbar's lamp true to the day, and looks at the blog where the reader wants that. */
import { defineBackground } from "wxt/utils/define-background";
import { dayOf, startOfNextDay } from "../content/day.ts";
import { recordsToEntries } from "../journal/entry.ts";
import { openJournal } from "../journal/store/openJournal.ts";
import { lookAtBlog, stopWhereForbidden } from "./blog/lookAtBlog.ts";
import { ensureBlogAlarm, LOOK_AT_BLOG } from "./door/blogAlarm.ts";
import { hearOfPermission, readWish } from "./door/blogPermission.ts";
import { browser } from "./door/browser.ts";
import { native } from "./door/native.ts";
import { noteDoubts } from "./door/oldLog.ts";
import { showLamp } from "./door/showLamp.ts";
import { storeSetting } from "./door/storeSetting.ts";

const NEW_DAY = "newDay";

export default defineBackground(() => {
  // What is put into a page to read it has no business with the reader's notes.
  void native.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" }).catch(reportError);
  browser.runtime.onInstalled.addListener(() => void start());
  browser.runtime.onStartup.addListener(() => void start());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NEW_DAY) void startDay();
    if (name === LOOK_AT_BLOG) void lookAtBlog();
  });
  hearOfPermission(() => void stopWhereForbidden());
});

/** Not every browser remembers its alarms. */
async function start(): Promise<void> {
  await startDay();
  if (await readWish()) await ensureBlogAlarm();
}

/** Shows whether today has an answer, and wakes again at the next midnight. */
async function startDay(): Promise<void> {
  const now = new Date();
  void browser.alarms.create(NEW_DAY, { when: startOfNextDay(now).getTime() });
  noteDoubts();
  const opened = await openJournal(storeSetting);
  if (opened.kind === "failed") return;
  const read = await opened.value.readDay(dayOf(now));
  opened.value.close();
  if (read.kind === "ok") await showLamp(recordsToEntries(read.value.records).length > 0);
}
