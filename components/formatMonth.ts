import { dayToUtcDate, type Day } from "../content/day.ts";
import { daysOf, type Month } from "../journal/month.ts";

/** Each takes a while to make, and a journal names many months. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** "november 2026"; without the year where that stands nearby. */
export function formatMonth(month: Month, language: string, year: "withYear" | "withoutYear"): string {
  const key = `${language} ${year}`;
  const withYear = year === "withYear" ? ({ year: "numeric" } as const) : {};
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC", ...withYear });
  formats.set(key, format);
  const [first] = daysOf(month);
  return first === undefined ? "" : format.format(dayToUtcDate(first));
}

/** "22 november 2026". */
export function formatDate(day: Day, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(dayToUtcDate(day));
}
