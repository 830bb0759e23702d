import type { DeckQuestion } from "../../content/deck.ts";
import type { TodayState } from "../../journal/todayState.ts";
import { translate } from "../door/translate.ts";
import { describeDay, describeWords } from "./describePaint.ts";
import type { FirstPaint } from "./firstPaint.ts";
import { paintToday } from "./paintToday.ts";

export type PaintAsked = Pick<TodayState, "day" | "question" | "isLit">;

/** Puts a question on the page that stands there, or that there is none. */
export async function paintAsked({ day, question, isLit }: PaintAsked): Promise<void> {
  if (question) paintToday(document, describePaint({ day, question, isLit }));
  else (await import("./paintNoQuestion.ts")).paintNoQuestion({ words: describeWords(translate), day, isLit });
}

/** The first paint as it should have been; its parts in the order in which it has them. */
export function describePaint({ day, question, isLit }: PaintAsked & { question: DeckQuestion }): FirstPaint {
  return { ...describeDay(day, question, translate), words: describeWords(translate), day, isLit };
}
