import { dayToUtcDate, type Day } from "../content/day.ts";
import { yearOf, type Month } from "../journal/month.ts";
import { namesIn } from "./dateNames.ts";

/** "november 2026"; without the year where that stands nearby. */
export function formatMonth(month: Month, language: string, year: "withYear" | "withoutYear"): string {
  const name = namesIn(language).months[Number(month.slice(5)) - 1] ?? "";
  return year === "withYear" ? `${name} ${yearOf(month)}` : name;
}

/** "22 november 2026". */
export function formatDate(day: Day, language: string): string {
  const date = dayToUtcDate(day);
  return `${date.getUTCDate()} ${namesIn(language).months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
