/**
 * What a page may show before its store is open: the questions of today and the coming days, and whether the lamp is
 * lit. Kept in localStorage, the one store that answers at once. It is a copy, and holds no answers: lost, stale or
 * tampered with, it costs a repaint and nothing else.
 */
import * as v from "valibot";
import type { Day } from "../../content/day.ts";
import type { Deck, DeckQuestion } from "../../content/deck.ts";
import type { Draw } from "../../content/draw.ts";
import { forecast } from "../../content/forecast.ts";

const KEY = "dagvraag.firstPaint";
/** A reader away for longer sees, for a moment, what a first reader would. */
const DAYS_AHEAD = 60;

const recordSchema = v.object({ questionIds: v.record(v.string(), v.string()), litDay: v.nullable(v.string()) });
type FirstPaintRecord = v.InferOutput<typeof recordSchema>;

export function readFirstPaint(day: Day, deck: Deck): { question: DeckQuestion | null; isLit: boolean } {
  const { questionIds, litDay } = readRecord();
  return { question: deck.find(({ id }) => id === questionIds[day]) ?? null, isLit: litDay === day };
}

/** Notes what the recorded draws say of today and the coming days. */
export function noteDraws(day: Day, deck: Deck, draws: readonly Draw[]): void {
  const coming = forecast(day, DAYS_AHEAD, { deck: deck.map(({ id }) => id), draws });
  const today = draws.filter((draw) => draw.day === day);
  const questionIds = Object.fromEntries([...today, ...coming].map((draw) => [draw.day, draw.questionId]));
  writeRecord({ ...readRecord(), questionIds });
}

export function noteLamp(day: Day, isLit: boolean): void {
  const record = readRecord();
  const litDay = isLit ? day : null;
  if (record.litDay !== litDay) writeRecord({ ...record, litDay });
}

function readRecord(): FirstPaintRecord {
  try {
    return v.parse(recordSchema, JSON.parse(localStorage.getItem(KEY) ?? "null"));
  } catch {
    return { questionIds: {}, litDay: null };
  }
}

function writeRecord(record: FirstPaintRecord): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(record));
  } catch {
    // Full or refused: the next page paints what a first reader would see, and corrects it from the store.
  }
}
