/** Meeting oneself again: "Op deze dag", a week, a month and each year ago; and "Verras me", any old answer at all. */
import { daysBefore, dayToUtcDate, isDay, type Day } from "../content/day.ts";
import type { AnswerId } from "./answer.ts";
import { recordsToEntries } from "./entry.ts";
import type { JournalStore } from "./journalStore.ts";

export type Anniversary = { kind: "week" } | { kind: "month" } | { kind: "years"; count: number };

/** What was written on a day; `anniversary` is `null` where chance led there. */
export type Memory = { anniversary: Anniversary | null; day: Day; ids: AnswerId[] };

/** So far back is looked. In years. */
const REACH = 25;
/** No journal goes back so many days. */
const LONGEST = 2 ** 16;
/** What was emptied or deleted has no words to show. */
const MANY_TRIES = 50;

/** The last first. Where a month is shorter, its last day counts for the days that it lacks. */
export function anniversariesOf(day: Day): { anniversary: Anniversary; day: Day }[] {
  const years = Array.from({ length: REACH }, (_, index) => index + 1);
  return [
    { anniversary: { kind: "week" }, day: daysBefore(day, 7) },
    { anniversary: { kind: "month" }, day: monthsBefore(day, 1) },
    ...years.map((count) => ({ anniversary: { kind: "years", count } as const, day: monthsBefore(day, 12 * count) })),
  ];
}

/** Of those days, the ones on which something was written. What can't be read is left out. */
export async function findMemories(today: Day, { readDay }: Pick<JournalStore, "readDay">): Promise<Memory[]> {
  const read = anniversariesOf(today).map(async ({ anniversary, day }) => {
    const outcome = await readDay(day);
    const entries = outcome.kind === "ok" ? recordsToEntries(outcome.value.records) : [];
    return { anniversary, day, ids: entries.map(({ answer }) => answer.id) };
  });
  return (await Promise.all(read)).filter(({ ids }) => ids.length > 0);
}

/**
 * An answer of a day before today, by chance: `random` gives from 0 to 1, without 1. The longer nothing was written
 * after an answer, the sooner it comes. `null` where nothing is written, or can be read.
 */
export async function findAny(
  today: Day,
  { readAnswers }: Pick<JournalStore, "readAnswers">,
  random: () => number,
): Promise<Memory | null> {
  const readBefore = async (daysBack: number) => {
    const outcome = await readAnswers({ before: daysBefore(today, daysBack), limit: 1 });
    return outcome.kind === "ok" ? outcome.value.records : [];
  };
  const reach = await findReach(async (daysBack) => (await readBefore(daysBack)).length > 0);
  if (reach === 0) return null;
  for (let tries = 0; tries < MANY_TRIES; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop -- Until one is found.
    const entries = recordsToEntries(await readBefore(Math.floor(random() * reach)));
    const entry = entries[Math.floor(random() * entries.length)];
    if (entry) return { anniversary: null, day: entry.answer.day, ids: [entry.answer.id] };
  }
  return null;
}

/** How many days back, from 0 on, have an answer before them: the halves that have one are halved again. */
async function findReach(hasBefore: (daysBack: number) => Promise<boolean>): Promise<number> {
  let [reach, none] = [0, 1];
  // oxlint-disable-next-line no-await-in-loop -- Twice as far each time, until there is nothing older.
  while (none <= LONGEST && (await hasBefore(none - 1))) [reach, none] = [none, none * 2];
  while (none - reach > 1) {
    const middle = Math.floor((reach + none) / 2);
    // oxlint-disable-next-line no-await-in-loop -- Each step follows from the one before.
    if (await hasBefore(middle - 1)) reach = middle;
    else none = middle;
  }
  return reach;
}

function monthsBefore(day: Day, count: number): Day {
  const date = dayToUtcDate(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - count];
  // Day 0 of the next month is the last of this one.
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const before = new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), lastDate), 12));
  const text = before.toISOString().slice(0, 10);
  return isDay(text) ? text : day;
}
