/** Keeps the first-paint record true to the recorded draws and the deck. */
import { dayAfter, dayOf } from "../../content/day.ts";
import { deepEqual } from "../../content/deepEqual.ts";
import type { Draw } from "../../content/deck/draw.ts";
import type { TodayState } from "../../features/today/todayState.ts";
import type { Asked } from "../../journal/askDay.ts";
import { clock } from "../../platform/clock.ts";
import { deck, readDeckEdition } from "../../platform/deck.ts";
import { openStore } from "../../platform/openStore.ts";
import { translate } from "../../platform/translate.ts";
import { describeDay, describeWords } from "../../features/today/firstPaint/firstPaint.ts";
import { readRecord, writeRecord } from "../../features/today/firstPaint/firstPaintRecord.dom.ts";

type Known = {
  /** All recorded draws. Without them, they are read from the journal. */
  draws?: readonly Draw[];
  /** What the page shows. A record that agrees with it is left as it is. */
  shown?: Pick<TodayState, "day" | "question" | "unavailable">;
};

/** Makes the record anew if it is out of date. A page that shows no question calls this after it changed the deck. */
export async function refreshFirstPaint({ draws, shown }: Known = {}): Promise<void> {
  if (shown && shown.unavailable !== null) return;
  const edition = await readDeckEdition();
  if (shown && isFresh(shown, edition)) return;
  const recorded = draws ?? (await readDraws());
  if (recorded === null) return;
  const { describeComingDays } = await import("../../features/today/firstPaint/describeComingDays.ts");
  writeRecord(await describeComingDays(dayOf(clock.now()), { deck, edition, draws: recorded, translate }));
}

/** `null` if the journal can't be read. */
async function readDraws(): Promise<readonly Draw[] | null> {
  const opened = await openStore();
  const draws = opened.kind === "ok" ? await opened.value.changeDraws(() => null) : opened;
  return draws.kind === "ok" ? draws.value : null;
}

/** Whether the record is still true: not lost, not stale, not tampered with. */
function isFresh({ day, question }: Asked, edition: string): boolean {
  const { deck: painted, words, days } = readRecord();
  const due = question && { words: describeWords(translate), today: describeDay(day, question, translate) };
  const isTrue = deepEqual({ words, today: days?.[day] }, due);
  return isTrue && painted === edition && days?.[dayAfter(day)] !== undefined;
}
