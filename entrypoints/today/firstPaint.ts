/**
 * What the next page can show before anything is loaded: the questions of today and the coming days, the lamp, and the
 * words around them. It is kept in localStorage, the only store that answers at once. It is a copy, and holds no
 * answers. If it is lost, stale or changed by others, that costs a repaint and nothing else.
 */
import type { MessageKey } from "../../components/translate.ts";
import type { Day } from "../../content/day.ts";
import type { DeckQuestion } from "../../content/deck/deck.ts";
import { isDeckQuestion } from "../../content/questionShape.ts";
import type { ShownQuestion } from "../../features/today/todayState.ts";
import type { Revision } from "../../journal/revision.ts";

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

export type FirstPaintRecord = {
  /** The edition of the deck that the questions are from: see readDeckEdition. */
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
  /** `null` where nothing of today was known. */
  painted: FirstPaint | null;
  /** Gives what the reader has typed, if anything. From then on, the page's own code hears what is typed. */
  takeTyped?: () => Revision | null;
};

declare global {
  /** It is there until the page's own code has taken it over. */
  var dagvraagFirstPaint: HandedOver | undefined;
}

/** The record as we wrote it, unchecked: its users check what they use. It is empty where there is none. */
export function readRecord(): Partial<FirstPaintRecord> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- See above; a parser would hold up the paint.
    const record: Partial<FirstPaintRecord> | null = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return record ?? {};
  } catch {
    return {};
  }
}

/** The recorded question of a day; `null` where it is none. */
export function foresee(day: Day): DeckQuestion | null {
  const question: unknown = readRecord().days?.[day]?.question;
  return isDeckQuestion(question) ? question : null;
}

/** If it can't be stored, the next page only paints once its own code is there. */
export function writeRecord(change: Partial<FirstPaintRecord>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readRecord(), ...change }));
  } catch {
    // The storage is full or refused.
  }
}
