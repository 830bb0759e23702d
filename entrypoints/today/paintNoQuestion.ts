import { formatDay } from "../../components/formatDay.ts";
import type { Day } from "../../content/day.ts";
import { translate } from "../door/translate.ts";
import type { FirstPaint } from "./firstPaint.ts";
import { paintToday } from "./paintToday.ts";

/** With an empty deck there is nothing to answer: the page is a note, and a way to the journal. Seldom so, if ever. */
export function paintNoQuestion(known: { day: Day; isLit: boolean; words: FirstPaint["words"] }): void {
  const question = { text: translate("noQuestion"), hint: translate("noQuestionHint"), section: null };
  const date = formatDay(known.day, known.words.languageTag, "withoutYear");
  paintToday(document, { ...known, question, date, source: "", link: "" });
  const answering = "header + div > :not(:first-child), footer > :not(nav), nav > :not(:last-child)";
  for (const element of document.querySelectorAll(answering)) element.remove();
  document.querySelector("h1")?.parentElement?.setAttribute("lang", document.documentElement.lang);
}
