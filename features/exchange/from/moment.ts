/** The day of a date in a file, with the time that follows it. */
import { dayOf, dayToUtcDate, isDay, type Day } from "../../../content/day.ts";
import { splitDate, type DateOrder, type DateStyle } from "./dateText.ts";

/** `at` is in milliseconds since 1970, and noon where no time is given. */
export type Moment = { day: Day; at: number };

/** Matches a time after a date: 10:30, 10.30 uur, om 10u30, at 3:05 p.m., T10:30:00Z, 10:30 GMT+0200 (CEST). */
const TIME =
  /^(?:[T ,_@-]|om\b|at\b){1,8}(\d{1,2})(?:[:.hu](\d{2}))?(?::(\d{2})(?:[.,]\d+)?)?\s{0,4}(uur|u|h)?\s{0,4}([ap]\.?m\.?)?\s{0,4}(z|(?:utc|gmt)(?![+-])|(?:utc|gmt)?[+-]\d{2}(?::?\d{2})?)?(?: \([^()]{1,40}\))?$/isu;
/** In characters. A longer text is no time. */
const LONGEST_TIME = 80;

/**
 * Reads a date with or without a time. `zone` is where it was written (an IANA name), and gives the day of a time in
 * UTC. Without one, the reader's zone is used. `null` where it is no date, or where that day doesn't exist.
 */
export function textToMoment(
  text: string,
  zone: string | null = null,
  how: DateOrder | DateStyle = "dayFirst",
): Moment | null {
  const style = typeof how === "string" ? { order: how } : how;
  const { day, rest } = splitDate(text.trim(), style);
  if (day === null) return null;
  if (rest === "") return { day, at: dayToUtcDate(day).getTime() };
  return rest.length > LONGEST_TIME ? null : timeOnDay(day, rest, zone);
}

function timeOnDay(day: Day, rest: string, zone: string | null): Moment | null {
  const [, hours, minutes, seconds = "00", unit, half, offset] = TIME.exec(withColons(rest)) ?? [];
  // A number alone is no time.
  if (hours === undefined || (minutes === undefined && (unit ?? half) === undefined)) return null;
  const clock = `${to24Hours(hours, half)}:${minutes ?? "00"}:${seconds}`;
  if (offset === undefined) return within(day, new Date(`${day}T${clock}`).getTime());
  const at = new Date(`${day}T${clock}${toIsoOffset(offset)}`).getTime();
  if (zone !== null) return timeToMoment(at, zone);
  return isUtc(offset) ? timeToMoment(at, null) : within(day, at);
}

/** `null` where `at` lies on no day. */
export function timeToMoment(at: number, zone: string | null): Moment | null {
  const date = new Date(at);
  const year = date.getFullYear();
  // `dayOf` knows no other years.
  if (!(year >= 0 && year <= 9999)) return null;
  const day = (zone === null ? null : dayInZone(date, zone)) ?? dayOf(date);
  return isDay(day) ? { day, at: date.getTime() } : null;
}

/** Reads the basic format of ISO 8601, T103000, also after a space. */
function withColons(time: string): string {
  const [whole = "", hours, minutes, seconds = "00"] = /^[T ](\d\d)(\d\d)(\d\d)?(?!\d)/iu.exec(time) ?? [];
  return hours === undefined ? time : `T${hours}:${minutes}:${seconds}${time.slice(whole.length)}`;
}

function within(day: Day, at: number): Moment | null {
  return Number.isNaN(at) ? null : { day, at };
}

function to24Hours(hours: string, half: string | undefined): string {
  const shift = half === undefined ? 0 : { am: 0, pm: 12 }[half.toLowerCase().startsWith("p") ? "pm" : "am"];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + shift;
  return String(hour).padStart(2, "0");
}

function isUtc(offset: string): boolean {
  return /^(?:z|utc|gmt)$/iu.test(offset);
}

/** Writes an offset as Date reads it. */
function toIsoOffset(offset: string): string {
  if (isUtc(offset)) return "Z";
  const [, hours = "", minutes = "00"] = /([+-]\d{2}):?(\d{2})?$/u.exec(offset) ?? [];
  return `${hours}:${minutes}`;
}

/** Each format takes a while to make, so it is kept. `null` for an unknown zone. */
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
