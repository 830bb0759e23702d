import type { Day } from "../content/day.ts";
import type { Entry } from "../journal/entry.ts";

/** `key` is a stretch's own, and stays its own when answers come before it or after it. */
export type AnswerStretch = { key: string; entries: Entry[] };

/** So many dates of a month stand together, however many answers they have. */
const DATES = 6;
/** Where the order is not that of days, a few days may lie years apart. */
const MOST = 20;

/**
 * By day, newest first: by the dates of the month, so that an answer that comes or goes moves no other to another stretch.
 * Else by count, where `start` is how many answers stand above these.
 */
export function cutStretches(entries: readonly Entry[], isByDay: boolean, start = 0): AnswerStretch[] {
  const stretches: AnswerStretch[] = [];
  for (const [index, entry] of entries.entries()) {
    const key = isByDay ? nameDates(entry.answer.day) : String(Math.floor((start + index) / MOST));
    const last = stretches.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else stretches.push({ key, entries: [entry] });
  }
  return stretches;
}

/** The stretches, from the first on, in which all is as it was; without the last of those, which may go on now. */
export function keepStretches<Stretch extends { entries: readonly Entry[] }>(
  before: readonly Stretch[],
  entries: readonly Entry[],
): Stretch[] {
  let start = 0;
  const changed = before.findIndex(({ entries: own }) => {
    const isSame = own.every((entry, index) => entry === entries[start + index]);
    start += own.length;
    return !isSame;
  });
  return before.slice(0, changed === -1 ? -1 : Math.max(0, changed - 1));
}

/** "2026-11.3". */
function nameDates(day: Day): string {
  return `${day.slice(0, 7)}.${Math.floor((Number(day.slice(8)) - 1) / DATES)}`;
}
