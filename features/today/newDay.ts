/** Decides whether an open page turns to another day. It is asked each minute, and before a key or click is taken. */
import { dayOf, type Day } from "../../content/day.ts";
import type { Clock } from "../../journal/clock.ts";

/** In milliseconds. After this long without a key, nobody is in the midst of a sentence. */
const MIDST = 5 * 60_000;

export class NewDay {
  readonly #clock: Clock;
  #typedAt = -Infinity;

  constructor({ clock }: { clock: Clock }) {
    this.#clock = clock;
  }

  /** Call it when something is typed. */
  hold(): void {
    this.#typedAt = this.#clock.now().getTime();
  }

  /** The day that it is now. `null` if that day is shown, or someone is in the midst of a sentence. */
  due(shown: Day): Day | null {
    const now = this.#clock.now();
    const day = dayOf(now);
    // A clock may be moved back, too.
    const isInMidst = Math.abs(now.getTime() - this.#typedAt) < MIDST;
    return day === shown || isInMidst ? null : day;
  }
}
