/** Days and months are written as the browser's own Intl writes them. */
import { describe, expect, test } from "vitest";
import { formatDay, formatDate, formatMonth } from "../../components/formatDay.ts";
import { formatShortDay, formatWeekday } from "../../components/formatShort.ts";
import { dayAfter, dayToUtcDate, type Day } from "../../content/day.ts";
import { monthOf } from "../../journal/month.ts";
import english from "../../public/_locales/en/messages.json";
import dutch from "../../public/_locales/nl/messages.json";

const WAYS = [
  ["a day", { weekday: "long", day: "numeric", month: "long" }, (day, tag) => formatDay(day, tag, "withoutYear")],
  [
    "a day with its year",
    { weekday: "long", day: "numeric", month: "long", year: "numeric" },
    (day, tag) => formatDay(day, tag, "withYear"),
  ],
  ["a month", { month: "long" }, (day, tag) => formatMonth(monthOf(day), tag, "withoutYear")],
  [
    "a month with its year",
    { month: "long", year: "numeric" },
    (day, tag) => formatMonth(monthOf(day), tag, "withYear"),
  ],
  ["a date", { dateStyle: "long" }, formatDate],
  ["a short day", { day: "numeric", month: "short" }, formatShortDay],
  ["a weekday", { weekday: "long" }, formatWeekday],
] satisfies [string, Intl.DateTimeFormatOptions, (day: Day, tag: string) => string][];

describe.each([dutch.languageTag.message, english.languageTag.message])("%s", (tag) => {
  test.each(WAYS)("%s, through a leap year and an early one", (_what, options, format) => {
    const own = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
    for (const first of ["2028-01-01", "0987-01-01"] as Day[]) {
      for (let [day, count] = [first, 0]; count < 366; day = dayAfter(day), count += 1) {
        // In a day with its year, some versions of Intl put a comma after an English weekday.
        expect(format(day, tag)).toBe(own.format(dayToUtcDate(day)).replace(",", ""));
      }
    }
  });
});
