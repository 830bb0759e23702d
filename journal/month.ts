/** A month of the calendar, by which the journal is grouped. */
import { isDay, type Day } from "../content/day.ts";

/** `YYYY-MM`; sorts as text. */
export type Month = `${number}-${number}`;

export function monthOf(day: Day): Month {
  return toMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/** Months count from 1. A month beyond December lies in the next year. */
export function toMonth(year: number, month: number): Month {
  const [years, index] = [year + Math.floor((month - 1) / 12), (((month - 1) % 12) + 12) % 12];
  return `${padTo(4, years)}-${padTo(2, index + 1)}`;
}

export function monthAfter(month: Month, count = 1): Month {
  return toMonth(yearOf(month), Number(month.slice(5, 7)) + count);
}

export function yearOf(dayOrMonth: Day | Month): number {
  return Number(dayOrMonth.slice(0, 4));
}

/** Whether a value is a month that exists, such as one chosen on the page. */
export function isMonth(value: unknown): value is Month {
  return typeof value === "string" && isDay(`${value}-01`);
}

/** All days of the month, in order. */
export function daysOf(month: Month): Day[] {
  const days = Array.from({ length: 31 }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`);
  return days.filter(isDay);
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Digits alone, with the noughts that a number leaves out.
const padTo = (length: number, count: number) => String(count).padStart(length, "0") as `${number}`;
