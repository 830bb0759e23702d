import { expect, type BrowserContext } from "@playwright/test";

/**
 * Closes every page, and has the extension at `origin` forget all that it kept, as if it had just been installed. What
 * can't be made undone is left to tests with a browser of their own: scripts and clocks put into the context, and the lamp.
 */
export async function sweep(context: BrowserContext, origin: string): Promise<void> {
  await context.unrouteAll();
  await context.setOffline(false);
  // One stays open, since a browser may end with its last page; an image has the extension's storage, and none of its code.
  const address = `${origin}/icons/unlit-16.png`;
  const bare = context.pages().find((page) => page.url() === address) ?? (await context.newPage());
  if (bare.url() !== address) await bare.goto(address);
  const earlier = context.pages().filter((page) => page !== bare);
  await Promise.all(earlier.map((page) => page.close()));
  expect(await bare.evaluate(forgetAll), "what is left of an earlier guest").toEqual([]);
}

/** In a page of the extension, of either browser; gives what is left. */
export async function forgetAll(): Promise<string[]> {
  const SESSION = { hasLeftOldLog: true };
  const { storage } = Reflect.get(globalThis, "chrome") as Record<string, Record<string, StorageArea>>;
  const areas = ["local", "session", "sync"].flatMap((name) => storage?.[name] ?? []);
  await Promise.all(areas.map((area) => area.clear()));
  // Of the browser's session, and not of the guest: each page would write 11 MB once more.
  await storage?.["session"]?.set(SESSION);
  for (const area of [localStorage, sessionStorage]) area.clear();
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name = "" }) => deleteDatabase(name)));
  const left = [localStorage, sessionStorage, ...(await Promise.all(areas.map((area) => area.get())))];
  const names = [...left.flatMap(Object.keys), ...(await indexedDB.databases()).map(({ name = "" }) => name)];
  return names.filter((name) => !(name in SESSION));

  function deleteDatabase(name: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener("success", () => resolve());
      request.addEventListener("error", () => reject(new Error(`${name} can't be deleted.`)));
    });
  }
}

type StorageArea = { clear: () => Promise<void>; get: () => Promise<object>; set: (items: object) => Promise<void> };
