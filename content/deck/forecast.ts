/** What a coming day will ask if no page is opened before. A page can so show a question before its store is open. */
import { dayAfter, type Day } from "../day.ts";
import { drawQuestion, type Draw, type DrawContext } from "./draw.ts";

/**
 * The draws of the `days` days after `from`, in order. An empty deck has none. No draw builds on the one before: a day
 * on which no page is opened records no draw.
 */
export function forecast(from: Day, days: number, context: DrawContext): Draw[] {
  const coming: Draw[] = [];
  let day = from;
  for (let count = 0; count < days; count += 1) {
    day = dayAfter(day);
    const recorded = context.draws.find((draw) => draw.day === day);
    const draw = recorded ?? drawQuestion(day, context);
    if (draw !== null) coming.push(draw);
  }
  return coming;
}
