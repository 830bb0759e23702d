import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { textToMoment, timeToMoment } from "../../../features/exchange/from/moment.ts";

const MACHINE_ZONE = process.env["TZ"];

beforeEach(() => {
  process.env["TZ"] = "Europe/Amsterdam";
});

afterEach(() => {
  if (MACHINE_ZONE === undefined) delete process.env["TZ"];
  else process.env["TZ"] = MACHINE_ZONE;
});

describe("a date", () => {
  test.each([
    ["2026-11-25", "2026-11-25"],
    ["2026/11/25", "2026-11-25"],
    ["2026-1-5", "2026-01-05"],
    ["25-11-2026", "2026-11-25"],
    ["5.1.2026", "2026-01-05"],
    ["3/4/2026", "2026-04-03"],
    [" 25-11-2026 21:40 ", "2026-11-25"],
    ["2026-11-25T23:59", "2026-11-25"],
    ["2026-11-25 23:30:01.250", "2026-11-25"],
    ["2026-11-25, 11:30 PM", "2026-11-25"],
    // A time in UTC without a zone of its own gets its day from the reader's zone. A time with an offset gives its own
    // day.
    ["2026-11-25T23:30:00Z", "2026-11-26"],
    ["2026-11-25T23:30:00-08:00", "2026-11-25"],
    ["2026-11-25 23:30:00 +0100", "2026-11-25"],
  ])("%s is %s", (text, day) => {
    expect(textToMoment(text)?.day).toBe(day);
  });

  test.each(
    [
      ["", "gisteren", "2026", "2026-11", "9999-99-99", "2026-02-29", "31-4-2026", "2026-11-25 en verder", "32-1-2026"],
      ["2026-11-25T8:5", "2026-11-25 25:00", "2026-11-25T08:00:00+99:99", "3-4-26", "1".repeat(100_000)],
    ].flat(),
  )("%j is none", (text) => {
    expect(textToMoment(text)).toBeNull();
  });

  test.each([
    ["Europe/Amsterdam", "2026-11-26"],
    ["America/New_York", "2026-11-25"],
    ["Asia/Tokyo", "2026-11-26"],
    ["GMT-08:00", "2026-11-25"],
    ["Mars/Olympus", "2026-11-26"],
  ])("in UTC falls on the day of its own zone: %s", (zone, day) => {
    expect(textToMoment("2026-11-25T23:30:00Z", zone)?.day).toBe(day);
    expect(timeToMoment(Date.UTC(2026, 10, 25, 23, 30), zone)?.day).toBe(day);
  });

  test("with the month first, where that is what is meant", () => {
    expect(textToMoment("4/3/2026", null, "monthFirst")?.day).toBe("2026-04-03");
    expect(textToMoment("25/11/2026", null, "monthFirst")).toBeNull();
  });

  test.each([
    ["2026-11-25 12:05 AM", 0],
    ["2026-11-25 12:05 PM", 12],
    ["2026-11-25 3:05 pm", 15],
  ])("%s is told by the clock", (text, hour) => {
    expect(new Date(textToMoment(text)?.at ?? 0).getHours()).toBe(hour);
  });
});

test.each([1e300, Number.NaN, 8.64e15 + 1, 8.64e15])("%d milliseconds are no day", (at) => {
  expect(timeToMoment(at, "Europe/Amsterdam")).toBeNull();
});
