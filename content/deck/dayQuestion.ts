/** The recorded draws and the deck, put together: what is to be recorded when. Of the deck, the ids are enough. */
import type { QuestionId } from "../article.ts";
import type { Day } from "../day.ts";
import { drawQuestion, passOver, type Draw, type DrawContext } from "./draw.ts";

/** The draw to record for a day that has none yet, or one that the deck no longer has; `null` when there is none to. */
export function drawMissing(day: Day, context: DrawContext): Draw | null {
  const recorded = context.draws.find((draw) => draw.day === day);
  const isKnown = recorded !== undefined && context.deck.includes(recorded.questionId);
  return isKnown ? null : drawQuestion(day, context);
}

/** The question that a first reader has on that day: what to show where nothing is recorded, or can be. */
export function drawFirst(day: Day, deck: readonly QuestionId[]): QuestionId | null {
  return drawQuestion(day, { deck, draws: [] })?.questionId ?? null;
}

/**
 * The draw to record when the reader passes over the question a page shows; `null` when another page has put a
 * different one in its place already, which is then the other question asked for.
 */
export function drawInstead(shown: Pick<Draw, "day" | "questionId">, context: DrawContext): Draw | null {
  const recorded = context.draws.find(({ day }) => day === shown.day);
  if (recorded?.questionId !== shown.questionId) return null;
  return passOver(recorded, context);
}
