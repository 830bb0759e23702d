/** Reading the blog by itself: whether the reader wants it, and whether the browser allows it, for that one host. */
import { BLOG_ORIGIN } from "../content/blog.ts";
import { isObject } from "../content/shape.ts";
import { browser } from "./browser.ts";

const BLOG = { origins: [`${BLOG_ORIGIN}/*`] };
const KEY = "readsBlog";

export async function isBlogReadingOn(): Promise<boolean> {
  const { [KEY]: noted } = await browser.storage.local.get(KEY);
  return isObject(noted) && noted["isOn"] === true;
}

export async function setBlogReading(isOn: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: { isOn } });
}

export function isAllowed(): Promise<boolean> {
  return browser.permissions.contains(BLOG);
}

/** Asks the reader. In the very task of a click: a browser hears no other. */
export async function askPermission(): Promise<boolean> {
  try {
    return await browser.permissions.request(BLOG);
  } catch {
    return false;
  }
}

/** A permission that the extension can't do without, as none of ours is, would stay. */
export async function givePermissionBack(): Promise<void> {
  await browser.permissions.remove(BLOG).catch(() => false);
}

/** Hears of a permission that comes or goes, in the browser's own settings too. */
export function hearOfPermission(hear: () => void): void {
  browser.permissions.onAdded.addListener(hear);
  browser.permissions.onRemoved.addListener(hear);
}
