/** Keeps the first-paint record true to what is recorded in the store, once this page has nothing else to do. */
import { dayAfter, dayOf } from "../../content/day.ts";
import { deepEqual } from "../../content/deepEqual.ts";
import type { Draw } from "../../content/deck/draw.ts";
import type { TodayState } from "../../features/today/todayState.ts";
import { clock } from "../../platform/clock.ts";
import { deck, readDeckEdition } from "../../platform/deck.ts";
import { openStore } from "../../platform/openStore.ts";
import { translate } from "../../platform/translate.ts";
import { describeDay, describeWords } from "./describePaint.ts";
import { readRecord } from "./firstPaint.ts";

export async function noteDraws(draws: readonly Draw[]): Promise<void> {
  const { refreshFirstPaint } = await import("./refreshFirstPaint.ts");
  await refreshFirstPaint(dayOf(clock.now()), deck, draws);
}

/** Renews the record if it is lost, stale or changed by others. */
export async function keepFirstPaint(shown: TodayState): Promise<void> {
  if (shown.unavailable !== null || isFresh(shown, await readDeckEdition())) return;
  await renewFirstPaint();
}

/** Renews the record, also from a page that shows no question, after that page changed the deck. */
export async function renewFirstPaint(): Promise<void> {
  const opened = await openStore();
  const draws = opened.kind === "ok" ? await opened.value.changeDraws(() => null) : opened;
  if (draws.kind === "ok") await noteDraws(draws.value);
}

function isFresh({ day, question }: TodayState, edition: string): boolean {
  const { deck: painted, words, days } = readRecord();
  const due = question && { words: describeWords(translate), today: describeDay(day, question, translate) };
  const isTrue = deepEqual({ words, today: days?.[day] }, due);
  return isTrue && painted === edition && days?.[dayAfter(day)] !== undefined;
}
