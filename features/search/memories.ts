/** Meeting oneself again: "Op deze dag", a week, a month and each year ago; and "Verras me", any old answer at all. */
import { dayAfter, daysBefore, isDay, type Day } from "../../content/day.ts";
import type { Answer, AnswerId } from "../../journal/answer.ts";
import { recordsToEntries } from "../../journal/entry.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { monthAfter, monthOf } from "../../journal/month.ts";

export type Anniversary = { kind: "week" } | { kind: "month" } | { kind: "years"; count: number };

/**
 * What was written on a day, or from `firstDay` until `day` where a shorter month lets several meet on its last day.
 * `anniversary` is `null` where chance led there.
 */
export type Memory = { anniversary: Anniversary | null; firstDay: Day; day: Day; ids: AnswerId[] };

/** So far back is looked. In years. */
const REACH = 25;
/** In days. */
const LONGEST_MONTH = 31;
/** No journal goes back so many days. */
const LONGEST = 2 ** 16;
/** What was emptied or deleted has no words to show. */
const MANY_TRIES = 50;

/**
 * The days that are met again on this one, the last first, with several of one anniversary beside each other. Each day is
 * met once a month later, and once in each year: where there is no such date, on the last day of the month.
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

/** So many months before: the day of the same date, and on the last day of a month the dates that it lacks. */
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

/** Of those days, the ones on which something was written. What can't be read is left out. */
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
    if (entry) return createMemory(entry.answer);
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

function createMemory({ id, day }: Answer): Memory {
  return { anniversary: null, firstDay: day, day, ids: [id] };
}
