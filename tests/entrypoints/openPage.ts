/**
 * Opens a page of the extension as a browser does: its document, the extension's API and the disk are there before its main
 * runs. What a test reads and does goes by role and name, as a reader has it. One page is open at a time; it is closed, and
 * all that it began is over, before the next one opens.
 */
import "fake-indexeddb/auto";
import { AsyncLocalStorage } from "node:async_hooks";
import { BroadcastChannel as NodeChannel } from "node:worker_threads";
import { afterEach, beforeEach, vi } from "vitest";
import { replaceIndexedDb } from "../journal/examples.ts";
import { forgetPage, resetWorld, world } from "./browserDouble.ts";
import { speak } from "./messages.ts";

/** Sunday 22 November 2026, in the morning. */
const MORNING = new Date(2026, 10, 22, 9);

/** What ends all that a page listens to, waits for and has open. */
const ends: (() => void)[] = [];

beforeEach(() => {
  replaceIndexedDb();
  speak("nl");
  localStorage.clear();
  resetWorld();
  // No old log to leave behind.
  world.session = { hasLeftOldLog: true };
  vi.useFakeTimers({ toFake: ["Date"], now: MORNING });
  location.hash = "";
});

afterEach(closePage);

/** Runs a page's main in a document of its own. The one that was open is closed before. */
export async function openPage(load: () => Promise<unknown>, html = ""): Promise<void> {
  await closePage();
  const page = new DOMParser().parseFromString(`<!doctype html><body>${html}</body>`, "text/html");
  document.documentElement.replaceChildren(document.createElement("head"), document.importNode(page.body, true));
  document.documentElement.removeAttribute("data-veiled");
  vi.resetModules();
  furnish();
  await load();
}

/**
 * As the reader closes it: what it told by then is told, what it asked of the disk by then is done, and no timer of it
 * runs any more. Waits until nothing of it is under way, so that nothing comes into the next page.
 */
export async function closePage(): Promise<void> {
  globalThis.dispatchEvent(new Event("pagehide"));
  for (const end of ends.splice(0)) end();
  forgetPage();
  [workers, waiting] = [[], []];
  await rest();
}

/** What a page has at hand. */
function furnish(): void {
  const life = new AbortController();
  const { signal } = life;
  ends.push(() => life.abort());
  hearUntil(globalThis, REAL.hear, signal);
  hearUntil(document, REAL.hearDocument, signal);
  vi.stubGlobal(
    "BroadcastChannel",
    class extends NodeChannel {
      constructor(name: string) {
        super(name);
        ends.push(() => this.close());
      }
      override postMessage(message: unknown): void {
        if (!signal.aborted) super.postMessage(message);
      }
    },
  );
  for (const name of ["setTimeout", "setInterval"] as const) {
    const begin = REAL[name];
    vi.stubGlobal(name, (...how: Parameters<typeof setTimeout>) => {
      if (signal.aborted) return 0;
      const timer = begin(...how);
      waiting.push(how);
      ends.push(() => clearTimeout(timer));
      return timer;
    });
  }
  vi.stubGlobal("Worker", TestWorker);
  vi.stubGlobal("postMessage", (data: unknown) => (inWorker.getStore() ?? workers.at(-1))?.tell(data));
  vi.stubGlobal("fetch", (address: string) => world.fetch(address));
  vi.stubGlobal("print", () => world.printed.push(document.body.textContent));
  const clipboard = { writeText: async (text: string) => void world.copied.push(text) };
  vi.spyOn(navigator, "clipboard", "get").mockReturnValue(clipboard as unknown as Clipboard);
  const locks = { request: async (_name: string, run: () => unknown) => run() };
  vi.spyOn(navigator, "locks", "get").mockReturnValue(locks as unknown as LockManager);
  // A page in memory has no history of what was typed.
  Reflect.set(document, "execCommand", () => false);
  catchDownloads();
}

/** What was to run after a while, and how long after. */
let waiting: Parameters<typeof setTimeout>[] = [];

/** What waits exactly so long is due. In milliseconds. */
export function passTime(milliseconds: number): void {
  for (const [run, after, ...how] of waiting) if (after === milliseconds) run(...how);
}

