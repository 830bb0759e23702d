import { callSafely } from "../../journal/report.ts";

/**
 * A state, and the one who is told of each change to it. Several changes may be shown as one. An error of the one who is
 * told never reaches the one who changes: words are kept whatever becomes of the screen.
 */
export class Observed<State> {
  readonly #onChange: (state: State) => void;
  #state: State;
  /** How many batches of changes are under way, one within the other. */
  #batches = 0;

  constructor(state: State, onChange: (state: State) => void) {
    this.#state = state;
    this.#onChange = onChange;
  }

  get state(): State {
    return this.#state;
  }

  update(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell();
  }

  /** No state in between is told; the last one is, also where the batch breaks off. */
  asOne(change: () => void): void {
    this.#batches += 1;
    try {
      change();
    } finally {
      this.#batches -= 1;
      this.#tell();
    }
  }

  #tell(): void {
    if (this.#batches === 0) callSafely(() => this.#onChange(this.#state));
  }
}
