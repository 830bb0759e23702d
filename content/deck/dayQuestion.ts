/** Says which draw to record, from the recorded draws and the deck. Of the deck, these rules need the ids alone. */
import type { QuestionId } from "../article.ts";
import type { Day } from "../day.ts";
import { drawQuestion, skipQuestion, type Draw, type DrawContext } from "./draw.ts";

/**
 * The draw to record for a day that has none, or whose question has left the deck. `null` where nothing is to be
 * recorded.
 */
export function drawMissing(day: Day, context: DrawContext): Draw | null {
  const recorded = context.draws.find((draw) => draw.day === day);
  const isKnown = recorded !== undefined && context.deck.includes(recorded.questionId);
  return isKnown ? null : drawQuestion(day, context);
}

/** The question that a first reader gets on that day. Pages show it where no draw is recorded or can be. */
export function drawFirst(day: Day, deck: readonly QuestionId[]): QuestionId | null {
  return drawQuestion(day, { deck, draws: [] })?.questionId ?? null;
}

/**
 * The draw to record when the reader skips the shown question. `null` where another page already put a different
 * question in its place: that question is then the other one that the reader asked for.
 */
export function drawInstead(shown: Pick<Draw, "day" | "questionId">, context: DrawContext): Draw | null {
  const recorded = context.draws.find(({ day }) => day === shown.day);
  if (recorded?.questionId !== shown.questionId) return null;
  return skipQuestion(recorded, context);
}
