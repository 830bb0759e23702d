/** What the coming days will ask if nothing changes meanwhile: lets a page show a question before its store is open. */
import type { DrawContext, Draw } from "./draw.ts";
import { drawQuestion } from "./draw.ts";
import { dayAfter, type Day } from "./day.ts";

/** The draws of `days` days after `from`, in order; fewer with an empty deck. */
export function forecast(from: Day, days: number, { deck, draws }: DrawContext): Draw[] {
  const coming: Draw[] = [];
  let day = from;
  while (coming.length < days) {
    day = dayAfter(day);
    const draw =
      draws.find((recorded) => recorded.day === day) ?? drawQuestion(day, { deck, draws: [...draws, ...coming] });
    if (draw === null) break;
    coming.push(draw);
  }
  return coming;
}
