/**
 * The settings in a file of the extension's own, for as long as the storage is cleared that they stand in: a browser that
 * is killed in between, or that refuses to write them back, would lose them. Nothing that the reader wrote is in it.
 */
import { isObject } from "../content/shape.ts";
import { native } from "./native.ts";

const NAME = "settings.json";

export async function copySettings(settings: object): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle(NAME, { create: true });
  const writable = await file.createWritable();
  await writable.write(JSON.stringify(settings));
  // The file is there as a whole from here on, and not before.
  await writable.close();
}

/** Where a copy was left: what stands in the storage by now is newer. */
export async function putBackSettings(): Promise<void> {
  const copied = await readCopy();
  if (copied === null) return;
  const { local } = native.storage;
  const now = await local.get(null);
  await local.set(Object.fromEntries(Object.entries(copied).filter(([key]) => !(key in now))));
  await (await navigator.storage.getDirectory()).removeEntry(NAME);
}

/** `null` where there is none, as there is but for a moment. */
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
