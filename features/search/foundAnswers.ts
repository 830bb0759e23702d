/** The answers that were found, in the order of the search. They are read from the store when they are shown. */
import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { AnswerId } from "../../journal/answer.ts";
import { recordToEntry, type Entry } from "../../journal/entry.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import type { AnswerRecord, JournalStore } from "../../journal/journalStore.ts";
import { setSafely } from "../../journal/setSafely.ts";

type FoundAnswersOptions = {
  openStore: () => Promise<Outcome<Pick<JournalStore, "readAnswer">>>;
  /** The answer that is open for editing. While it is among those shown, no other answers replace them. */
  editing: () => AnswerId | null;
};

export type FoundAnswersState = {
  /** `null` while nothing is searched or remembered. */
  entries: Entry[] | null;
  hasMore: boolean;
  /** Why the answers can't be shown. */
  failure: JournalFailure | null;
};

/** In answers. So many fill a screen, and each key of a search may replace them all. */
const GROUP_SIZE = 12;

export class FoundAnswers {
  readonly #options: FoundAnswersOptions;
  readonly #state = signal<FoundAnswersState>({ entries: null, hasMore: false, failure: null });
  #ids: readonly AnswerId[] | null = null;
  /** What is to be shown next. It is being read, or waits for an open answer to close. */
  #wanted: { ids: readonly AnswerId[]; from: number; count: number } | null = null;
  /** What is being read. If it is asked for again meanwhile, it is not read twice. */
  #underWay: object | null = null;
  readonly #entries = new Map<AnswerId, Entry>();
  /** How many of the ids are shown. */
  #count = 0;
  #failure: JournalFailure | null = null;

  constructor(options: FoundAnswersOptions) {
    this.#options = options;
  }

  get state(): ReadonlySignal<FoundAnswersState> {
    return this.#state;
  }

  /**
   * Shows these answers, once the first of them are read. If `isSame`, it shows as many as before. Until then, what was
   * shown stays.
   */
  async show(ids: readonly AnswerId[], isSame: boolean): Promise<void> {
    this.#wanted = { ids, from: 0, count: isSame ? Math.max(this.#count, GROUP_SIZE) : GROUP_SIZE };
    await this.catchUp();
  }

  /** Call it when nothing is searched or remembered any more. */
  end(): void {
    this.#wanted = null;
    this.#ids = null;
    this.#count = 0;
    this.#failure = null;
    this.#entries.clear();
    this.#publish();
  }

  /** Shows `limit` more answers. */
  async more(limit = GROUP_SIZE): Promise<void> {
    if (this.#ids === null || this.#wanted !== null) return;
    // `update` is told of changes in the answers that are shown, so these are not read again.
    const from = this.#failure === null ? this.#count : 0;
    this.#wanted = { ids: this.#ids, from, count: this.#count + limit };
    await this.catchUp();
  }

  /** Shows what waits, unless the open answer still holds it up. */
  async catchUp(): Promise<void> {
    const wanted = this.#wanted;
    if (wanted === null || wanted === this.#underWay || this.#isHeld(wanted.ids)) return;
    this.#underWay = wanted;
    const opened = await this.#options.openStore();
    const ids = wanted.ids.slice(wanted.from, wanted.count);
    const outcomes = opened.kind === "ok" ? await Promise.all(ids.map((id) => opened.value.readAnswer(id))) : [opened];
    if (this.#underWay === wanted) this.#underWay = null;
    if (wanted !== this.#wanted || this.#isHeld(wanted.ids)) return;
    this.#wanted = null;
    const failed = outcomes.find((outcome) => outcome.kind === "failed");
    this.#failure = failed?.failure ?? null;
    this.#ids = wanted.ids;
    this.#count = wanted.count;
    if (wanted.from === 0) this.#entries.clear();
    this.#updateEntries(outcomes.flatMap((outcome) => (outcome.kind === "ok" ? (outcome.value ?? []) : [])));
    this.#publish();
  }

  /** Takes answers that were read anew. An emptied or deleted answer is not shown, until it is put back. */
  update(records: readonly AnswerRecord[]): void {
    if (this.#ids === null) return;
    this.#updateEntries(records.filter(({ answer }) => this.#ids?.includes(answer.id)));
    this.#publish();
  }

  #publish(): void {
    const entries = this.#ids?.slice(0, this.#count).flatMap((id) => this.#entries.get(id) ?? []) ?? null;
    const hasMore = this.#count < (this.#ids?.length ?? 0);
    setSafely(this.#state, { entries, hasMore, failure: this.#failure });
  }

  /** Whether the open answer must stay where it is. More answers of the same list move nothing. */
  #isHeld(ids: readonly AnswerId[]): boolean {
    const editing = this.#options.editing();
    return editing !== null && ids !== this.#ids && this.#entries.has(editing);
  }

  #updateEntries(records: readonly AnswerRecord[]): void {
    for (const record of records) {
      const { id } = record.answer;
      const entry = recordToEntry(record);
      if (entry) this.#entries.set(id, entry);
      else if (id !== this.#options.editing()) this.#entries.delete(id);
    }
  }
}
