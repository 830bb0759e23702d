/** Writing an answer for a day that has passed: that day's question, which is recorded once something is written to it. */
import { signal, type ReadonlySignal } from "@preact/signals-core";
import { isDay, type Day } from "../../content/day.ts";
import { drawQuestion } from "../../content/deck/draw.ts";
import type { DeckQuestion, DeckSource } from "../../content/deck/deck.ts";
import { createAnswer, type Answer } from "../../journal/answer.ts";
import type { AnswerEditor } from "../writing/answerEditor.ts";
import { findDayQuestion } from "../../journal/askDay.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { toBroken, waitSafely } from "../../journal/report.ts";
import { updateSafely } from "../../journal/setSafely.ts";

export type EarlierDayState = {
  /** `null` while none is chosen. */
  day: Day | null;
  /** `none`: the deck has no question. */
  question: "unknown" | "none" | "asked";
  unavailable: JournalFailure | null;
};

type EarlierDayOptions = {
  openStore: () => Promise<Outcome<JournalStore>>;
  deck: DeckSource;
  /** Where its answer is written. */
  editor: AnswerEditor;
};

const NONE: EarlierDayState = { day: null, question: "unknown", unavailable: null };

export class EarlierDay {
  readonly #options: EarlierDayOptions;
  readonly #state = signal(NONE);
  /** What is to be recorded with the first word. */
  #unrecorded: { day: Day; question: DeckQuestion } | null = null;

  constructor(options: EarlierDayOptions) {
    this.#options = options;
  }

  get state(): ReadonlySignal<EarlierDayState> {
    return this.#state;
  }

  /** As it stands in the box: what is no day, or is not over yet, is none. */
  async choose(text: string, today: Day): Promise<void> {
    const day = isDay(text) && text < today ? text : null;
    this.#unrecorded = null;
    this.#update({ ...NONE, day });
    const answer = day && (await this.#drawAnswer(day));
    if (day === this.#state.value.day) await this.#options.editor.open(answer);
  }

  /** Takes the whole text of the box after an input. */
  input(text: string): void {
    this.#options.editor.input(text);
    if (this.#unrecorded) void waitSafely(this.#record(this.#unrecorded));
    this.#unrecorded = null;
  }

  /** `null` where there is nothing to ask. */
  async #drawAnswer(day: Day): Promise<Answer | null> {
    const found = await this.#find(day).catch(toBroken);
    if (day !== this.#state.value.day) return null;
    if (found.kind === "failed") this.#update({ unavailable: found.failure });
    else this.#update({ question: found.value ? "asked" : "none" });
    const question = found.kind === "ok" ? found.value : null;
    this.#unrecorded = question && { day, question };
    return question && createAnswer(day, question);
  }

  /** The question recorded for it, or the one that would be. */
  async #find(day: Day): Promise<Outcome<DeckQuestion | null>> {
    const { openStore, deck } = this.#options;
    const opened = await openStore();
    if (opened.kind === "failed") return opened;
    const [ids, read] = await Promise.all([deck.readIds(), opened.value.changeDraws(() => null)]);
    if (read.kind === "failed") return read;
    const recorded = await findDayQuestion(day, deck, read.value);
    if (recorded) return { kind: "ok", value: recorded };
    const drawn = drawQuestion(day, { deck: ids, draws: read.value });
    return { kind: "ok", value: drawn && (await deck.find(drawn.questionId)) };
  }

  /** A draw that is there by now stays, and the answer with its own question beside it. */
  async #record({ day, question }: { day: Day; question: DeckQuestion }): Promise<void> {
    const opened = await this.#options.openStore();
    if (opened.kind === "failed") return;
    const draw = { day, questionId: question.id, passed: [] };
    await opened.value.changeDraws((draws) => (draws.some((each) => each.day === day) ? null : draw));
  }

  #update(change: Partial<EarlierDayState>): void {
    updateSafely(this.#state, change);
  }
}
