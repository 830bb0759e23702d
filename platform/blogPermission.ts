/** Whether the reader wants the extension to read the blog by itself, and whether the browser allows that. */
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

/** Asks the reader. Call it in the very task of a click: at other times browsers refuse to ask. */
export async function askPermission(): Promise<boolean> {
  try {
    return await browser.permissions.request(BLOG);
  } catch {
    return false;
  }
}

/** Browsers only keep a permission that the extension can't do without. None of ours is such a permission. */
export async function givePermissionBack(): Promise<void> {
  await browser.permissions.remove(BLOG).catch(() => false);
}

/** Calls `onChange` when a permission comes or goes, also through the browser's own settings. */
export function onPermissionChange(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}
