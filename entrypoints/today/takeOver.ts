/** From the first paint to the page's own code. */
import type { Day } from "../../content/day.ts";
import type { DeckQuestion } from "../../content/deck.ts";
import { isDeckQuestion } from "../../content/isDeckQuestion.ts";
import type { FirstShown } from "../../journal/todayState.ts";
import { shipped } from "../door/deck.ts";
import { translate } from "../door/translate.ts";
import { describeDay, describeWords } from "./describePaint.ts";
import type { FirstPaint, HandedOver } from "./firstPaint.ts";
import { paintAsked } from "./paintAsked.ts";

/**
 * What the page goes on from: what it shows already where that is as it should be, and else what it should have shown,
 * which it then does. The usual case answers in the same task.
 */
export async function takeOver(day: Day): Promise<FirstShown> {
  const { painted, takeTyped } = globalThis.dagvraagFirstPaint ?? NOTHING;
  globalThis.dagvraagFirstPaint = undefined;
  const typed = takeTyped?.() ?? null;
  const isLit = painted?.isLit === true;
  const isPaintedToday = painted?.day === day && isDeckQuestion(painted.question);
  // What was typed to another question is noted, and sent with the other notes.
  if (!isPaintedToday) return { ...(await showFirst(day, isLit)), typed: null };
  const { question } = painted;
  if (!isTrue(question, painted)) await paintAsked({ day, question, isLit });
  return { day, question, isLit, typed };
}

const NOTHING: HandedOver = { painted: null };

function isTrue(question: DeckQuestion, painted: FirstPaint): boolean {
  const { day, isLit } = painted;
  const due = { ...describeDay(day, question, translate), words: describeWords(translate), day, isLit };
  return JSON.stringify(painted) === JSON.stringify(due);
}

/**
 * Shows what a reader is asked of whom nothing is known: of what ships, since the store would hold up the paint. What
 * else stands on the page is not seen any more meanwhile, and what is in the box was written to that.
 */
async function showFirst(day: Day, isLit: boolean): Promise<Omit<FirstShown, "typed">> {
  document.body.hidden = true;
  const box = document.querySelector("textarea");
  if (box) box.value = "";
  try {
    const [{ drawFirst }, ids] = await Promise.all([import("../../content/dayQuestion.ts"), shipped.readIds()]);
    const id = drawFirst(day, ids);
    const shown = { day, question: id && (await shipped.find(id)), isLit };
    await paintAsked(shown);
    return shown;
  } finally {
    document.body.hidden = false;
  }
}
