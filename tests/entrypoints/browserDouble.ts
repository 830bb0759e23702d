/** The browser around a page of the extension: its API, its storage, and what it was told, for tests without one. */
import { i18n } from "./messages.ts";

type Items = Record<string, unknown>;
type Hear = (...what: never[]) => void;

/** What the browser of these tests holds, and what it was told. A test changes it before or while a page is open. */
export const world = createWorld();

/** Each test has one of its own. */
export function resetWorld(): void {
  Object.assign(world, createWorld());
  forgetPage();
}

/** The page that listened is closed. */
export function forgetPage(): void {
  heard.clear();
}

function createWorld() {
  return {
    /** The extension's own storage. */
    stored: {} as Items,
    session: {} as Items,
    /** The way of each icon that the toolbar was given. */
    icons: [] as string[],
    isGranted: false,
    willGrant: true,
    alarms: new Set<string>(),
    tabs: [] as object[],
    /** What a script in the tab gives. */
    inTab: null as unknown,
    /** What was handed to the reader as a download. */
    downloads: [] as File[],
    copied: [] as string[],
    /** What was asked of the network, and what comes of it. */
    fetch: async (_address: string): Promise<Response> => Response.json([]),
    /** How often something was sent to the printer, and what the page then held. */
    printed: [] as string[],
    hasWorkers: true,
  };
}

const heard = new Map<string, Hear[]>();
const event = (name: string) => ({ addListener: (hear: Hear) => heard.set(name, [...(heard.get(name) ?? []), hear]) });

/** The browser tells of something, as of a permission that was taken away. */
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

/** The extension's API. */
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

/** What the disk throws: an exception of a page in memory is of another realm, and no `Error` there. */
export function failAs(name: "SecurityError" | "QuotaExceededError" | "UnknownError"): () => never {
  return () => {
    throw Object.assign(new Error("as the browser says it"), { name });
  };
}
