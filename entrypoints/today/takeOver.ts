/** From the first paint to the page's own code. */
import type { Day } from "../../content/day.ts";
import { isDeckQuestion } from "../../content/isDeckQuestion.ts";
import type { DeckQuestion } from "../../content/deck.ts";
import type { FirstShown } from "../../journal/todayState.ts";
import { deck } from "../door/deck.ts";
import { translate } from "../door/translate.ts";
import { describeDay, describeWords } from "./describePaint.ts";

/**
 * What the page goes on from: what it shows already where that is as it should be, and else, with the page emptied,
 * what it should have shown. The usual case answers in the same task.
 */
export async function takeOver(day: Day): Promise<FirstShown> {
  const painted = globalThis.dagvraagFirstPaint;
  const isLit = painted?.isLit === true;
  const isPaintedToday = painted?.day === day && isDeckQuestion(painted.question);
  if (isPaintedToday && isTrue(painted.question, painted)) return { day, question: painted.question, isLit };
  const question = isPaintedToday ? painted.question : await findFirstQuestion(day);
  document.body.replaceChildren();
  document.body.hidden = false;
  return { day, question, isLit };
}

function isTrue(question: DeckQuestion, painted: { day: Day; isLit: boolean }): boolean {
  const { day, isLit } = painted;
  const due = { ...describeDay(day, question, translate), words: describeWords(translate), day, isLit };
  return JSON.stringify(painted) === JSON.stringify(due);
}

/** What a reader is asked of whom nothing is known. */
async function findFirstQuestion(day: Day): Promise<DeckQuestion | null> {
  const { drawFirst } = await import("../../content/dayQuestion.ts");
  const id = drawFirst(day, await deck.readIds());
  return id && deck.find(id);
}
