import type { TodayState } from "../../journal/todayState.ts";
import { translate } from "../door/translate.ts";
import { describeDay, describeWords } from "./describePaint.ts";
import { paintToday } from "./paintToday.ts";

export type PaintAsked = Pick<TodayState, "day" | "question" | "isLit">;

/** Puts a question on the page that stands there, or that there is none. */
export async function paintAsked({ day, question, isLit }: PaintAsked): Promise<void> {
  const words = describeWords(translate);
  if (question) paintToday(document, { ...describeDay(day, question, translate), words, day, isLit });
  else (await import("./paintNoQuestion.ts")).paintNoQuestion({ words, day, isLit });
}
