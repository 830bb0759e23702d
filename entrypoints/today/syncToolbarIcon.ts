import type { Day } from "../../content/day.ts";
import type { ShownDay } from "../../features/today/todayState.ts";
import { writeRecord } from "../../features/today/firstPaint/firstPaintRecord.dom.ts";

/**
 * Keeps the lamps in the toolbar and in the next first paint the same as the page's. Call the result with the true
 * state. `before` is what both lamps show already, or `null` if that isn't known.
 */
export function createToolbarIconSync(
  before: boolean | null,
): (shown: Pick<ShownDay, "day" | "isLit">) => Promise<void> {
  let [current, shownDay]: [boolean | null, Day | null] = [before, null];
  return async ({ day, isLit }) => {
    // The lamp of one day says nothing of the next.
    const isSame = isLit === current && (!isLit || shownDay === null || day === shownDay);
    [current, shownDay] = [isLit, day];
    if (isSame) return;
    writeRecord({ litDay: isLit ? day : null });
    const { showLamp } = await import("../../platform/showLamp.ts");
    await showLamp(isLit);
  };
}
