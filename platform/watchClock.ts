import { dayOf } from "../content/day.ts";
import type { Clock } from "../journal/clock.ts";

/** In milliseconds. */
const MINUTE = 60_000;

/**
 * Calls `check` each minute that the page is seen, and before each key, click and change of focus. A machine that slept
 * over midnight tells no page, and its timers slept too. A key goes where the focus is after `check`, so to what the page
 * then asks. Text that comes without a key or click, as from dictation, stays with the question that was on the page.
 */
export function watchClock(check: () => void): void {
  for (const type of ["keydown", "pointerdown", "focusin"]) addEventListener(type, check, true);
  setInterval(() => document.hidden || check(), MINUTE);
}

/** For pages where nothing that is typed depends on the day. */
export function onNewDay(clock: Clock, onChange: () => void): void {
  let shown = dayOf(clock.now());
  watchClock(() => {
    const day = dayOf(clock.now());
    if (day === shown) return;
    shown = day;
    onChange();
  });
}
