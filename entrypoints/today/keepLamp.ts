import type { Day } from "../../content/day.ts";
import { noteLamp } from "./firstPaint.ts";

/** Keeps the toolbar's lamp, and the one in the next first paint, the same as the page's. Call it with what is true. */
export function createLampKeeper(): (today: { day: Day; isLit: boolean }) => Promise<void> {
  let shown: boolean | null = null;
  return async ({ day, isLit }) => {
    if (isLit === shown) return;
    shown = isLit;
    noteLamp(day, isLit);
    const { showLamp } = await import("../door/showLamp.ts");
    await showLamp(isLit);
  };
}
