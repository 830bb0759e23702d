/**
 * What the next page may show before anything is loaded: the questions of today and the coming days, whether the lamp
 * is lit, and the words around them. Kept in localStorage, the one store that answers at once. It is a copy, and holds
 * no answers: lost, stale or tampered with, it costs a repaint and nothing else.
 */
import type { MessageKey } from "../../components/translate.ts";
import type { Day } from "../../content/day.ts";
import type { DeckQuestion } from "../../content/deck/deck.ts";
import { isDeckQuestion } from "../../content/questionShape.ts";
import type { Words } from "../../features/today/earlyInput.ts";
import type { ShownQuestion } from "../../features/today/todayState.ts";

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

/** A day's question as it is painted: with the day in words, where it comes from, and the link there. */
export type PaintedDay = { question: DeckQuestion; date: string; source: string; link: string };

export type FirstPaintRecord = {
  /** The edition of the deck that the questions are from; see readDeckEdition. */
  deck: string;
  words: Record<PaintedKey & MessageKey, string>;
  days: Record<Day, PaintedDay>;
  litDay: Day | null;
};

/** What the first paint of a page shows. */
export type FirstPaint = ShownQuestion & PaintedDay & Pick<FirstPaintRecord, "words">;

const KEY = "dagvraag.firstPaint";

/** What the scripts of the first paint (paint.ts, captureEarlyInput.ts) hand to the page's own code. */
export type HandedOver = {
  /** `null` where nothing was known of today. */
  painted: FirstPaint | null;
  /** Gives what the reader typed since, if anything; from now on the page's own code hears what is typed. */
  takeTyped?: () => Words | null;
};

declare global {
  /** Until the page's own code has taken it over. */
  var dagvraagFirstPaint: HandedOver | undefined;
}

/** As it was written, if by us: whoever goes on from it checks it. Empty where there is none. */
export function readRecord(): Partial<FirstPaintRecord> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- See above; a parser would hold up the paint.
    const record: Partial<FirstPaintRecord> | null = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return record ?? {};
  } catch {
    return {};
  }
}

/** What it has of a day's question; `null` where that is none. */
export function foresee(day: Day): DeckQuestion | null {
  const question: unknown = readRecord().days?.[day]?.question;
  return isDeckQuestion(question) ? question : null;
}

/** Where nothing can be noted, the next page paints once its own code is there. */
export function writeRecord(change: Partial<FirstPaintRecord>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readRecord(), ...change }));
  } catch {
    // Full or refused.
  }
}
