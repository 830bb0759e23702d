/** A state, and the one who is told of each change to it. Several changes may be shown as one. */
export class Observed<State> {
  readonly #onChange: (state: State) => void;
  #state: State;
  #isHeldBack = false;

  constructor(state: State, onChange: (state: State) => void) {
    this.#state = state;
    this.#onChange = onChange;
  }

  get state(): State {
    return this.#state;
  }

  update(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    if (!this.#isHeldBack) this.#onChange(this.#state);
  }

  /** No state in between is told. */
  asOne(change: () => void): void {
    this.#isHeldBack = true;
    change();
    this.#isHeldBack = false;
    this.#onChange(this.#state);
  }
}
