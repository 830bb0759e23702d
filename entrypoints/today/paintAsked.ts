import { formatDay } from "../../components/formatDay.ts";
import type { TodayState } from "../../journal/todayState.ts";
import { translate } from "../door/translate.ts";
import { describeDay, describeWords } from "./describePaint.ts";
import { paintToday } from "./paintToday.ts";

type Asked = Pick<TodayState, "day" | "question" | "isLit">;

/** Puts a question on the page that stands there, or that there is none. */
export function paintAsked({ day, question, isLit }: Asked): void {
  const words = describeWords(translate);
  if (question === null) return paintNoQuestion({ words, day, isLit });
  paintToday(document, { ...describeDay(day, question, translate), words, day, isLit });
}

/** With an empty deck there is nothing to answer: the page is a note, and a way to the journal. */
function paintNoQuestion(known: Omit<Asked, "question"> & { words: ReturnType<typeof describeWords> }): void {
  const question = { text: translate("noQuestion"), hint: translate("noQuestionHint"), section: null };
  const date = formatDay(known.day, known.words.languageTag, "withoutYear");
  paintToday(document, { ...known, question, date, source: "", link: "" });
  const answering = "header + div > :not(:first-child), footer > :not(nav), nav > :not(:last-child)";
  for (const element of document.querySelectorAll(answering)) element.remove();
  document.querySelector("h1")?.parentElement?.setAttribute("lang", document.documentElement.lang);
}
