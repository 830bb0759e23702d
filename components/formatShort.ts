/** Days and times where there is little room, or more than one of them. Apart from formatDay.ts, which the new tab loads. */
import { dayToUtcDate, type Day } from "../content/day.ts";
import { namesIn } from "./formatDay.ts";

const DUTCH = "jan feb mrt apr mei jun jul aug sep okt nov dec".split(" ");
const ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(" ");

/** "22 nov", where the days meant are the last few; the popup shows some at once, see dateNames.ts. */
export function formatShortDay(day: Day, language: string): string {
  const date = dayToUtcDate(day);
  return `${date.getUTCDate()} ${(language.startsWith("nl") ? DUTCH : ENGLISH)[date.getUTCMonth()]}`;
}

/** "22 november 2026 om 21:04", for a time in milliseconds since 1970. */
export function formatTime(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(time);
}

/** "23–29 november 2026", from the first of some days to the last. */
export function formatDayRange(first: Day, last: Day, language: string): string {
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language, options).formatRange(dayToUtcDate(first), dayToUtcDate(last));
}

/** "maandag", where the week goes without saying. */
export function formatWeekday(day: Day, language: string): string {
  return namesIn(language).weekdays[dayToUtcDate(day).getUTCDay()] ?? "";
}
