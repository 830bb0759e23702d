import { callSafely } from "../../journal/report.ts";

/**
 * Holds a state, and tells a listener of each change. Several changes may be told as one. An error in the listener
 * never reaches whoever changes the state: words are kept whatever becomes of the screen.
 */
export class Observed<State> {
  readonly #onChange: (state: State) => void;
  #state: State;
  /** How many batches of changes are under way, one within another. */
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

  /** Tells the state only once, after `change`, even if `change` throws. */
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
