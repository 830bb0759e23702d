import type { TodayState } from "../../journal/todayState.ts";
import { noteLamp } from "./firstPaint.ts";

/** Keeps the toolbar's lamp, and the one in the next first paint, the same as the page's. Call it with each state. */
export function createLampKeeper(): (state: TodayState) => Promise<void> {
  let shown: boolean | null = null;
  return async ({ day, isLit }) => {
    if (isLit === shown) return;
    shown = isLit;
    noteLamp(day, isLit);
    const { showLamp } = await import("../door/showLamp.ts");
    await showLamp(isLit);
  };
}
