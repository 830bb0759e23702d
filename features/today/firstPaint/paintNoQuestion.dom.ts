import { formatDay } from "../../../components/formatDay.ts";
import type { Translate } from "../../../components/translate.ts";
import { findPart } from "../parts.dom.ts";
import type { ShownDay } from "../todayState.ts";
import { describeWords } from "./firstPaint.ts";
import { paintToday } from "./paintToday.dom.ts";

/**
 * With an empty deck there is nothing to answer. The page then is a note, and a way to the journal. That hardly ever
 * happens.
 */
export function paintNoQuestion({ day, isLit }: Pick<ShownDay, "day" | "isLit">, translate: Translate): void {
  const words = describeWords(translate);
  const question = { text: translate("noQuestion"), hint: translate("noQuestionHint"), section: null };
  const date = formatDay(day, words.languageTag, "withoutYear");
  paintToday({ question, words, day, isLit, date, source: "", link: "" });
  // A question is Dutch, but this is in the language of the page.
  for (const part of ["question", "hint"] as const) findPart(part)?.setAttribute("lang", document.documentElement.lang);
  for (const part of ["paper", "saving", "earlier", "source", "read", "another"] as const) findPart(part)?.remove();
}
