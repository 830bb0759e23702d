/**
 * The hourly alarm that asks whether it is time to look at the blog. An alarm missed in sleep rings after the sleep.
 */
import { browser } from "./browser.ts";

export const LOOK_AT_BLOG = "lookAtBlog";
const HOUR = 60;

/** `atOnce`: the first alarm rings in a minute, or when the browser thinks fit. `soon`: it rings in ten minutes. */
export async function setBlogAlarm(first: "atOnce" | "soon" = "atOnce"): Promise<void> {
  await browser.alarms.create(LOOK_AT_BLOG, { delayInMinutes: first === "soon" ? 10 : 1, periodInMinutes: HOUR });
}

/** Sets the alarm, unless it is set already. */
export async function ensureBlogAlarm(): Promise<void> {
  if ((await browser.alarms.get(LOOK_AT_BLOG)) === undefined) await setBlogAlarm();
}

export async function clearBlogAlarm(): Promise<void> {
  await browser.alarms.clear(LOOK_AT_BLOG);
}
