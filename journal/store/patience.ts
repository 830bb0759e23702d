/**
 * How long the browser may leave a request unanswered before the reader is told. A later answer still counts. The time
 * is counted in ticks, so that neither a sleeping machine nor a busy page seems a silent browser.
 */
import type { Clock } from "../clock.ts";
import type { JournalFailure, Outcome } from "../failure.ts";

/** In milliseconds. */
export const TICK = 1_000;
/** In ticks. A disk that has to spin up takes some five seconds. An idle browser answers within a tenth of a second. */
const SHORT = 8;
/** In ticks, for the whole journal or an upgrade. 50,000 answers take some seconds, and many more on a busy machine. */
export const LONG = 120;

const SILENT: JournalFailure = { kind: "silent", detail: "the browser did not answer" };

export type Late<Value> = Outcome<Value> & { late?: Promise<Outcome<Value>> };

export class Patience {
  readonly clock: Clock;
  /** In ticks. Something that is heard may raise it, when a longer wait is right. */
  most: number;
  callOff: () => void = () => {};
  /** Whether the work is done. A tick that is being counted is then the last. */
  isOver = false;

  constructor(clock: Clock, most = SHORT) {
    this.clock = clock;
    this.most = most;
  }

  /** Gives the work's outcome, or fails if the work takes too long. `late` is then its outcome in the end. */
  async waitFor<Value>(work: Promise<Outcome<Value>>): Promise<Late<Value>> {
    const over = new Promise<Late<Value>>((resolve) => {
      // Most work is done within the first tick.
      this.callOff = this.clock.after(TICK, () => {
        void import("./countTicks.ts").then(({ countTicks }) =>
          countTicks(this, () => resolve({ kind: "failed", failure: SILENT, late: work })),
        );
      });
    });
    try {
      return await Promise.race([work, over]);
    } finally {
      this.callOff();
      this.isOver = true;
    }
  }
}
