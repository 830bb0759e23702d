import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HungRoundError, watchProgress } from "../../../lab/chaos/watchProgress.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

test("a round hangs once nothing was answered for 45 seconds, and not while a busy machine goes on, however slowly", async () => {
  const { step, hung } = watchProgress();
  for (let times = 0; times < 10; times += 1) {
    vi.advanceTimersByTime(44_000);
    step();
  }
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(45_000);
  await expect(hung).rejects.toThrow(HungRoundError);
});

test("a round that is over hangs no more", () => {
  watchProgress().stop();
  expect(vi.getTimerCount()).toBe(0);
});
