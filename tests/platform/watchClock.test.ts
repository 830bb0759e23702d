// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { clock } from "../../platform/clock.ts";
import { watchClock, onNewDay } from "../../platform/watchClock.ts";

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 23, 58) });
});

test("is asked each minute that the page is seen", () => {
  const asked = vi.fn<() => void>();
  watchClock(asked);
  vi.advanceTimersByTime(2 * MINUTE);
  expect(asked).toHaveBeenCalledTimes(2);
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  vi.advanceTimersByTime(5 * MINUTE);
  expect(asked).toHaveBeenCalledTimes(2);
  hidden.mockReturnValue(false);
  vi.advanceTimersByTime(MINUTE);
  expect(asked).toHaveBeenCalledTimes(3);
});

test.each(["keydown", "pointerdown", "focusin"])("is asked before a %s is taken, wherever it goes", (type) => {
  const order: string[] = [];
  watchClock(() => order.push("asked"));
  document.body.addEventListener(type, () => order.push("taken"), { once: true });
  document.body.dispatchEvent(new Event(type, { bubbles: true }));
  expect(order).toEqual(["asked", "taken"]);
});

test("a new day is told of once, and the next one again", () => {
  const asked = vi.fn<() => void>();
  onNewDay(clock, asked);
  vi.advanceTimersByTime(MINUTE);
  expect(asked).toHaveBeenCalledTimes(0);
  vi.advanceTimersByTime(10 * MINUTE);
  expect(asked).toHaveBeenCalledTimes(1);
  vi.setSystemTime(new Date(2026, 10, 24, 8));
  globalThis.dispatchEvent(new Event("keydown"));
  expect(asked).toHaveBeenCalledTimes(2);
});
