/**
 * The first paint as it should be. The next page's record is made of it, and a page's own paint is compared with it. It
 * also has what the scripts of the first paint hand to the page's own code.
 */
import { describeArticle } from "../../../components/describeArticle.ts";
import { formatDay } from "../../../components/formatDay.ts";
import type { MessageKey, Translate } from "../../../components/translate.ts";
import type { Day } from "../../../content/day.ts";
import type { DeckQuestion } from "../../../content/deck/deck.ts";
import { linkToQuestion } from "../../../content/textFragment.ts";
import type { Revision } from "../../../journal/revision.ts";
import type { ShownQuestion } from "../todayState.ts";

/** The messages that the first paint shows. */
type PaintedKey =
  | "languageTag"
  | "lampLit"
  | "lampDark"
  | "answerLabel"
  | "answerPlaceholder"
  | "readArticle"
  | "anotherQuestion"
  | "journal";

/** A day's question as it is painted, with the day in words, its source, and the link to it. */
export type PaintedDay = { question: DeckQuestion; date: string; source: string; link: string };

export type PaintedWords = Record<PaintedKey & MessageKey, string>;

/** What the first paint of a page shows. */
export type FirstPaint = ShownQuestion & PaintedDay & { words: PaintedWords };

/** What the next page can show before anything is loaded: see firstPaintRecord.dom.ts. */
export type FirstPaintRecord = {
  /** The edition of the deck that the questions are from: see readDeckEdition. */
  deck: string;
  words: PaintedWords;
  days: Record<Day, PaintedDay>;
  litDay: Day | null;
};

/** What the scripts of the first paint (paint.ts, captureEarlyInput.ts) hand to the page's own code. */
export type HandedOver = {
  /** `null` where nothing of today was known. */
  painted: FirstPaint | null;
  /** Gives what the reader has typed, if anything. From then on, the page's own code hears what is typed. */
  takeTyped?: () => Revision | null;
};

declare global {
  /** It is there until the page's own code has taken it over. */
  var dagvraagFirstPaint: HandedOver | undefined;
}

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

export function describeWords(translate: Translate): PaintedWords {
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
