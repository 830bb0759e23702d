/**
 * A small second record, kept apart from the journal, that tells an empty journal from an emptied one. Nothing but
 * "Wis alles" removes an answer, so a journal with fewer than it had has lost some.
 */
import type { Day } from "../content/day.ts";
import type { Clock } from "./clock.ts";
import type { Outcome } from "./failure.ts";

/** How many answers the journal has, and the newest one's day. */
export type Witness = { count: number; newestDay: Day | null };
export type Loss = { before: Witness; now: Witness };

export type WitnessOptions = {
  summarize: () => Promise<Outcome<Witness>>;
  /** `null` when nothing was noted yet, or what was makes no sense. */
  read: () => Promise<Witness | null>;
  write: (witness: Witness) => Promise<void>;
  clock: Clock;
  onLoss: (loss: Loss | null) => void;
};

/** Writing is noted once it pauses, not with every key. In milliseconds. */
const PAUSE = 1_000;

export class WitnessKeeper {
  readonly #options: WitnessOptions;
  #callOff: () => void = () => {};

  constructor(options: WitnessOptions) {
    this.#options = options;
  }

  /** Compares the journal with what was noted of it: tells of a loss, or notes how it stands now. */
  async check(): Promise<void> {
    const { summarize, read, write, onLoss } = this.#options;
    const [now, before] = await Promise.all([summarize(), read()]);
    if (now.kind === "failed") return;
    const isLess = before !== null && now.value.count < before.count;
    onLoss(isLess ? { before, now: now.value } : null);
    const isNews = before === null || before.count !== now.value.count || before.newestDay !== now.value.newestDay;
    if (!isLess && isNews) await write(now.value);
  }

  /** Something was written: checks soon. */
  touch(): void {
    this.#callOff();
    this.#callOff = this.#options.clock.after(PAUSE, () => void this.check());
  }

  /** The reader knows of the loss, or meant it: the journal counts as whole from here on. */
  async accept(): Promise<void> {
    const { summarize, write, onLoss } = this.#options;
    const now = await summarize();
    if (now.kind === "failed") return;
    await write(now.value);
    onLoss(null);
  }
}
