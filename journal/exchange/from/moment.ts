/** The day that a date in a file names, in the many ways in which programs and people write one. */
import { dayOf, dayToUtcDate, isDay, type Day } from "../../../content/day.ts";

/** `at`: milliseconds since 1970; noon where no time is said. */
export type Moment = { day: Day; at: number };
/** What stands first in 3-4-2026. */
export type DateOrder = "dayFirst" | "monthFirst";

/** What is longer than 80 characters is no time. */
const TIME =
  /^(?!.{81})[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s{0,4}([ap]m)?\s{0,4}(z|[+-]\d{2}(?::?\d{2})?)?$/isu;

/**
 * A date with a time or without. `zone` is where it was written (an IANA name), which tells the day of a time in UTC;
 * without one it is the reader's. `null` for what is no date, or a day that doesn't exist.
 */
export function textToMoment(text: string, zone: string | null = null, order: DateOrder = "dayFirst"): Moment | null {
  const { day, rest } = splitDate(text.trim(), order);
  if (day === null) return null;
  if (rest === "") return { day, at: dayToUtcDate(day).getTime() };
  const [, hours, minutes, seconds = "00", half, offset] = TIME.exec(rest) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const clock = `${to24Hours(hours, half)}:${minutes}:${seconds}`;
  if (offset === undefined) return within(day, new Date(`${day}T${clock}`).getTime());
  const at = new Date(`${day}T${clock}${toIsoOffset(offset)}`).getTime();
  if (zone !== null) return timeToMoment(at, zone);
  return offset.toUpperCase() === "Z" ? timeToMoment(at, null) : within(day, at);
}

/** `null` where no day falls on it. */
export function timeToMoment(at: number, zone: string | null): Moment | null {
  const date = new Date(at);
  const year = date.getFullYear();
  // `dayOf` knows no other.
  if (!(year >= 0 && year <= 9999)) return null;
  const day = (zone === null ? null : dayInZone(date, zone)) ?? dayOf(date);
  return isDay(day) ? { day, at: date.getTime() } : null;
}

/** A day alone, without what follows it. */
function splitDate(text: string, order: DateOrder): { day: Day | null; rest: string } {
  const [iso, year = "", month = "", date = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/u.exec(text) ?? [];
  if (iso !== undefined) return { day: toDay(year, month, date), rest: text.slice(iso.length) };
  const [found = "", first = "", second = "", last = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/u.exec(text) ?? [];
  const day = order === "dayFirst" ? toDay(last, second, first) : toDay(last, first, second);
  return { day, rest: text.slice(found.length) };
}

function toDay(year: string, month: string, date: string): Day | null {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

function within(day: Day, at: number): Moment | null {
  return Number.isNaN(at) ? null : { day, at };
}

function to24Hours(hours: string, half: string | undefined): string {
  const shift = half === undefined ? 0 : { am: 0, pm: 12 }[half.toLowerCase() === "pm" ? "pm" : "am"];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + shift;
  return String(hour).padStart(2, "0");
}

/** As Date reads it. */
function toIsoOffset(offset: string): string {
  return offset.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})?$/u, (_all, hours: string, minutes = "00") => {
    return `${hours}:${minutes}`;
  });
}

/** Each takes a while to make. `null` for a zone that nobody knows. */
const formats = new Map<string, Intl.DateTimeFormat | null>();

function dayInZone(date: Date, zone: string): string | null {
  const name = zone.replace(/^(?:GMT|UTC)(?=[+-])/u, "");
  const format = formats.has(name) ? formats.get(name) : createFormat(name);
  formats.set(name, format ?? null);
  if (!format) return null;
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`;
}

function createFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  } catch {
    return null;
  }
}
