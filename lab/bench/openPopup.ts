/** Opens the real popup, which hangs from the toolbar, through the extension's service worker. */
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import type { BenchBrowser } from "./benchBrowser.ts";
import { runBeside } from "./journalState.ts";

/** On a busy machine, a worker may end just when it is called. */
const TRIES = 3;
/** Runs in the worker. Gives when the popup was asked for, in milliseconds since 1970. */
const OPEN = `(async () => {
  const asked = performance.timeOrigin + performance.now();
  await chrome.action.openPopup();
  return asked;
})()`;

export type Popup = { targetId: string; asked: number };

/**
 * Opens the popup in a new process, with a worker that was just started. So all that slows the popup is its own work.
 */
export async function openPopup(browser: BenchBrowser, build: string): Promise<Popup> {
  for (let count = 1; ; count += 1) {
    try {
      await startWorker(browser, build);
      return await openFromWorker(browser);
    } catch (error) {
      if (count === TRIES) throw error;
    }
  }
}

async function openFromWorker(browser: BenchBrowser): Promise<Popup> {
  const worker = await browser.findTarget(({ type }) => type === "service_worker");
  if (worker === null) throw new Error("The service worker did not start.");
  const session = await browser.attach(worker.targetId);
  const asked = v.parse(v.number(), await session.evaluate(OPEN));
  const popup = await browser.findTarget(({ url }) => url.endsWith("/popup.html"));
  if (popup === null) throw new Error("The popup did not open.");
  return { targetId: popup.targetId, asked };
}

async function startWorker(browser: BenchBrowser, build: string): Promise<void> {
  for (let count = 0; count < TRIES; count += 1) {
    await browser.endWorkers();
    if ((await browser.targets()).every(({ type }) => type !== "service_worker")) break;
  }
  await runBeside(browser, build, async (session) => {
    const scopeURL = new URL(".//", v.parse(v.string(), await session.evaluate("location.href"))).href;
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.startWorker", { scopeURL });
  });
  await sleep(300);
}
