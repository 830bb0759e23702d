/**
 * How long the browser may leave a request to its databases unanswered before the reader is told. An answer that comes
 * later still counts. Counted in ticks, so that neither the sleep of a machine nor a page that is busy passes for silence.
 */
import type { Clock } from "../clock.ts";
import type { JournalFailure, Outcome } from "../failure.ts";
import { isLongWorkUnderWay } from "./longWork.ts";

/** In milliseconds. */
const TICK = 1_000;
/** A disk that has to spin up takes some five seconds; a browser at ease answers within one tenth. In ticks. */
export const SHORT = 8;
/** For the whole journal at once, or an upgrade: 50,000 answers take some seconds, on a busy machine many. In ticks. */
export const LONG = 120;

const SILENT: JournalFailure = { kind: "silent", detail: "the browser did not answer" };

export type Late<Value> = Outcome<Value> & { late?: Promise<Outcome<Value>> };

export class Patience {
  readonly #clock: Clock;
  #most: number;

  constructor(clock: Clock, most = SHORT) {
    this.#clock = clock;
    this.#most = most;
  }

  /** Something was heard that makes a longer wait right. */
  extend(most: number): void {
    this.#most = most;
  }

  /** Gives what the work gives, unless that takes too long; `late` then is what it gives in the end. */
  async waitFor<Value>(work: Promise<Outcome<Value>>): Promise<Late<Value>> {
    const over = Promise.withResolvers<null>();
    let callOff = () => {};
    const wait = (ticks: number) => {
      callOff = this.#clock.after(TICK, () => void this.#count(ticks + 1, { wait, over: () => over.resolve(null) }));
    };
    wait(0);
    try {
      return (await Promise.race([work, over.promise])) ?? { kind: "failed", failure: SILENT, late: work };
    } finally {
      callOff();
    }
  }

  /** Short work may have to wait its turn behind long work of another page. */
  async #count(ticks: number, { wait, over }: { wait: (ticks: number) => void; over: () => void }): Promise<void> {
    if (ticks < this.#most || (ticks < LONG && (await isLongWorkUnderWay()))) wait(ticks);
    else over();
  }
}
