/** "Deze vraag niet meer": what the reader can do with the question that "Andere vraag" just skipped. */
import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { DeckQuestion } from "../../content/deck/deck.ts";
import type { Clock } from "../../journal/clock.ts";
import type { DeckStore } from "../../journal/deckStore.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import { callSafely, toBroken } from "../../journal/report.ts";
import { setSafely } from "../../journal/setSafely.ts";

/** `failure`: why the last change failed. */
export type SkippedStatus = { kind: "skipped" | "hidden"; failure: JournalFailure | null };

export type SkippedState = { question: Pick<DeckQuestion, "id" | "text">; status: SkippedStatus };

export type SkippedQuestionOptions = {
  openDeck: () => Promise<Outcome<DeckStore>>;
  clock: Clock;
  /** Called when the deck has changed. */
  onDeckChange: () => void;
};

export class SkippedQuestion {
  readonly #options: SkippedQuestionOptions;
  readonly #state = signal<SkippedState | null>(null);
  #isBusy = false;

  constructor(options: SkippedQuestionOptions) {
    this.#options = options;
  }

  /** `null` where there is nothing to show. */
  get state(): ReadonlySignal<SkippedState | null> {
    return this.#state;
  }

  /**
   * `shown` made way for `next`, but the deck may have no other question. An earlier skipped question is no longer
   * shown.
   */
  skip(shown: DeckQuestion | null, next: DeckQuestion | null): void {
    if (shown === null || shown.id === next?.id) return this.forget();
    this.#update({ question: { id: shown.id, text: shown.text }, status: { kind: "skipped", failure: null } });
  }

  /** Call it when a new day began, or when the question changed in another way. */
  forget(): void {
    if (this.#state.value !== null) this.#update(null);
  }

  /** Hides the question: it is never drawn again. Its answers stay. */
  async hide(): Promise<void> {
    const hiddenAt = this.#options.clock.now().toISOString();
    await this.#setKind("hidden", (deck, question) => deck.hide(question, hiddenAt));
  }

  async undo(): Promise<void> {
    await this.#setKind("skipped", (deck, { id }) => deck.unhide(id));
  }

  async #setKind(kind: SkippedStatus["kind"], change: DeckChange): Promise<void> {
    const before = this.#state.value;
    if (before === null || before.status.kind === kind || this.#isBusy) return;
    this.#isBusy = true;
    const changed = await this.#run(before, change).catch(toBroken);
    this.#isBusy = false;
    if (changed.kind === "ok") callSafely(() => this.#options.onDeckChange());
    // Another question was skipped meanwhile.
    if (this.#state.value !== before) return;
    const { question, status } = before;
    if (changed.kind === "ok") this.#update({ question, status: { kind, failure: null } });
    else this.#update({ question, status: { ...status, failure: changed.failure } });
  }

  async #run({ question }: SkippedState, change: DeckChange): Promise<Outcome<void>> {
    const opened = await this.#options.openDeck();
    return opened.kind === "failed" ? opened : change(opened.value, question);
  }

  #update(state: SkippedState | null): void {
    setSafely(this.#state, state);
  }
}

type DeckChange = (deck: DeckStore, question: SkippedState["question"]) => Promise<Outcome<void>>;
