/**
 * Stands in for the browser around a page of the extension: its API and its storage. It also notes what the page told
 * it.
 */
import { i18n } from "./messages.ts";

type Items = Record<string, unknown>;
type BrowserListener = (...what: never[]) => void;

/** What this browser holds, and what it was told. A test may change it before a page is open, or while one is. */
export const world = createWorld();

/** Gives each test a world of its own. */
export function resetWorld(): void {
  Object.assign(world, createWorld());
  forgetPage();
}

/** Forgets the listeners of a page that is closed. */
export function forgetPage(): void {
  heard.clear();
}

function createWorld() {
  return {
    /** The extension's own storage, `storage.local`. */
    stored: {} as Items,
    session: {} as Items,
    /** The path of each icon that the toolbar was given. */
    icons: [] as string[],
    isGranted: false,
    willGrant: true,
    alarms: new Set<string>(),
    tabs: [] as object[],
    /** What a script in the reader's tab gives back. */
    inTab: null as unknown,
    /** The files that were offered to the reader as downloads. */
    downloads: [] as File[],
    copied: [] as string[],
    /** What the network answers. */
    fetch: async (_address: string): Promise<Response> => Response.json([]),
    /** The text of the page, each time that the page was sent to the printer. */
    printed: [] as string[],
    /** `silent`: they break before they say a word. */
    workers: "run" as "run" | "refused" | "silent",
  };
}

const heard = new Map<string, BrowserListener[]>();
const event = (name: string) => ({
  addListener: (hear: BrowserListener) => heard.set(name, [...(heard.get(name) ?? []), hear]),
});

/** The browser tells the page that something changed, for example that a permission was taken away. */
export function tellPage(name: "stored" | "added" | "removed", ...what: object[]): void {
  for (const hear of heard.get(name) ?? []) Reflect.apply(hear, null, what);
}

function createArea(items: () => Items, change: (next: Items) => void) {
  const put = (next: Items, changes: Items) => {
    change(next);
    tellPage("stored", changes);
  };
  const without = (key: string) => Object.fromEntries(Object.entries(items()).filter(([each]) => each !== key));
  return {
    get: async (key: string | null) => structuredClone(key === null ? items() : { [key]: items()[key] }),
    set: async (added: Items) => put({ ...items(), ...structuredClone(added) }, added),
    remove: async (key: string) => put(without(key), { [key]: {} }),
    clear: async () => put({}, items()),
  };
}

/** The extension's API, as far as its pages use it. */
export const extension = {
  i18n,
  storage: {
    local: createArea(
      () => world.stored,
      (next) => (world.stored = next),
    ),
    session: createArea(
      () => world.session,
      (next) => (world.session = next),
    ),
    onChanged: event("stored"),
  },
  action: { setIcon: async ({ path }: { path: Record<number, string> }) => void world.icons.push(path[16] ?? "") },
  permissions: {
    contains: async () => world.isGranted,
    request: async () => (world.isGranted = world.willGrant),
    remove: async () => {
      world.isGranted = false;
      tellPage("removed");
      return true;
    },
    onAdded: event("added"),
    onRemoved: event("removed"),
  },
  alarms: {
    get: async (name: string) => (world.alarms.has(name) ? { name } : undefined),
    create: async (name: string) => void world.alarms.add(name),
    clear: async (name: string) => world.alarms.delete(name),
  },
  tabs: { query: async () => world.tabs },
  scripting: { executeScript: async () => [{ result: world.inTab }] },
  runtime: { getPlatformInfo: async () => ({}) },
};
Reflect.set(globalThis, "chrome", extension);

/**
 * Throws what the disk throws. A real exception comes from another realm than that of a page in memory, and is no
 * `Error` there.
 */
export function failAs(name: "SecurityError" | "QuotaExceededError" | "UnknownError"): () => never {
  return () => {
    throw Object.assign(new Error("as the browser says it"), { name });
  };
}
