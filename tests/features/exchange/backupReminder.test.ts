import { expect, test } from "vitest";
import { countUnprotected, DEFAULT_SETTINGS, waitTwoWeeks } from "../../../features/exchange/backupReminder.ts";

const NOW = new Date(2026, 10, 22);
const LATER = new Date(2026, 11, 6, 1);

test.each([
  ["nine answers are too few to speak of", 9, DEFAULT_SETTINGS, 0],
  ["ten are worth a word", 10, DEFAULT_SETTINGS, 10],
  ["those in the last backup don't count", 25, { ...DEFAULT_SETTINGS, backedUp: 20 }, 0],
  ["those since it do", 30, { ...DEFAULT_SETTINGS, backedUp: 20 }, 10],
  ["whoever turned it off hears nothing", 300, { ...DEFAULT_SETTINGS, isOff: true }, 0],
  ["whoever waits hears nothing for now", 300, waitTwoWeeks(DEFAULT_SETTINGS, NOW), 0],
  [
    "whoever waited while the clock stood ten years ahead hears",
    300,
    waitTwoWeeks(DEFAULT_SETTINGS, new Date(2036, 10, 22)),
    300,
  ],
])("%s", (_name, ...[count, settings, expected]) => {
  expect(countUnprotected(settings, { count, newestDay: null }, NOW)).toBe(expected);
});

test("two weeks later it speaks again", () => {
  expect(countUnprotected(waitTwoWeeks(DEFAULT_SETTINGS, NOW), { count: 12, newestDay: null }, LATER)).toBe(12);
});
