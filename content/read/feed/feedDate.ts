/** Reads the dates of feeds and sitemaps. They come in two notations from many hands, and some are false. */

const ISO =
  /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ]{0,3}(\d{2}|(?<=[T ])\d):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/iu;
const WEEKDAY = String.raw`(?:\p{L}{2,10}\.?\s*)?`;
const WEEKDAY_APART = String.raw`(?:\p{L}{2,10}(?:\.\s*|\s+))?`;
const DAY_OF_MONTH = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
/** The clock ends in "PM" where its hours are those of half a day. */
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP])\.?M\b\.?)?`;
const ZONE = String.raw`(?:\s*(?:UTC|GMT)?([+-]\d{2}:?\d{2}|[A-Z]{1,4}))?(?:\s*\([A-Z]{1,5}\))?`;
/** "Tue 03 Mar 2026 08:15:00 GMT": day, month, year, clock and zone, with or without white space between them. */
const RFC_822 = new RegExp(
  String.raw`^${WEEKDAY}${DAY_OF_MONTH}[\s-]*(\p{L}{3,10})\.?[\s-]*(\d{4}|\d{2})(?:[T\s]*${CLOCK})?${ZONE}$`,
  "iu",
);
/** "Tue Mar 3 2026 08:15:00 GMT". */
const MONTH_FIRST = new RegExp(
  String.raw`^${WEEKDAY_APART}(\p{L}{3,10})\.?[\s-]*${DAY_OF_MONTH}[\s-]+(\d{4})(?:[T\s]*${CLOCK})?${ZONE}$`,
  "iu",
);
/** "Tue Mar 3 08:15:00 2026", as C writes it. */
const YEAR_LAST = new RegExp(String.raw`^${WEEKDAY_APART}(\p{L}{3,10})\s+(\d{1,2})\s+${CLOCK}${ZONE}\s+(\d{4})$`, "iu");

/** The months by the first three letters of their English and Dutch names. */
const MONTHS = new Map(
  ["jan", "feb", "mar mrt maa", "apr", "may mei", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec"].flatMap(
    (names, month) => names.split(" ").map((name) => [name, month + 1] as const),
  ),
);
/** Hours from UTC. Unknown zones are taken for UTC: a few hours don't matter to a look once a day. */
const ZONES = new Map(
  Object.entries({ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, CET: 1, CEST: 2 }),
);

const LENGTH_LIMIT = 60;
/** No blog is older than this. Engines write 1970 or year 1 for "unknown". */
const FIRST_YEAR = 1995;
const DAY = 24 * 60 * 60 * 1000;

type FeedDateParts = {
  year: number;
  month: number;
  day: number;
  time: [number, number, number];
  offsetMinutes: number;
};

/**
 * The moment as `YYYY-MM-DDTHH:MM:SSZ`. `null` of a text that is no date or names a moment that doesn't exist. `null`
 * also more than a day after `now` (milliseconds since 1970), or before there were blogs.
 */
export function feedDate(text: string | null, now: number): string | null {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "" || trimmed.length > LENGTH_LIMIT) return null;
  // Some writers put one comma too many, or a comma in the place of a space.
  const spaced = trimmed
    .replaceAll(/(?<!:\d\d),+|,+$/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const parts = isoParts(spaced) ?? rfcParts(spaced.replaceAll(",", " "));
  const moment = parts === null ? null : toMoment(parts);
  if (moment === null || moment > now + DAY || moment < Date.UTC(FIRST_YEAR, 0, 1)) return null;
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

function isoParts(text: string): FeedDateParts | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month = "1", day = "1", hour = "0", minute = "0", second = "0", zone = "Z"] = match;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    time: [Number(hour), Number(minute), Number(second)],
    offsetMinutes: offsetOf(zone),
  };
}

function rfcParts(text: string): FeedDateParts | null {
  const [, day, name, year, ...rest] = RFC_822.exec(text) ?? [];
  if (day !== undefined) return namedParts({ day, name, year }, rest);
  const [, month, second, third, ...clock] = MONTH_FIRST.exec(text) ?? [];
  if (month !== undefined) return namedParts({ day: second, name: month, year: third }, clock);
  const [, named, date, hour, minute, seconds, half, zone, last] = YEAR_LAST.exec(text) ?? [];
  if (named === undefined) return null;
  return namedParts({ day: date, name: named, year: last }, [hour, minute, seconds, half, zone]);
}

type WeekdayName = Record<"day" | "name" | "year", string | undefined>;

function namedParts({ day, name = "", year = "" }: WeekdayName, clock: readonly (string | undefined)[]): FeedDateParts {
  const [hour = "0", minute = "0", second = "0", half = "", zone = "Z"] = clock;
  return {
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
    month: MONTHS.get(name.slice(0, 3).toLowerCase()) ?? 0,
    day: Number(day),
    time: [hourOf(Number(hour), half), Number(minute), Number(second)],
    offsetMinutes: offsetOf(zone),
  };
}

/** In half a day's hours, noon and midnight are 12, and the hour after them is 1. */
function hourOf(hour: number, half: string): number {
  if (half === "" || hour > 12) return hour;
  return (hour % 12) + (half.toUpperCase() === "P" ? 12 : 0);
}

function offsetOf(zone: string): number {
  const named = ZONES.get(zone.toUpperCase());
  if (named !== undefined) return named * 60;
  const digits = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone);
  if (digits === null) return 0;
  return (digits[1] === "-" ? -1 : 1) * (Number(digits[2]) * 60 + Number(digits[3]));
}

/** `null` of a 31st of February, a 25th hour and the like. Date would take them for a later moment. */
function toMoment({ year, month, day, time: [hour, minute, second], offsetMinutes }: FeedDateParts): number | null {
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  if (!exists || hour > 24 || minute > 59 || second > 60 || Math.abs(offsetMinutes) > 14 * 60) return null;
  return midnight.getTime() + ((hour * 60 + minute - offsetMinutes) * 60 + second) * 1000;
}
