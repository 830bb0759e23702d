/** What a coming day will ask if no page is opened before: lets a page show a question before its store is open. */
import { dayAfter, type Day } from "../day.ts";
import { drawQuestion, type Draw, type DrawContext } from "./draw.ts";

/**
 * The draws of `days` days after `from`, in order; none with an empty deck. Each stands by itself: a day on which no
 * page is opened records no draw, so the forecast of one never leans on that of another.
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
