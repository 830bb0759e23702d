/**
 * The script that the new tab and the popup run before their first paint, at the end of their body: a classic one, since
 * a module runs too late. It fills the prerendered page from the copy of what is known, and once that is painted loads what hears the reader
 * (captureEarlyInput.ts), and the page's own code. The page comes hidden, so that no frame shows it half filled; where nothing is
 * known of today, it stays so until the deck that ships is asked (paintFirst.ts).
 */
import { dayOf } from "../../content/day.ts";
import { isDeckQuestion } from "../../content/questionShape.ts";
import { readRecord, type FirstPaint } from "./firstPaint.ts";
import { paintToday } from "./paintToday.ts";

/** All that there is to load, file by file: a module that is asked for by another one waits for that. */
const files = document.currentScript?.dataset["files"]?.split(" ") ?? [];
const load = () => {
  for (const file of files) void import(/* @vite-ignore */ file);
};

const PAINT_FIRST = "/paintFirst.js";

/**
 * A page that nobody sees may not be painted, nor noted to be. In milliseconds: longer than a popup takes, which is unseen
 * until its window is there, and comes sooner when nothing else is asked for meanwhile.
 */
const LONGEST_PAINT = 300;

const stands = paint();
globalThis.dagvraagFirstPaint = { painted: stands };
if (stands) loadAfterPaint();
else void import(/* @vite-ignore */ PAINT_FIRST).then(loadAfterPaint, load);

function loadAfterPaint(): void {
  if (document.body.hidden) return load();
  new PerformanceObserver(load).observe({ type: "largest-contentful-paint" });
  // What was asked for once is not asked for again.
  setTimeout(load, LONGEST_PAINT);
}

function paint(): FirstPaint | null {
  const day = dayOf(new Date());
  const { words, days, litDay } = readRecord();
  const known = days?.[day];
  try {
    // What is typed goes to the question that is painted.
    if (!known || !words || !isDeckQuestion(known.question)) return null;
    const painted = { ...known, words, day, isLit: litDay === day };
    paintToday(document, painted);
    document.body.hidden = false;
    return painted;
  } catch {
    // The copy makes no sense.
    return null;
  }
}
