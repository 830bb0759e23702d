import type { Day } from "../content/day.ts";
import type { Entry } from "../journal/entry.ts";

/** `key` is a stretch's own, and stays its own when answers come before it or after it. */
export type AnswerStretch = { key: string; entries: Entry[] };

/** So many dates of a month stand together, however many answers they have. */
const DATES = 6;
/** Where the order is not that of days, a few days may lie years apart. */
const MOST = 20;

/** Newest day first, by the dates of the month: an answer that comes or goes moves no other to another stretch. Else, by count. */
export function cutStretches(entries: readonly Entry[]): AnswerStretch[] {
  const isByDay = entries.every(({ answer }, index) => answer.day <= (entries[index - 1] ?? { answer }).answer.day);
  const stretches: AnswerStretch[] = [];
  for (const [index, entry] of entries.entries()) {
    const key = isByDay ? nameDates(entry.answer.day) : String(Math.floor(index / MOST));
    const last = stretches.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else stretches.push({ key, entries: [entry] });
  }
  return stretches;
}

/** "2026-11.3". */
function nameDates(day: Day): string {
  return `${day.slice(0, 7)}.${Math.floor((Number(day.slice(8)) - 1) / DATES)}`;
}
