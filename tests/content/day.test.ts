import { afterEach, describe, expect, test } from "vitest";
import { dayAfter, dayOf, dayToUtcDate, isDay, startOfNextDay, type Day } from "../../content/day.ts";

const MACHINE_ZONE = process.env["TZ"];
const YEARS = 10;

afterEach(() => {
  setZone(MACHINE_ZONE);
});

describe.each(Intl.supportedValuesOf("timeZone"))("in %s", (zone) => {
  test("every day of ten years begins once, where the one before ends", () => {
    setZone(zone);
    const end = new Date(2026 + YEARS, 0, 1);
    let instant = new Date(2026, 0, 1, 12);
    let wrong = 0;
    while (instant < end) {
      const next = startOfNextDay(instant);
      const isFirstInstant = dayOf(new Date(next.getTime() - 1)) === dayOf(instant);
      if (dayOf(next) !== dayAfter(dayOf(instant)) || !isFirstInstant) wrong += 1;
      instant = next;
    }
    expect(wrong).toBe(0);
  });
});

describe("a day", () => {
  test.each([
    ["Europe/Amsterdam", "2026-03-28T22:59:59Z", "2026-03-28"],
    ["Europe/Amsterdam", "2026-03-28T23:00:00Z", "2026-03-29"],
    ["Europe/Amsterdam", "2026-10-25T22:59:59Z", "2026-10-25"],
    ["Europe/Amsterdam", "2026-10-25T23:00:00Z", "2026-10-26"],
    ["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01"],
    ["Pacific/Pago_Pago", "2026-12-31T10:00:00Z", "2026-12-30"],
    ["America/Santiago", "2026-09-06T03:59:59Z", "2026-09-05"],
    ["America/Santiago", "2026-09-06T04:00:00Z", "2026-09-06"],
  ])("in %s at %s is %s", (zone, instant, day) => {
    setZone(zone);
    expect(dayOf(new Date(instant))).toBe(day);
  });

  test("where clocks skip midnight begins at the first time that exists", () => {
    setZone("America/Santiago");
    const start = startOfNextDay(new Date("2026-09-05T12:00:00Z"));
    expect(start.toISOString()).toBe("2026-09-06T04:00:00.000Z");
  });

  test.each([
    ["2026-12-31", "2027-01-01"],
    ["2028-02-28", "2028-02-29"],
    ["2027-02-28", "2027-03-01"],
  ])("after %s is %s", (day, next) => {
    expect(dayAfter(day as Day)).toBe(next);
  });

  test("keeps its date in a formatter set to UTC", () => {
    expect(dayToUtcDate("2026-11-22" as Day).toISOString()).toBe("2026-11-22T12:00:00.000Z");
  });

  test.each([
    ["2026-11-22", true],
    ["2028-02-29", true],
    ["2027-02-29", false],
    ["2026-13-01", false],
    ["2026-1-1", false],
    ["22-11-2026", false],
    ["", false],
    [20261122, false],
    [null, false],
  ])("%j: is one? %s", (value, expected) => {
    expect(isDay(value)).toBe(expected);
  });
});

function setZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
}
