import type { QuestionId } from "../content/article.ts";
import { dayAfter, type Day } from "../content/day.ts";
import { drawQuestion, type Draw } from "../content/draw.ts";

/** The ids of a deck of that size; a larger deck begins with the smaller one. */
export function createDeckIds(size: number): QuestionId[] {
  return Array.from({ length: size }, (_, index) => index.toString(16).padStart(16, "0") as QuestionId);
}

/** The draws of so many days in a row, going on from those given. */
export function createDraws(from: Day, days: number, deck: QuestionId[], before: readonly Draw[] = []): Draw[] {
  const draws = [...before];
  let day = draws.at(-1)?.day;
  while (draws.length < days) {
    day = day === undefined ? from : dayAfter(day);
    const draw = drawQuestion(day, { deck, draws });
    if (draw === null) break;
    draws.push(draw);
  }
  return draws;
}
