import { dayToUtcDate, type Day } from "../content/day.ts";
import { yearOf, type Month } from "../journal/month.ts";

/** Gives "zondag 22 november 2026", or the same without the year where it goes without saying. */
export function formatDay(day: Day, language: string, year: "withYear" | "withoutYear"): string {
  const { weekdays, months } = namesIn(language);
  const date = dayToUtcDate(day);
  const text = `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
  return year === "withYear" ? `${text} ${date.getUTCFullYear()}` : text;
}

/**
 * The names of days and months, in each language of the pages. The first `Intl.DateTimeFormat` of a page takes 60 ms on
 * a slow machine. That is more than all else before an answer is shown. A test compares these names with those of
 * `Intl`.
 */
export type DateNames = { /** Begins with Sunday. */ weekdays: string[]; months: string[] };

const DUTCH: DateNames = {
  weekdays: "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag".split(" "),
  months: "januari februari maart april mei juni juli augustus september oktober november december".split(" "),
};
const ENGLISH: DateNames = {
  weekdays: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
  months: "January February March April May June July August September October November December".split(" "),
};

/** `language` is a BCP 47 tag. */
export function namesIn(language: string): DateNames {
  return language.startsWith("nl") ? DUTCH : ENGLISH;
}

/** Gives "november 2026", or the same without the year where that stands nearby. */
export function formatMonth(month: Month, language: string, year: "withYear" | "withoutYear"): string {
  const name = namesIn(language).months[Number(month.slice(5)) - 1] ?? "";
  return year === "withYear" ? `${name} ${yearOf(month)}` : name;
}

/** Gives "22 november 2026". */
export function formatDate(day: Day, language: string): string {
  const date = dayToUtcDate(day);
  return `${date.getUTCDate()} ${namesIn(language).months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
