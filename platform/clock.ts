import type { Clock } from "../journal/clock.ts";

/** The machine's. */
export const clock: Clock = {
  now: () => new Date(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
