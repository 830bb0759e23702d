/** One question through time, with all answers to it. Or the list of questions that have answers. */
import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { QuestionId } from "../../content/article.ts";
import type { AskedQuestion } from "./askedQuestions.ts";
import { recordsToEntries, type Entry } from "../../journal/entry.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import type { AnswerRecord, JournalStore } from "../../journal/journalStore.ts";
import { updateSafely } from "../../journal/setSafely.ts";

/** The answers to a question. `entries` has the oldest first. */
export type QuestionAnswers =
  | { status: "loading"; id: QuestionId }
  | { status: "failed"; id: QuestionId; failure: JournalFailure }
  | { status: "read"; id: QuestionId; entries: Entry[]; unreadable: number };

export type AnswersByQuestionState = {
  /** `null` until they are known. `asked` has the first of them, and `total` is how many there are. */
  questions: { asked: readonly AskedQuestion[]; total: number } | null;
  /** Why the questions can't be known. */
  failure: JournalFailure | null;
  /** `null` while no question is chosen. */
  chosen: QuestionAnswers | null;
  /** The question that was chosen before the reader went back to the list. */
  lastChosen: QuestionId | null;
};

type AnswersByQuestionOptions = {
  openStore: () => Promise<Outcome<Pick<JournalStore, "readAnswersTo">>>;
  /** Asks for so many of the questions, from whoever knows all answers. 0 ends it. */
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

  /** Shows the list of questions. */
  begin(): void {
    if (this.#count === 0) this.more();
    this.#update({ chosen: null, lastChosen: this.#state.value.chosen?.id ?? null });
  }

  /** Asks for more of the questions. */
  more(): void {
    this.#count += GROUP_SIZE;
    this.#options.requestQuestions(this.#count);
  }

  /** Call it when neither the questions nor their answers are shown any more. */
  end(): void {
    if (this.#count > 0) this.#options.requestQuestions(0);
    this.#count = 0;
    this.#update(NOTHING);
  }

  /** Takes the questions that were asked for. They come again when they change. */
  setQuestions({ asked, total }: { asked: readonly AskedQuestion[]; total: number }): void {
    if (this.#count > 0) this.#update({ questions: { asked, total }, failure: null });
  }

  fail(failure: JournalFailure): void {
    if (this.#count > 0) this.#update({ failure });
  }

  /** Tries again to read what could not be read. */
  retry(): void {
    const { failure, chosen } = this.#state.value;
    if (failure !== null) this.#options.requestQuestions(this.#count);
    if (chosen?.status === "failed") void this.#read(chosen.id);
  }

  async choose(id: QuestionId): Promise<void> {
    this.#update({ chosen: { status: "loading", id } });
    await this.#read(id);
  }

  /** Takes answers that were read anew. The chosen question is read again if one of them is an answer to it. */
  follow(records: readonly AnswerRecord[]): void {
    const id = this.#state.value.chosen?.id;
    if (id !== undefined && records.some(({ answer }) => answer.question.id === id)) void this.#read(id);
  }

  /** Call it when any answer may have changed. */
  startAnew(): void {
    if (this.#state.value.chosen) void this.#read(this.#state.value.chosen.id);
  }

  /** What is shown stays until there is something else to show. */
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
