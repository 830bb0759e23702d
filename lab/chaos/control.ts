/**
 * Shows what any page can expect of this browser on this machine, to compare ours with. A page of another origin does
 * nothing but put the time in an IndexedDB of its own, again and again. If even that is late when the browser is
 * killed, no page could have kept more.
 */
import type { BrowserContext } from "@playwright/test";
import * as v from "valibot";

/** The context answers for this address, so that nothing is asked of the network. */
const ADDRESS = "http://control.test/";
/** Milliseconds between two puts. */
const PERIOD = 10;

export async function startControl(context: BrowserContext): Promise<void> {
  const page = await openControl(context);
  await page.evaluate(writeTimes, PERIOD);
}

/** The last time that was kept, in milliseconds since 1970; `null` if none was kept. */
export async function readControl(context: BrowserContext): Promise<number | null> {
  const page = await openControl(context);
  const kept = v.parse(v.nullable(v.number()), await page.evaluate(readTime));
  await page.close();
  return kept;
}

async function openControl(context: BrowserContext) {
  await context.route(`${ADDRESS}**`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  const page = await context.newPage();
  await page.goto(ADDRESS);
  return page;
}

/** Runs in the page, with one put at a time. Resolves once the first is kept. */
function writeTimes(period: number): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("control", 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("times"));
    opening.addEventListener("success", () => {
      let isUnderWay = false;
      setInterval(() => {
        if (isUnderWay) return;
        isUnderWay = true;
        const transaction = opening.result.transaction("times", "readwrite", { durability: "relaxed" });
        transaction.objectStore("times").put(Date.now(), "last");
        transaction.commit();
        transaction.addEventListener("complete", () => {
          isUnderWay = false;
          resolve();
        });
      }, period);
    });
  });
}

/** Runs in the page. */
function readTime(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("control", 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("times"));
    opening.addEventListener("error", () => reject(new Error("The control can't be read.")));
    opening.addEventListener("success", () => {
      const reading: IDBRequest<unknown> = opening.result.transaction("times").objectStore("times").get("last");
      reading.addEventListener("success", () => resolve(reading.result ?? null));
    });
  });
}
