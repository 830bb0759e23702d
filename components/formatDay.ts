import { dayToUtcDate, type Day } from "../content/day.ts";

/** Each takes a while to make, and a journal names thousands of days. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** "zondag 22 november 2026"; without the year where it goes without saying. */
export function formatDay(day: Day, language: string, year: "withYear" | "withoutYear"): string {
  const key = `${language} ${year}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language, {
      weekday: "long",
      day: "numeric",
      month: "long",
      ...(year === "withYear" ? { year: "numeric" } : {}),
      timeZone: "UTC",
    });
  formats.set(key, format);
  return format.format(dayToUtcDate(day));
}
