import type { Clock } from "../../journal/clock.ts";

/** A clock that the test moves. `set` jumps, like a machine that slept. `pass` runs what is due, in order. */
export function createTestClock(start: Date) {
  let now = start;
  let timers: { due: number; run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after(milliseconds, run) {
      const timer = { due: now.getTime() + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };

  function pass(milliseconds: number): void {
    now = new Date(now.getTime() + milliseconds);
    const due = timers.filter((timer) => timer.due <= now.getTime()).toSorted((a, b) => a.due - b.due);
    timers = timers.filter((timer) => !due.includes(timer));
    for (const { run } of due) run();
  }

  return { clock, pass, set: (instant: Date) => (now = instant) };
}
