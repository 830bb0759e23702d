import { dayToUtcDate, type Day } from "../content/day.ts";

/** "zondag 22 november 2026"; without the year where it goes without saying. */
export function formatDay(day: Day, language: string, year: "withYear" | "withoutYear"): string {
  return new Intl.DateTimeFormat(language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(year === "withYear" ? { year: "numeric" } : {}),
    timeZone: "UTC",
  }).format(dayToUtcDate(day));
}
