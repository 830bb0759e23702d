/** A calendar day where the reader is. It begins at local midnight, through summer time and travel. */
declare const dayBrand: unique symbol;
/** `YYYY-MM-DD`; sorts as text. */
export type Day = string & { readonly [dayBrand]: true };

/**
 * Dates run from year 0 to 9999. A clock that says another year has gone wrong, and gives the first or last of these
 * dates.
 */
function toDay(text: string): Day {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that brands what it made itself
  return text as Day;
}

const FIRST = toDay("0000-01-01");
const LAST = toDay("9999-12-31");

/** The day of an instant, in the time zone that the machine is in now. */
export function dayOf(instant: Date): Day {
  const fullYear = instant.getFullYear();
  if (!(fullYear >= 0)) return FIRST;
  if (fullYear > 9999) return LAST;
  const year = String(fullYear).padStart(4, "0");
  const month = String(instant.getMonth() + 1).padStart(2, "0");
  const date = String(instant.getDate()).padStart(2, "0");
  return toDay(`${year}-${month}-${date}`);
}

/** The first instant of the next day. Where the clocks skip midnight, a day begins at the first time that exists. */
export function startOfNextDay(instant: Date): Date {
  return new Date(instant.getFullYear(), instant.getMonth(), instant.getDate() + 1);
}

/** The next day in the calendar, whatever the clocks do between the two. */
export function dayAfter(day: Day): Day {
  return daysBefore(day, -1);
}

/** The day that lies `count` days earlier in the calendar. FIRST and LAST are its ends. */
export function daysBefore(day: Day, count: number): Day {
  const date = dayToUtcDate(day);
  date.setUTCDate(date.getUTCDate() - count);
  const text = date.toISOString();
  // Years beyond the calendar are written "+010000-01-01" and "-000001-12-31".
  if (text.startsWith("+")) return LAST;
  return text.startsWith("-") ? FIRST : toDay(text.slice(0, 10));
}

/** Noon UTC of the day, for a formatter set to UTC. No time zone can move noon to a neighbouring day. */
export function dayToUtcDate(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** Whether a value read from a store, a message or a file is a day that exists. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
