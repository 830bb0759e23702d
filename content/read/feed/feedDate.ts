/** The dates of feeds and sitemaps: in two notations, written by many hands, some of them lies. */

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/iu;
const RFC_822 =
  /^(?:\p{L}{2,10}\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}{3,10})\.?[\s-]+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?:\s*([+-]\d{2}:?\d{2}|[A-Z]{1,4}))?$/iu;

/** By their first three letters, English and Dutch. */
const MONTHS = new Map(
  ["jan", "feb", "mar mrt maa", "apr", "may mei", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec"].flatMap(
    (names, month) => names.split(" ").map((name) => [name, month + 1] as const),
  ),
);
/** Hours from UTC. Others are taken for UTC: a few hours are no matter to who looks once a day. */
const ZONES = new Map(
  Object.entries({ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, CET: 1, CEST: 2 }),
);

const LENGTH_LIMIT = 60;
/** No blog is older; engines write 1970 or year 1 for "unknown". */
const FIRST_YEAR = 1995;
const DAY = 24 * 60 * 60 * 1000;

type Parts = { year: number; month: number; day: number; time: [number, number, number]; offsetMinutes: number };

/**
 * The moment as `YYYY-MM-DDTHH:MM:SSZ`, or `null` where there is none, it doesn't exist in the calendar, lies more than
 * a day after `now` (in milliseconds since 1970), or before there were blogs.
 */
export function feedDate(text: string | null, now: number): string | null {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "" || trimmed.length > LENGTH_LIMIT) return null;
  const parts = isoParts(trimmed) ?? rfcParts(trimmed);
  const moment = parts === null ? null : toMoment(parts);
  if (moment === null || moment > now + DAY || moment < Date.UTC(FIRST_YEAR, 0, 1)) return null;
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

function isoParts(text: string): Parts | null {
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

function rfcParts(text: string): Parts | null {
  const match = RFC_822.exec(text);
  if (match === null) return null;
  const [, day, name = "", year = "", hour = "0", minute = "0", second = "0", zone = "Z"] = match;
  return {
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
    month: MONTHS.get(name.slice(0, 3).toLowerCase()) ?? 0,
    day: Number(day),
    time: [Number(hour), Number(minute), Number(second)],
    offsetMinutes: offsetOf(zone),
  };
}

function offsetOf(zone: string): number {
  const named = ZONES.get(zone.toUpperCase());
  if (named !== undefined) return named * 60;
  const digits = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone);
  if (digits === null) return 0;
  return (digits[1] === "-" ? -1 : 1) * (Number(digits[2]) * 60 + Number(digits[3]));
}

/** `null` for a 31st of February, a 25th hour, and the like, which Date would move on. */
function toMoment({ year, month, day, time: [hour, minute, second], offsetMinutes }: Parts): number | null {
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  if (!exists || hour > 24 || minute > 59 || second > 60 || Math.abs(offsetMinutes) > 14 * 60) return null;
  return midnight.getTime() + ((hour * 60 + minute - offsetMinutes) * 60 + second) * 1000;
}
