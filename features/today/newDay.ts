/** Whether a page that stands open is to turn to another day: asked each minute, and before a key or click is taken. */
import { dayOf, type Day } from "../../content/day.ts";
import type { Clock } from "../../journal/clock.ts";
import type { Asked } from "../../journal/askDay.ts";
import type { TodayState } from "./todayState.ts";

/** After so long without a key, nobody is in the midst of a sentence. In milliseconds. */
const MIDST = 5 * 60_000;

export class NewDay {
  readonly #clock: Clock;
  #typedAt = -Infinity;

  constructor({ clock }: { clock: Clock }) {
    this.#clock = clock;
  }

  /** Something is typed. */
  hold(): void {
    this.#typedAt = this.#clock.now().getTime();
  }

  /** The day that it is by now; `null` where that is shown, or someone is in the midst of a sentence. */
  due(shown: Day): Day | null {
    const now = this.#clock.now();
    const day = dayOf(now);
    // A clock may be moved back, too.
    const isInMidst = Math.abs(now.getTime() - this.#typedAt) < MIDST;
    return day === shown || isInMidst ? null : day;
  }
}

/** The first moment of a day on a page that stood open. `isNewDay`: whether it turns away from words. */
export function turnTo(asked: Asked, isNewDay: boolean): Partial<TodayState> {
  return { ...asked, text: "", save: { kind: "untouched" }, isLit: false, isNewDay, versions: [] };
}
