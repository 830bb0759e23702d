import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, type Day } from "../../content/day.ts";
import { daysOf, isMonth, monthAfter, monthOf, toMonth, yearOf } from "../../journal/month.ts";

describe("a month", () => {
  test.each([
    [2026, 11, "2026-11"],
    [2026, 13, "2027-01"],
    [2026, 0, "2025-12"],
    [2026, -12, "2024-12"],
  ])("of year %i, number %i, is %s", (year, month, expected) => {
    expect(toMonth(year, month)).toBe(expected);
  });

  test("holds the days that exist", () => {
    expect(daysOf("2024-02").at(-1)).toBe("2024-02-29");
    expect(daysOf("2025-02")).toHaveLength(28);
    expect(daysOf("2026-11")[0]).toBe("2026-11-01");
  });

  test("is told apart from a day, a year and what doesn't exist", () => {
    expect(["2026-11", "2026-11-01", "2026", "2026-13", 2026, null].map(isMonth)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test("has each of its days, and goes on and back to itself", () => {
    const days = fc.date({ min: new Date(1970, 0, 1), max: new Date(2200, 0, 1), noInvalidDate: true }).map(dayOf);
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (day: Day, count) => {
        const month = monthOf(day);
        expect(daysOf(month)).toContain(day);
        expect(yearOf(month)).toBe(yearOf(day));
        expect(monthAfter(monthAfter(month, count), -count)).toBe(month);
      }),
    );
  });
});
