import { dayToUtcDate, type Day } from "../content/day.ts";
import { namesIn } from "./dateNames.ts";

/** "zondag 22 november 2026"; without the year where it goes without saying. */
export function formatDay(day: Day, language: string, year: "withYear" | "withoutYear"): string {
  const { weekdays, months } = namesIn(language);
  const date = dayToUtcDate(day);
  const text = `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
  return year === "withYear" ? `${text} ${date.getUTCFullYear()}` : text;
}
