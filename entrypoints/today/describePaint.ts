/**
 * The first paint as it should be. The next page's record is made of it, and a page's own paint is compared with it.
 */
import { describeArticle } from "../../components/describeArticle.ts";
import { formatDay } from "../../components/formatDay.ts";
import type { Translate } from "../../components/translate.ts";
import type { Day } from "../../content/day.ts";
import type { DeckQuestion } from "../../content/deck/deck.ts";
import { linkToQuestion } from "../../content/textFragment.ts";
import type { ShownQuestion } from "../../features/today/todayState.ts";
import type { FirstPaint, PaintedDay } from "./firstPaint.ts";

/** Its parts come in the order in which the first paint has them. */
export function describePaint({ day, question, isLit }: ShownQuestion, translate: Translate): FirstPaint {
  return { ...describeDay(day, question, translate), words: describeWords(translate), day, isLit };
}

export function describeDay(day: Day, question: DeckQuestion, translate: Translate): PaintedDay {
  return {
    question,
    date: formatDay(day, translate("languageTag"), "withoutYear"),
    source: describeArticle(question.article, translate),
    link: linkToQuestion(question),
  };
}

export function describeWords(translate: Translate): FirstPaint["words"] {
  return {
    languageTag: translate("languageTag"),
    lampLit: translate("lampLit"),
    lampDark: translate("lampDark"),
    answerLabel: translate("answerLabel"),
    answerPlaceholder: translate("answerPlaceholder"),
    readArticle: translate("readArticle"),
    anotherQuestion: translate("anotherQuestion"),
    journal: translate("journal"),
  };
}
