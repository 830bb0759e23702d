/**
 * How long the browser may leave a request to its databases unanswered before the reader is told. An answer that comes
 * later still counts. Counted in ticks, so that neither the sleep of a machine nor a page that is busy passes for silence.
 */
import type { Clock } from "../clock.ts";
import type { JournalFailure, Outcome } from "../failure.ts";

/** In milliseconds. */
export const TICK = 1_000;
/** A disk that has to spin up takes some five seconds; a browser at ease answers within one tenth. In ticks. */
const SHORT = 8;
/** For the whole journal at once, or an upgrade: 50,000 answers take some seconds, on a busy machine many. In ticks. */
export const LONG = 120;

const SILENT: JournalFailure = { kind: "silent", detail: "the browser did not answer" };

export type Late<Value> = Outcome<Value> & { late?: Promise<Outcome<Value>> };

export class Patience {
  readonly clock: Clock;
  /** In ticks; raised where something was heard that makes a longer wait right. */
  most: number;
  callOff: () => void = () => {};
  /** The work is done: a tick that is being counted is the last. */
  isOver = false;

  constructor(clock: Clock, most = SHORT) {
    this.clock = clock;
    this.most = most;
  }

  /** Gives what the work gives, unless that takes too long; `late` then is what it gives in the end. */
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
