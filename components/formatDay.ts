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

/** "22 nov", where the days meant are the last few. */
export function formatShortDay(day: Day, language: string): string {
  const options = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language, options).format(dayToUtcDate(day));
}

/** "22 november 2026 om 21:04", for a time in milliseconds since 1970. */
export function formatTime(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(time);
}
