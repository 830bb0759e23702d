/**
 * Works without a page. It keeps the toolbar's lamp true to the day, and looks at the blog if the reader wants that.
 */
import { defineBackground } from "wxt/utils/define-background";
import { dayOf, startOfNextDay } from "../content/day.ts";
import { recordsToEntries } from "../journal/entry.ts";
import { waitSafely } from "../journal/report.ts";
import { lookAtBlog, stopWhereForbidden } from "./blog/lookAtBlog.ts";
import { ensureBlogAlarm, LOOK_AT_BLOG } from "../platform/blogAlarm.ts";
import { onPermissionChange, isBlogReadingOn } from "../platform/blogPermission.ts";
import { browser } from "../platform/browser.ts";
import { native } from "../platform/native.ts";
import { openInBackground } from "../platform/openInBackground.ts";
import { putBackSettings } from "../platform/settingsCopy.ts";
import { showLamp } from "../platform/showLamp.ts";
import { reportUnexpected } from "../platform/unexpectedUnseen.ts";

const NEW_DAY = "newDay";

export default defineBackground(() => {
  reportUnexpected();
  // Code that is put into a page to read it must not reach the reader's notes.
  safely(async () => native.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" }));
  browser.runtime.onInstalled.addListener(start);
  browser.runtime.onStartup.addListener(start);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NEW_DAY) safely(startDay);
    if (name === LOOK_AT_BLOG) safely(lookAtBlog);
  });
  onPermissionChange(() => safely(stopWhereForbidden));
});

/** No reader sees the background. A failure here is reported, and stops nothing else. */
function safely(work: () => Promise<void>): void {
  void waitSafely(work());
}

/** Sets all alarms again, since not every browser remembers them. */
function start(): void {
  safely(startDay);
  safely(async () => {
    // The browser may have been killed during an erasure.
    await waitSafely(putBackSettings());
    if (await isBlogReadingOn()) await ensureBlogAlarm();
  });
}

/** Shows whether today has an answer, and sets the alarm for the next midnight. */
async function startDay(): Promise<void> {
  const now = new Date();
  safely(() => browser.alarms.create(NEW_DAY, { when: startOfNextDay(now).getTime() }));
  const opened = await openInBackground();
  if (opened.kind === "failed") return;
  const read = await opened.value.readDay(dayOf(now));
  opened.value.close();
  if (read.kind === "ok") await showLamp(recordsToEntries(read.value.records).length > 0);
}
