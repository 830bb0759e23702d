/**
 * Opens a page of the extension as a browser does. Its document, the extension's API and the disk are there before its
 * main runs. Tests find things by role and name, as a reader does. One page is open at a time. Before the next one
 * opens, the page is closed and all its work is over.
 */
import "fake-indexeddb/auto";
import { AsyncLocalStorage } from "node:async_hooks";
import { BroadcastChannel as NodeChannel } from "node:worker_threads";
import { options } from "preact";
import { afterEach, beforeEach, vi } from "vitest";
import { replaceIndexedDb } from "../journal/examples.ts";
import { forgetPage, resetWorld, world } from "./browserDouble.ts";
import { speak } from "./messages.ts";

/** Sunday 22 November 2026, in the morning. */
const MORNING = new Date(2026, 10, 22, 9);

// Preact keeps the effects of all pages in one queue. A timer that ends with its page would leave that queue waiting.
options.requestAnimationFrame = (run) => void setImmediate(run);

/** Functions that end what a page listens to, waits for and has open. */
const ends: (() => void)[] = [];

beforeEach(() => {
  replaceIndexedDb();
  speak("nl");
  localStorage.clear();
  resetWorld();
  // This says that the old log was left, so that no page takes the time to leave it.
  world.session = { hasLeftOldLog: true };
  vi.useFakeTimers({ toFake: ["Date"], now: MORNING });
  location.hash = "";
});

afterEach(closePage);

/** Runs a page's main in a document of its own. A page that is still open is closed before. */
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
 * Closes the page as the reader does. By then, all that the page told is told, and all that it asked of the disk is
 * done. None of its timers runs any more, and none of its work reaches the next page.
 */
export async function closePage(): Promise<void> {
  globalThis.dispatchEvent(new Event("pagehide"));
  for (const end of ends.splice(0)) end();
  forgetPage();
  [workers, waiting] = [[], []];
  await rest();
}

/** Gives the page what it finds in a browser. */
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
  // A page in memory can't undo typing, so `execCommand` says that it did nothing.
  Reflect.set(document, "execCommand", () => false);
  catchDownloads();
}

/** What each timer was to run, and after how long. */
let waiting: Parameters<typeof setTimeout>[] = [];

/** Runs the timers that were set for exactly so many milliseconds. */
export function passTime(milliseconds: number): void {
  for (const [run, after, ...how] of waiting) if (after === milliseconds) run(...how);
}

/** The browser's own functions, from before a page gets its stand-ins. */
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

/**
 * A worker runs its script among the modules of the page. `inWorker` tells which worker a listener or a message belongs
 * to.
 */
class TestWorker extends EventTarget {
  readonly #waiting: unknown[] = [];
  #hear: ((event: MessageEvent) => void) | null = null;
  #isOver = false;

  constructor(url: URL) {
    super();
    if (world.workers === "refused") throw new DOMException("no workers here", "SecurityError");
    workers.push(this);
    if (world.workers === "silent") {
      queueMicrotask(() => this.dispatchEvent(new ErrorEvent("error", { message: "can't be loaded" })));
      return;
    }
    const script = url.href.includes("searchWorker") ? "journal/searchWorker.ts" : "backup/exchangeWorker.ts";
    // With another address, the script runs anew for each worker.
    const run = workers.length === 1 ? "" : `?run=${workers.length}`;
    void inWorker.run(this, () => import(/* @vite-ignore */ `../../entrypoints/${script}${run}`));
  }

  listen(listener: EventListenerOrEventListenerObject | null): void {
    if (typeof listener === "function") this.#hear = listener;
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

/** The browser ends the newest worker, as it does when one takes too much memory. */
export function breakWorker(): void {
  workers.at(-1)?.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
}

/** How many requests were made of the disk, and how many are under way. */
const disk = { asked: 0, open: 0 };

function follow(target: EventTarget, ...ways: string[]): void {
  const { promise, resolve } = Promise.withResolvers<true>();
  for (const way of ways) target.addEventListener(way, () => resolve(true), { once: true });
  disk.asked += 1;
  disk.open += 1;
  void promise.then(() => (disk.open -= 1));
}

// The disk is wrapped once for all tests of a file. A stand-in of a test comes on top of that.
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
