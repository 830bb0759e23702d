import { expect, test } from "vitest";
import { countUnprotected, NO_HABIT, waitTwoWeeks } from "../../../features/exchange/backupReminder.ts";

const NOW = new Date(2026, 10, 22);
const LATER = new Date(2026, 11, 6, 1);

test.each([
  ["nine answers are too few to speak of", 9, NO_HABIT, 0],
  ["ten are worth a word", 10, NO_HABIT, 10],
  ["those in the last backup don't count", 25, { ...NO_HABIT, backedUp: 20 }, 0],
  ["those since it do", 30, { ...NO_HABIT, backedUp: 20 }, 10],
  ["whoever turned it off hears nothing", 300, { ...NO_HABIT, isOff: true }, 0],
  ["whoever waits hears nothing for now", 300, waitTwoWeeks(NO_HABIT, NOW), 0],
  [
    "whoever waited while the clock stood ten years ahead hears",
    300,
    waitTwoWeeks(NO_HABIT, new Date(2036, 10, 22)),
    300,
  ],
])("%s", (_name, ...[count, habit, expected]) => {
  expect(countUnprotected(habit, { count, newestDay: null }, NOW)).toBe(expected);
});

test("two weeks later it speaks again", () => {
  expect(countUnprotected(waitTwoWeeks(NO_HABIT, NOW), { count: 12, newestDay: null }, LATER)).toBe(12);
});
