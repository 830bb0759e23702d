import { expect, type BrowserContext } from "@playwright/test";

/**
 * Closes every page, and makes the extension at `origin` forget all, as if it had just been installed. Some things
 * can't be undone: scripts and clocks put into the context, and the lamp. Tests of these have their own browser.
 */
export async function sweep(context: BrowserContext, origin: string): Promise<void> {
  await context.unrouteAll();
  await context.setOffline(false);
  // One page stays open, since a browser may end with its last page. An image has the extension's storage, and none of
  // its code.
  const address = `${origin}/icons/unlit-16.png`;
  const bare = context.pages().find((page) => page.url() === address) ?? (await context.newPage());
  if (bare.url() !== address) await bare.goto(address);
  const earlier = context.pages().filter((page) => page !== bare);
  await Promise.all(earlier.map((page) => page.close()));
  expect(await bare.evaluate(forgetAll), "what is left of an earlier guest").toEqual([]);
}

/** Runs in a page of the extension, in either browser. Gives what is left. */
export async function forgetAll(): Promise<string[]> {
  const SESSION = { hasLeftOldLog: true };
  const { storage } = Reflect.get(globalThis, "chrome") as Record<string, Record<string, StorageArea>>;
  const areas = ["local", "session", "sync"].flatMap((name) => storage?.[name] ?? []);
  await Promise.all(areas.map((area) => area.clear()));
  // This belongs to the browser's session, not to the guest. Without it, each page would write 11 MB once more.
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
