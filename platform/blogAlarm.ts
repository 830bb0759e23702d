/** The alarm that asks, each hour, whether it is time to look at the blog. An alarm missed in sleep comes after it. */
import { browser } from "./browser.ts";

export const LOOK_AT_BLOG = "lookAtBlog";
const HOUR = 60;

/** `atOnce`: the first one comes in a minute, or when the browser thinks fit; `soon`: in ten. */
export async function setBlogAlarm(first: "atOnce" | "soon" = "atOnce"): Promise<void> {
  await browser.alarms.create(LOOK_AT_BLOG, { delayInMinutes: first === "soon" ? 10 : 1, periodInMinutes: HOUR });
}

/** Leaves one that is set as it is. */
export async function ensureBlogAlarm(): Promise<void> {
  if ((await browser.alarms.get(LOOK_AT_BLOG)) === undefined) await setBlogAlarm();
}

export async function clearBlogAlarm(): Promise<void> {
  await browser.alarms.clear(LOOK_AT_BLOG);
}
