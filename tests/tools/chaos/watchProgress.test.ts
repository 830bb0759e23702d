import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HungRoundError, watchProgress } from "../../../tools/chaos/watchProgress.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a round hangs once nothing was answered for 45 seconds, and not while a busy machine goes on, however slowly", async () => {
  const onHung = vi.fn<(error: unknown) => void>();
  const { step, hung } = watchProgress();
  hung.catch(onHung);
  for (let times = 0; times < 10; times += 1) {
    await vi.advanceTimersByTimeAsync(44_000);
    step();
  }
  expect(onHung).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(45_000);
  expect(onHung).toHaveBeenCalledWith(expect.any(HungRoundError));
});

test("a round that is over hangs no more", () => {
  watchProgress().stop();
  expect(vi.getTimerCount()).toBe(0);
});
