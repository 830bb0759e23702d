import { formatDay } from "../../components/formatDay.ts";
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
  paintToday(document, { ...known, question, date, source: "", link: "" });
  const asked = document.querySelector("h1")?.parentElement;
  asked?.setAttribute("lang", document.documentElement.lang);
  const answering = [...(asked?.parentElement?.children ?? [])].filter((element) => element !== asked);
  const leading = document.querySelectorAll("footer > :not(nav), nav > :not(:last-child)");
  for (const element of [...answering, ...leading]) element.remove();
}
