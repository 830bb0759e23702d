import type { ShownDay } from "../../features/today/todayState.ts";
import { translate } from "../../platform/translate.ts";
import { describePaint, describeWords } from "./describePaint.ts";
import { paintToday } from "./paintToday.ts";

/** Puts a question on the page, or says that there is none. */
export async function paintAsked({ day, question, isLit }: ShownDay): Promise<void> {
  if (question) paintToday(describePaint({ day, question, isLit }, translate));
  else (await import("./paintNoQuestion.ts")).paintNoQuestion({ words: describeWords(translate), day, isLit });
}
