import type { Clock } from "../journal/clock.ts";

/** The machine's clock. */
export const clock: Clock = {
  now: () => new Date(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
