import type { Day } from "../../../content/day.ts";
import { isDeckQuestion } from "../../../content/questionShape.ts";
import type { FirstPaint } from "./firstPaint.ts";
import { readRecord } from "./firstPaintRecord.dom.ts";
import { paintToday } from "./paintToday.dom.ts";

/** Fills the page with what is recorded of a day, and shows it. `null` where nothing is known: it then stays hidden. */
export function paintRecorded(day: Day): FirstPaint | null {
  const { words, days, litDay } = readRecord();
  const known = days?.[day];
  try {
    // What is typed goes to the question that is painted, so that must be a question.
    if (!words || !isDeckQuestion(known?.question)) return null;
    const painted = { ...known, words, day, isLit: litDay === day };
    paintToday(painted);
    document.body.hidden = false;
    return painted;
  } catch {
    // The record makes no sense.
    return null;
  }
}
