import type { Translate } from "../../../components/translate.ts";
import type { ShownDay } from "../todayState.ts";
import { describePaint } from "./firstPaint.ts";
import { paintToday } from "./paintToday.dom.ts";

/** Puts a question on the page, or says that there is none. */
export async function paintAsked({ day, question, isLit }: ShownDay, translate: Translate): Promise<void> {
  if (question) paintToday(describePaint({ day, question, isLit }, translate));
  else (await import("./paintNoQuestion.dom.ts")).paintNoQuestion({ day, isLit }, translate);
}
