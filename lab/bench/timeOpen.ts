/** Times one open of the new tab, as a reader does it. Nothing is attached meanwhile. */
import { setTimeout as sleep } from "node:timers/promises";
import type { BenchBrowser } from "./benchBrowser.ts";
import type { Session } from "./devTools.ts";
import { readTimings, type Timings } from "./readTimings.ts";

export const NEW_TAB = "chrome://newtab/";

export type TimedOpen = {
  timings: Timings;
  values: Record<string, number>;
  session: Session;
  close: () => Promise<void>;
};

/** The page stays open for the caller. Throws where the page isn't the extension's, or can't be seen. */
export async function timeOpen(browser: BenchBrowser, idle: number): Promise<TimedOpen> {
  await browser.endWorkers();
  const started = performance.timeOrigin + performance.now();
  const targetId = await browser.open(NEW_TAB);
  await sleep(idle);
  const session = await browser.attach(targetId);
  const timings = await readTimings(session);
  if (!timings.isVisible) throw new Error("The new tab was not in front: its times mean nothing.");
  const values = timingsToValues(timings, started);
  return { timings, values, session, close: () => browser.closeTab(targetId) };
}

/**
 * `started` is when the open was asked for, in milliseconds since 1970. What the browser noted nothing of is absent.
 */
export function timingsToValues(timings: Timings, started: number): Record<string, number> {
  const { origin, firstPaint, largestPaint, largest, shift, ready } = timings;
  const isInFirstFrame = largest === "H1" && largestPaint === firstPaint;
  return {
    shift,
    questionLate: isInFirstFrame ? 0 : 1,
    ...(firstPaint === null ? {} : { firstPaint, sinceOpen: origin - started + firstPaint }),
    ...(largestPaint === null ? {} : { largestPaint, largestSinceOpen: origin - started + largestPaint }),
    ...(ready === null || firstPaint === null ? {} : { ready, readyAfterPaint: ready - firstPaint }),
  };
}
