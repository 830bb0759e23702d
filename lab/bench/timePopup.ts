/** Opens the popup twice: once to time it with nothing attached, and once to see where the cursor is. */
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import type { BenchBrowser } from "./benchBrowser.ts";
import { runBeside } from "./journalState.ts";
import { openPopup } from "./openPopup.ts";
import { readTimings } from "./readTimings.ts";
import { timingsToValues } from "./timeOpen.ts";

const CursorSchema = v.nullable(v.number());

/**
 * Measures from the popup's first paint until the cursor is in the box, in milliseconds. `null` where it never is. This
 * runs in a page of the extension, which can look into the popup. DevTools would come too late. Timers come every 4 ms.
 */
const WATCH_CURSOR = `(async () => {
  await chrome.action.openPopup();
  const end = performance.now() + 20_000;
  let cursor = null;
  while (performance.now() < end) {
    const [popup] = chrome.extension.getViews({ type: "popup" });
    const isInBox = popup?.document.hasFocus() && popup.document.activeElement?.tagName === "TEXTAREA";
    if (isInBox) cursor ??= popup.performance.now();
    const paint = popup?.performance.getEntriesByName("first-contentful-paint")[0];
    if (cursor !== null && paint !== undefined) return cursor - paint.startTime;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return null;
})()`;

export async function timePopup(browser: BenchBrowser, build: string, idle: number): Promise<Record<string, number>> {
  const { targetId, asked } = await openPopup(browser, build);
  await sleep(idle);
  const timings = await readTimings(await browser.attach(targetId));
  await browser.closeTab(targetId);
  return timingsToValues(timings, asked);
}

/** `cursorAfterPaint` is below 0 where the cursor comes first, and absent where it never comes. */
export async function timeCursor(browser: BenchBrowser, build: string): Promise<Record<string, number>> {
  const cursor = await runBeside(browser, build, async (session) => {
    const watched = v.parse(CursorSchema, await session.evaluate(WATCH_CURSOR));
    await session.evaluate("chrome.extension.getViews({ type: 'popup' }).forEach((popup) => popup.close())");
    return watched;
  });
  return cursor === null ? {} : { cursorAfterPaint: cursor };
}
