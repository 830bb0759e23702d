/** From the first paint to the page's own code. */
import type { Day } from "../../content/day.ts";
import type { DeckQuestion } from "../../content/deck.ts";
import { isDeckQuestion } from "../../content/isDeckQuestion.ts";
import type { FirstShown } from "../../journal/todayState.ts";
import { shipped } from "../door/deck.ts";
import { translate } from "../door/translate.ts";
import { describeDay, describeWords } from "./describePaint.ts";
import type { FirstPaint, HandedOver } from "./firstPaint.ts";

/**
 * What the page goes on from: what it shows already where that is as it should be, and else, with the page emptied,
 * what it should have shown. The usual case answers in the same task.
 */
export async function takeOver(day: Day): Promise<FirstShown> {
  const { painted, takeTyped } = globalThis.dagvraagFirstPaint ?? NOTHING;
  globalThis.dagvraagFirstPaint = undefined;
  const typed = takeTyped?.() ?? null;
  const isLit = painted?.isLit === true;
  const isPaintedToday = painted?.day === day && isDeckQuestion(painted.question);
  // What was typed to another question is noted, and sent with the other notes.
  if (!isPaintedToday) return { day, question: await emptied(findFirstQuestion(day)), isLit, typed: null };
  const { question } = painted;
  return { day, question: isTrue(question, painted) ? question : await emptied(question), isLit, typed };
}

const NOTHING: HandedOver = { painted: null };

function isTrue(question: DeckQuestion, painted: FirstPaint): boolean {
  const { day, isLit } = painted;
  const due = { ...describeDay(day, question, translate), words: describeWords(translate), day, isLit };
  return JSON.stringify(painted) === JSON.stringify(due);
}

/** Gives the question once it is there, and nothing else is on the page. What was typed there is noted. */
async function emptied(question: DeckQuestion | null | Promise<DeckQuestion | null>): Promise<DeckQuestion | null> {
  const found = await question;
  document.body.replaceChildren();
  document.body.hidden = false;
  return found;
}

/** What a reader is asked of whom nothing is known: of what ships, since the store would hold up the paint. */
async function findFirstQuestion(day: Day): Promise<DeckQuestion | null> {
  const { drawFirst } = await import("../../content/dayQuestion.ts");
  const id = drawFirst(day, await shipped.readIds());
  return id && shipped.find(id);
}
