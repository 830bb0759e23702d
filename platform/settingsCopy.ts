/**
 * A copy of the settings in a file of the extension, for as long as their storage is cleared. Otherwise they would be
 * lost if the browser is killed in between, or refuses to write them back. The copy holds nothing that the reader
 * wrote.
 */
import { isObject } from "../content/shape.ts";
import { native } from "./native.ts";

const NAME = "settings.json";

export async function copySettings(settings: object): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle(NAME, { create: true });
  const writable = await file.createWritable();
  await writable.write(JSON.stringify(settings));
  // Only from here on is the file there, as a whole.
  await writable.close();
}

/** Puts back a copy that was left. What the storage has by now is newer than the copy. */
export async function putBackSettings(): Promise<void> {
  const copied = await readCopy();
  if (copied === null) return;
  const { local } = native.storage;
  const now = await local.get(null);
  await local.set(Object.fromEntries(Object.entries(copied).filter(([key]) => !(key in now))));
  await (await navigator.storage.getDirectory()).removeEntry(NAME);
}

/** `null` where there is no copy, as nearly always. */
async function readCopy(): Promise<object | null> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(NAME)).getFile();
    const copied: unknown = JSON.parse(await file.text());
    return isObject(copied) ? copied : null;
  } catch {
    return null;
  }
}
