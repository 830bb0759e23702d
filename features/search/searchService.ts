/**
 * Search beside the page. It reads the journal once, a batch at a time, follows what changes, and sends what is
 * found.
 */
import type { Day } from "../../content/day.ts";
import { recordToEntry } from "../../journal/entry.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import type { AnswerRecord, JournalStore } from "../../journal/journalStore.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { SearchIndex } from "./searchIndex.ts";
import type { SearchReply, SearchRequest } from "./searchMessage.ts";

type Store = Pick<JournalStore, "readAnswers" | "readDay">;
type SearchServiceOptions = {
  openStore: () => Promise<Outcome<Store>>;
  send: (reply: SearchReply) => void;
};

/** In answers. After each batch, what was asked meanwhile is answered. */
const BATCH_SIZE = 500;

export class SearchService {
  readonly #options: SearchServiceOptions;
  readonly #index = new SearchIndex();
  #progress: "reading" | "whole" | "failed" = "reading";
  /** Another object for each reading of the whole journal. */
  #reading = {};
  #asked: SearchRequest = { requestId: 0, criteria: null };
  /** How many of the answered questions are to be told. */
  #questions = 0;

  constructor(options: SearchServiceOptions) {
    this.#options = options;
  }

  /**
   * Reads the whole journal from the start. No method of this class rejects: an error is told, and the next request
   * tries again.
   */
  start(): Promise<void> {
    return this.#guard(() => this.#start());
  }

  /** Answers a search, now and after each change. What could not be read is tried again. */
  search(request: SearchRequest): Promise<void> {
    this.#asked = request;
    return this.#guard(() => this.#read(() => this.#answer()));
  }

  listQuestions(count: number): Promise<void> {
    this.#questions = count;
    return this.#guard(() => this.#read(() => this.#sendQuestions()));
  }

  /** Takes what a page told: the search's own page, or another one. */
  follow(message: PageMessage): Promise<void> {
    return this.#guard(async () => {
      if (message.kind === "answerWritten") await this.#read(() => this.#reread(message.day));
      if (message.kind === "journalChanged") await this.#start();
    });
  }

  /** Tells an error to the page, since only the page can show it. The reading under way is dropped. */
  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#reading = {};
      this.#fail({ kind: "broken", detail: String(error) });
    }
  }

  /**
   * After a failure the index has only a part of the journal. So all is read anew, which also tells what `go` would.
   */
  async #read(go: () => void | Promise<void>): Promise<void> {
    await (this.#progress === "failed" ? this.#start() : go());
  }

  #fail(failure: JournalFailure): void {
    this.#progress = "failed";
    this.#options.send({ kind: "failed", failure });
  }

  async #start(): Promise<void> {
    const reading = (this.#reading = {});
    this.#progress = "reading";
    this.#index.removeAll();
    const failure = await this.#readAll(reading);
    if (reading !== this.#reading) return;
    if (failure) return this.#fail(failure);
    this.#progress = "whole";
    this.#sendChoices();
    this.#sendQuestions();
    this.#answer();
  }

  async #readAll(reading: object): Promise<JournalFailure | null> {
    const opened = await this.#options.openStore();
    if (opened.kind === "failed") return opened.failure;
    let next: Day | null = null;
    do {
      // oxlint-disable-next-line no-await-in-loop -- The batches come one after the other, so that requests are heard in between.
      const outcome = await readBatch(opened.value, next);
      if (outcome.kind === "failed") return outcome.failure;
      if (reading !== this.#reading) return null;
      this.#updateIndex(outcome.value.records);
      next = outcome.value.next;
      if (next !== null) this.#answer();
    } while (next !== null);
    return null;
  }

  /** A day that can't be read now is still found as it was. */
  async #reread(day: Day): Promise<void> {
    const opened = await this.#options.openStore();
    const outcome = opened.kind === "ok" ? await opened.value.readDay(day) : opened;
    if (outcome.kind === "failed") return;
    const { size } = this.#index;
    this.#updateIndex(outcome.value.records);
    if (this.#progress === "whole" && size !== this.#index.size) this.#sendChoices();
    this.#sendQuestions();
    this.#answer();
  }

  /** An emptied or deleted answer is no longer found. */
  #updateIndex(records: readonly AnswerRecord[]): void {
    for (const record of records) {
      const entry = recordToEntry(record);
      if (entry) this.#index.put(entry);
      else this.#index.remove(record.answer.id);
    }
  }

  #sendChoices(): void {
    this.#options.send({ kind: "ready", ...this.#index.choices() });
  }

  #sendQuestions(): void {
    if (this.#questions === 0 || this.#progress !== "whole") return;
    const asked = this.#index.questions();
    this.#options.send({ kind: "questions", asked: asked.slice(0, this.#questions), total: asked.length });
  }

  #answer(): void {
    const { requestId, criteria } = this.#asked;
    const isWhole = this.#progress === "whole";
    if (criteria !== null) {
      this.#options.send({ kind: "found", requestId, isWhole, hits: this.#index.search(criteria) });
    }
  }
}

function readBatch({ readAnswers }: Store, before: Day | null): ReturnType<Store["readAnswers"]> {
  return readAnswers({ before, limit: BATCH_SIZE });
}
