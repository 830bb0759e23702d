/**
 * Days and times for where there is little room or more than one of them. The new tab loads formatDay.ts, but not this
 * file.
 */
import { dayToUtcDate, type Day } from "../content/day.ts";
import { namesIn } from "./formatDay.ts";

const DUTCH = "jan feb mrt apr mei jun jul aug sep okt nov dec".split(" ");
const ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(" ");

/**
 * Gives "22 nov", for one of the last few days. It does without `Intl`, since the popup shows some at once: see
 * formatDay.ts.
 */
export function formatShortDay(day: Day, language: string): string {
  const date = dayToUtcDate(day);
  return `${date.getUTCDate()} ${(language.startsWith("nl") ? DUTCH : ENGLISH)[date.getUTCMonth()]}`;
}

/** Gives "22 november 2026 om 21:04" for a time in milliseconds since 1970. */
export function formatTime(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(time);
}

/** Gives "23–29 november 2026" for the days from `first` to `last`. */
export function formatDayRange(first: Day, last: Day, language: string): string {
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language, options).formatRange(dayToUtcDate(first), dayToUtcDate(last));
}

/** Gives "maandag", where the week goes without saying. */
export function formatWeekday(day: Day, language: string): string {
  return namesIn(language).weekdays[dayToUtcDate(day).getUTCDay()] ?? "";
}
