import type { Day } from "../../content/day.ts";
import { writeRecord } from "./firstPaint.ts";

/**
 * Keeps the lamps in the toolbar and in the next first paint the same as the page's. Call it with the true state.
 * `shown` is what both show already; `null` where that isn't known.
 */
export function createToolbarIconSync(shown: boolean | null): (today: { day: Day; isLit: boolean }) => Promise<void> {
  let [current, shownDay]: [boolean | null, Day | null] = [shown, null];
  return async ({ day, isLit }) => {
    // A lamp that is lit on one day is not lit on the next.
    const isSame = isLit === current && (!isLit || shownDay === null || day === shownDay);
    [current, shownDay] = [isLit, day];
    if (isSame) return;
    writeRecord({ litDay: isLit ? day : null });
    const { showLamp } = await import("../../platform/showLamp.ts");
    await showLamp(isLit);
  };
}
