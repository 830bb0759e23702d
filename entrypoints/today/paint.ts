/**
 * The script that the new tab and the popup run before their first paint: a classic one, since a module runs too late.
 * It fills the prerendered page from the copy of what is known, and loads the page's own code once that is painted.
 * The page comes hidden, so that no frame shows it half filled; where nothing is known of today, it stays so until its
 * own code is there.
 */
import { dayOf } from "../../content/day.ts";
import { readRecord, type FirstPaint } from "./firstPaint.ts";
import { paintToday } from "./paintToday.ts";

const main = document.currentScript?.dataset["main"] ?? "";
const load = () => void import(/* @vite-ignore */ main);

addEventListener("DOMContentLoaded", () => {
  globalThis.dagvraagFirstPaint = paint();
  // A tab in the background isn't painted until someone looks at it.
  if (document.body.hidden || document.hidden) load();
  else requestAnimationFrame(() => setTimeout(load));
});

function paint(): FirstPaint | null {
  const day = dayOf(new Date());
  const { words, days, litDay } = readRecord();
  const known = days?.[day];
  try {
    if (!known || !words) return null;
    const painted = paintToday(document, { ...known, words, day, isLit: litDay === day });
    document.body.hidden = false;
    return painted;
  } catch {
    // The copy makes no sense.
    return null;
  }
}
