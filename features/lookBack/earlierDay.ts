/** An answer for a day that has passed. The question of that day is recorded once something is written to it. */
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
  /** `null` while no day is chosen. */
  day: Day | null;
  /** `none`: the deck has no question. */
  question: "unknown" | "none" | "asked";
  unavailable: JournalFailure | null;
};

type EarlierDayOptions = {
  openStore: () => Promise<Outcome<JournalStore>>;
  deck: DeckSource;
  /** The editor of the day's answer. */
  editor: AnswerEditor;
};

const NONE: EarlierDayState = { day: null, question: "unknown", unavailable: null };

export class EarlierDay {
  readonly #options: EarlierDayOptions;
  readonly #state = signal(NONE);
  /** The day and question to record at the first input. */
  #unrecorded: { day: Day; question: DeckQuestion } | null = null;

  constructor(options: EarlierDayOptions) {
    this.#options = options;
  }

  get state(): ReadonlySignal<EarlierDayState> {
    return this.#state;
  }

  /** Takes what the date box holds. A text that is no day, or a day that isn't over, chooses no day. */
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

  /** `null` if there is no question, if reading fails, or if another day was chosen meanwhile. */
  async #drawAnswer(day: Day): Promise<Answer | null> {
    const found = await this.#find(day).catch(toBroken);
    if (day !== this.#state.value.day) return null;
    if (found.kind === "failed") this.#update({ unavailable: found.failure });
    else this.#update({ question: found.value ? "asked" : "none" });
    const question = found.kind === "ok" ? found.value : null;
    this.#unrecorded = question && { day, question };
    return question && createAnswer(day, question);
  }

  /** The question that is recorded for the day, or else the one that would be drawn. */
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

  /** If the day has a draw by now, that draw stays. The answer keeps its own question beside it. */
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
