/**
 * What the next page can show before anything is loaded: the questions of today and the coming days, the lamp, and the
 * words around them. It is kept in localStorage, the only store that answers at once. It is a copy, and holds no
 * answers. If it is lost, stale or changed by others, that costs a repaint and nothing else.
 */
import type { Day } from "../../../content/day.ts";
import type { DeckQuestion } from "../../../content/deck/deck.ts";
import { isDeckQuestion } from "../../../content/questionShape.ts";
import type { FirstPaintRecord } from "./firstPaint.ts";

const KEY = "dagvraag.firstPaint";

/** The record as we wrote it, unchecked: its users check what they use. It is empty where there is none. */
export function readRecord(): Partial<FirstPaintRecord> {
  try {
    // oxlint-disable-next-line no-restricted-globals, typescript/no-unsafe-assignment -- See above; a parser would hold up the paint.
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
    // oxlint-disable-next-line no-restricted-globals -- The record is a copy, and holds no words of the reader.
    localStorage.setItem(KEY, JSON.stringify({ ...readRecord(), ...change }));
  } catch {
    // The storage is full or refused.
  }
}
