/** One question through time: all answers to it, and the questions that there are answers to. */
import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { QuestionId } from "../../content/article.ts";
import type { AskedQuestion } from "./askedQuestions.ts";
import { recordsToEntries, type Entry } from "../../journal/entry.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import type { AnswerRecord, JournalStore } from "../../journal/journalStore.ts";
import { updateSafely } from "../../journal/setSafely.ts";

/** The answers to a question, the oldest first. */
export type QuestionAnswers =
  | { status: "loading"; id: QuestionId }
  | { status: "failed"; id: QuestionId; failure: JournalFailure }
  | { status: "read"; id: QuestionId; entries: Entry[]; unreadable: number };

export type AnswersByQuestionState = {
  /** `null` until they are known. `total` is how many there are, of which these are the first. */
  questions: { asked: readonly AskedQuestion[]; total: number } | null;
  /** Why they can't be known. */
  failure: JournalFailure | null;
  /** `null` where none is chosen. */
  chosen: QuestionAnswers | null;
  /** The one that was chosen before, on the way back from it. */
  lastChosen: QuestionId | null;
};

type AnswersByQuestionOptions = {
  openStore: () => Promise<Outcome<Pick<JournalStore, "readAnswersTo">>>;
  /** Asks whoever knows all answers for so many of the questions; 0 for none any more. */
  requestQuestions: (count: number) => void;
};

const GROUP_SIZE = 60;
const NOTHING: AnswersByQuestionState = { questions: null, failure: null, chosen: null, lastChosen: null };

export class AnswersByQuestion {
  readonly #options: AnswersByQuestionOptions;
  readonly #state = signal(NOTHING);
  #count = 0;

  constructor(options: AnswersByQuestionOptions) {
    this.#options = options;
  }

  get state(): ReadonlySignal<AnswersByQuestionState> {
    return this.#state;
  }

  /** The questions are to be shown. */
  begin(): void {
    if (this.#count === 0) this.more();
    this.#update({ chosen: null, lastChosen: this.#state.value.chosen?.id ?? null });
  }

  /** More of the questions. */
  more(): void {
    this.#count += GROUP_SIZE;
    this.#options.requestQuestions(this.#count);
  }

  /** Nothing of it is shown any more. */
  end(): void {
    if (this.#count > 0) this.#options.requestQuestions(0);
    this.#count = 0;
    this.#update(NOTHING);
  }

  /** What was asked for, and again when it changes. */
  setQuestions({ asked, total }: { asked: readonly AskedQuestion[]; total: number }): void {
    if (this.#count > 0) this.#update({ questions: { asked, total }, failure: null });
  }

  fail(failure: JournalFailure): void {
    if (this.#count > 0) this.#update({ failure });
  }

  /** What could not be read is tried again. */
  retry(): void {
    const { failure, chosen } = this.#state.value;
    if (failure !== null) this.#options.requestQuestions(this.#count);
    if (chosen?.status === "failed") void this.#read(chosen.id);
  }

  async choose(id: QuestionId): Promise<void> {
    this.#update({ chosen: { status: "loading", id } });
    await this.#read(id);
  }

  /** Answers were read anew, one of which may be shown. */
  follow(records: readonly AnswerRecord[]): void {
    const id = this.#state.value.chosen?.id;
    if (id !== undefined && records.some(({ answer }) => answer.question.id === id)) void this.#read(id);
  }

  /** All may be another. */
  startAnew(): void {
    if (this.#state.value.chosen) void this.#read(this.#state.value.chosen.id);
  }

  /** What was there stays until there is something else. */
  async #read(id: QuestionId): Promise<void> {
    const opened = await this.#options.openStore();
    const outcome = opened.kind === "ok" ? await opened.value.readAnswersTo(id) : opened;
    if (this.#state.value.chosen?.id !== id) return;
    if (outcome.kind === "failed") {
      return this.#update({ chosen: { status: "failed", id, failure: outcome.failure } });
    }
    const { records, unreadable } = outcome.value;
    const entries = recordsToEntries(records).toReversed();
    this.#update({ chosen: { status: "read", id, entries, unreadable } });
  }

  #update(change: Partial<AnswersByQuestionState>): void {
    updateSafely(this.#state, change);
  }
}
