/**
 * Ways to meet one's own words again. "Op deze dag" goes a week, a month and each year back, and "Verras me" to any
 * day.
 */
import { dayAfter, daysBefore, isDay, type Day } from "../../content/day.ts";
import type { Answer, AnswerId } from "../../journal/answer.ts";
import { recordsToEntries } from "../../journal/entry.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { monthAfter, monthOf } from "../../journal/month.ts";

export type Anniversary = { kind: "week" } | { kind: "month" } | { kind: "years"; count: number };

/**
 * What was written on a day, which is both `firstDay` and `day`. On the last day of a short month, several days have
 * one anniversary: from `firstDay` until `day`. `anniversary` is `null` if chance led there.
 */
export type Memory = { anniversary: Anniversary | null; firstDay: Day; day: Day; ids: AnswerId[] };

/** In years. Anniversaries go back this far. */
const REACH = 25;
/** In days. */
const LONGEST_MONTH = 31;
/** In days. No journal goes back this far. */
const LONGEST = 2 ** 16;
/** A try may come upon answers that were emptied or deleted, which have no words to show. */
const MANY_TRIES = 50;

/**
 * The days that are remembered on this day, newest first. Every day is remembered once a month later, and once in each
 * year. If that month lacks the date, this is on its last day. So the last day of a month may have several days of one
 * anniversary.
 */
export function anniversariesOf(day: Day): { anniversary: Anniversary; day: Day }[] {
  const years = Array.from({ length: REACH }, (_, index) => index + 1);
  const daysByAnniversary: [Anniversary, Day[]][] = [
    [{ kind: "week" }, [daysBefore(day, 7)]],
    [{ kind: "month" }, daysMonthsBefore(1, day)],
    ...years.map((count): [Anniversary, Day[]] => [{ kind: "years", count }, daysMonthsBefore(12 * count, day)]),
  ];
  return daysByAnniversary.flatMap(([anniversary, days]) => days.map((each) => ({ anniversary, day: each })));
}

/**
 * The day of the same date, so many months before. On the last day of a month, it also gives the dates that this month
 * lacks.
 */
function daysMonthsBefore(months: number, day: Day): Day[] {
  const [before, date] = [monthAfter(monthOf(day), -months), dateOf(day)];
  const isLast = dateOf(dayAfter(day)) === 1;
  const dates = Array.from({ length: isLast ? LONGEST_MONTH + 1 - date : 1 }, (_, index) => date + index);
  return dates
    .map((each) => `${before}-${String(each).padStart(2, "0")}`)
    .filter(isDay)
    .toReversed();
}

/** From 1 to 31. */
function dateOf(day: Day): number {
  return Number(day.slice(8));
}

/** Finds the days to remember on which something was written. What can't be read is left out. */
export async function findMemories(today: Day, { readDay }: Pick<JournalStore, "readDay">): Promise<Memory[]> {
  const read = anniversariesOf(today).map(async ({ anniversary, day }) => {
    const outcome = await readDay(day);
    const entries = outcome.kind === "ok" ? recordsToEntries(outcome.value.records) : [];
    return { anniversary, firstDay: day, day, ids: entries.map(({ answer }) => answer.id) };
  });
  const memories: Memory[] = [];
  for (const memory of (await Promise.all(read)).filter(({ ids }) => ids.length > 0)) {
    const last = memories.at(-1);
    if (last?.anniversary !== memory.anniversary) memories.push(memory);
    else memories.splice(-1, 1, { ...last, firstDay: memory.day, ids: [...last.ids, ...memory.ids] });
  }
  return memories;
}

/**
 * A random answer from before today. `random` gives a number from 0 to 1, without 1. An answer is likelier if nothing
 * was written for long after it. `null` if no answer is found, or none can be read.
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
    // oxlint-disable-next-line no-await-in-loop -- The loop ends when an answer is found.
    const entries = recordsToEntries(await readBefore(Math.floor(random() * reach)));
    const entry = entries[Math.floor(random() * entries.length)];
    if (entry) return createMemory(entry.answer);
  }
  return null;
}

/**
 * How many days back, from 0 on, have an answer before them. The search doubles its reach, and then halves its steps.
 */
async function findReach(hasBefore: (daysBack: number) => Promise<boolean>): Promise<number> {
  let [reach, none] = [0, 1];
  // oxlint-disable-next-line no-await-in-loop -- Each step goes twice as far, until there is nothing older.
  while (none <= LONGEST && (await hasBefore(none - 1))) [reach, none] = [none, none * 2];
  while (none - reach > 1) {
    const middle = Math.floor((reach + none) / 2);
    // oxlint-disable-next-line no-await-in-loop -- Each step depends on the one before.
    if (await hasBefore(middle - 1)) reach = middle;
    else none = middle;
  }
  return reach;
}

function createMemory({ id, day }: Answer): Memory {
  return { anniversary: null, firstDay: day, day, ids: [id] };
}
