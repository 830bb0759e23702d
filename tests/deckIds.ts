import type { QuestionId } from "../content/article.ts";
import { dayAfter, type Day } from "../content/day.ts";
import { drawQuestion, type Draw } from "../content/deck/draw.ts";

/** The ids of a deck of that size. A larger deck begins with the ids of a smaller one. */
export function createDeckIds(size: number): QuestionId[] {
  return Array.from({ length: size }, (_, index) => index.toString(16).padStart(16, "0") as QuestionId);
}

type Past = { from: Day; days: number; deck: QuestionId[]; before?: readonly Draw[] };

/** The draws of `days` days in a row in all, `before` included. */
export function createDraws({ from, days, deck, before = [] }: Past): Draw[] {
  const draws = [...before];
  while (draws.length < days) {
    const last = draws.at(-1);
    const draw = drawQuestion(last === undefined ? from : dayAfter(last.day), { deck, draws });
    if (draw === null) break;
    draws.push(draw);
  }
  return draws;
}
