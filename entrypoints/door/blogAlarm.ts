/** The alarm that asks, each hour, whether it is time to look at the blog. An alarm missed in sleep comes after it. */
import { browser } from "./browser.ts";

export const LOOK_AT_BLOG = "lookAtBlog";
const HOUR = 60;

/** The first one comes soon: in a minute, or when the browser thinks fit. */
export async function setBlogAlarm(): Promise<void> {
  await browser.alarms.create(LOOK_AT_BLOG, { delayInMinutes: 1, periodInMinutes: HOUR });
}

/** Leaves one that is set as it is. */
export async function ensureBlogAlarm(): Promise<void> {
  if ((await browser.alarms.get(LOOK_AT_BLOG)) === undefined) await setBlogAlarm();
}

export async function clearBlogAlarm(): Promise<void> {
  await browser.alarms.clear(LOOK_AT_BLOG);
}
