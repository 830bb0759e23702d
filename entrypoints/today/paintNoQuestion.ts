import { formatDay } from "../../components/formatDay.ts";
import { findPart } from "../../features/today/parts.dom.ts";
import { translate } from "../../platform/translate.ts";
import type { FirstPaint } from "./firstPaint.ts";
import { paintToday } from "./paintToday.ts";

/**
 * With an empty deck there is nothing to answer. The page then is a note, and a way to the journal. That hardly ever
 * happens.
 */
export function paintNoQuestion(known: Pick<FirstPaint, "day" | "isLit" | "words">): void {
  const question = { text: translate("noQuestion"), hint: translate("noQuestionHint"), section: null };
  const date = formatDay(known.day, known.words.languageTag, "withoutYear");
  paintToday({ ...known, question, date, source: "", link: "" });
  // A question is Dutch, but this is in the language of the page.
  for (const part of ["question", "hint"] as const) findPart(part)?.setAttribute("lang", document.documentElement.lang);
  for (const part of ["paper", "saving", "earlier", "source", "read", "another"] as const) findPart(part)?.remove();
}