/** As they are before a page is given its own. */
const REAL = {
  setTimeout: globalThis.setTimeout,
  setInterval: globalThis.setInterval,
  hear: globalThis.addEventListener.bind(globalThis),
  hearDocument: document.addEventListener.bind(document),
};

function hearUntil(target: EventTarget, hear: EventTarget["addEventListener"], signal: AbortSignal): void {
  const spied: typeof hear = (type, listener, how) => {
    if (type === "message" && target === globalThis) {
      inWorker.getStore()?.listen(listener);
      return;
    }
    hear(type, listener, { ...(typeof how === "boolean" ? { capture: how } : how), signal });
  };
  vi.spyOn(target, "addEventListener").mockImplementation(spied);
}

function catchDownloads(): void {
  const offered = new Map<string, File>();
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    const address = `blob:${offered.size}`;
    if (file instanceof File) offered.set(address, file);
    return address;
  });
  vi.spyOn(URL, "revokeObjectURL").mockReturnValue();
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    const file = offered.get(this.href);
    if (file) world.downloads.push(file);
  });
}

/** A worker runs its script in the modules of the page: what it hears and tells is its own, by the work that it is in. */
class TestWorker extends EventTarget {
  readonly #waiting: unknown[] = [];
  #hear: ((event: MessageEvent) => void) | null = null;
  #isOver = false;

  constructor(url: URL) {
    super();
    if (!world.hasWorkers) throw new DOMException("no workers here", "SecurityError");
    workers.push(this);
    const script = url.href.includes("searchWorker") ? "journal/searchWorker.ts" : "backup/exchangeWorker.ts";
    // The script that ran in an earlier worker runs anew.
    const run = workers.length === 1 ? "" : `?run=${workers.length}`;
    void inWorker.run(this, () => import(/* @vite-ignore */ `../../entrypoints/${script}${run}`));
  }

  listen(hear: EventListenerOrEventListenerObject | null): void {
    if (typeof hear === "function") this.#hear = hear;
    for (const data of this.#waiting.splice(0)) this.postMessage(data);
  }

  postMessage(data: unknown): void {
    const hear = this.#hear;
    if (hear === null) this.#waiting.push(data);
    else if (!this.#isOver) inWorker.run(this, () => hear(new MessageEvent("message", { data })));
  }

  tell(data: unknown): void {
    if (!this.#isOver) this.dispatchEvent(new MessageEvent("message", { data }));
  }

  terminate(): void {
    this.#isOver = true;
  }
}

const inWorker = new AsyncLocalStorage<TestWorker>();
let workers: TestWorker[] = [];

/** The browser ends the worker that was begun last, as one that takes too much memory. */
export function breakWorker(): void {
  workers.at(-1)?.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
}

/** How much was asked of the disk, and how much of that is under way. */
const disk = { asked: 0, open: 0 };

function follow(target: EventTarget, ...ways: string[]): void {
  const { promise, resolve } = Promise.withResolvers<true>();
  for (const way of ways) target.addEventListener(way, () => resolve(true), { once: true });
  disk.asked += 1;
  disk.open += 1;
  void promise.then(() => (disk.open -= 1));
}

// Once for all tests of a file, and below what a test puts in their place.
for (const [owner, name, ways] of [
  [IDBFactory.prototype, "open", ["success", "error"]],
  [IDBFactory.prototype, "deleteDatabase", ["success", "error"]],
  [IDBDatabase.prototype, "transaction", ["complete", "abort"]],
] as const) {
  const real: (...how: unknown[]) => EventTarget = Reflect.get(owner, name);
  Reflect.set(owner, name, function ask(this: unknown, ...how: unknown[]) {
    const asked = Reflect.apply(real, this, how);
    follow(asked, ...ways);
    return asked;
  });
}

async function rest(): Promise<void> {
  let asked: number;
  do {
    asked = disk.asked;
    await vi.dynamicImportSettled();
    await new Promise((resolve) => setImmediate(resolve));
  } while (disk.open > 0 || disk.asked !== asked);
}
