/**
 * Words typed before the page knows what the journal holds of their answer, or while the journal can't be opened. They
 * are noted as drafts at once, so that they outlive their page. The next page that opens the journal writes them. Once
 * the journal is open they also go there, where they outlive the browser.
 */
import type { DeckSource } from "../../content/deck/deck.ts";
import { createAnswer, type Answer } from "../../journal/answer.ts";
import { lookUp, type Asked } from "../../journal/askDay.ts";
import type { Clock } from "../../journal/clock.ts";
import type { AnswerRecord, JournalStore } from "../../journal/journalStore.ts";
import {
  findContinuation,
  toState,
  type Revision,
  type RevisionId,
  type RevisionState,
  typeRevision,
} from "../../journal/revision.ts";
import type { SaveState } from "../writing/editSession.ts";
import type { TodayState } from "./todayState.ts";
import type { Drafts } from "../../journal/drafts.ts";

export type Words = { answer: Answer; revision: Revision };

/** What the page may say of such words, as there is no edit session yet. */
export function saveOfEarlyInput({ unavailable: failure }: TodayState): SaveState {
  return failure ? { kind: "failed", failure } : { kind: "saving" };
}

type Options = { notes: Drafts; clock: Clock; createId: () => RevisionId };

export class EarlyInput {
  readonly #options: Options;
  #words: Words | null;
  #journal: { store: JournalStore; answer: Answer } | null = null;
  #isHandedOver = false;
  /** The revision whose draft now belongs to an edit session. */
  #released: RevisionId | null = null;

  /** Starts with `words`, which are noted already. */
  constructor(options: Options, words: Words | null = null) {
    this.#options = options;
    this.#words = words;
  }

  /** `""` where nothing is typed. */
  get text(): string {
    return this.#words?.revision.text ?? "";
  }

  get isEmpty(): boolean {
    return this.#words === null;
  }

  /**
   * Call it when the journal is open. From now on, words typed to that question go there, even before its answer was
   * read.
   */
  async writeTo(store: JournalStore, { day, question }: Asked, deck: DeckSource): Promise<void> {
    const known = await lookUp(question, deck);
    if (known) this.#journal = { store, answer: createAnswer(day, known) };
    void this.#send();
  }

  /** The state that the journal may hold of these words. A text that takes their place grows from it. */
  statesIn(record: AnswerRecord | null): RevisionState[] {
    const isThere = this.#isHandedOver || record?.revisions.some(({ id }) => this.#isOwn(id));
    return this.#words && isThere ? [toState(this.#words.revision)] : [];
  }

  /** Whether another page wrote on top of these very words. They are then in what that page wrote. */
  isContinuedIn(record: AnswerRecord | null): boolean {
    return (
      record !== null &&
      this.#words !== null &&
      findContinuation([toState(this.#words.revision)], record.revisions) !== null
    );
  }

  /** The record without these words, unless another page wrote on top of them. */
  leaveOut(record: AnswerRecord): AnswerRecord {
    if (this.isContinuedIn(record)) return record;
    return { ...record, revisions: record.revisions.filter(({ id }) => !this.#isOwn(id)) };
  }

  /** Puts the words below the text that is there already. */
  joinTo(text: string): string {
    return [text, this.text].filter((part) => part !== "").join("\n");
  }

  input({ day, question }: Asked, text: string): void {
    if (question === null || (text === "" && !this.#isHandedOver)) return this.clear();
    const { notes, clock, createId } = this.#options;
    const answer = createAnswer(day, question);
    const before = this.#words?.revision ?? null;
    const revision = typeRevision(answer, text, { before, now: clock.now(), createId });
    this.#words = { answer, revision };
    notes.note(answer, revision);
    void this.#send();
  }

  /** Call it when an edit session has taken over the words, or the reader removed them. */
  clear(): void {
    // Words that were handed over stay noted until the journal has them.
    if (this.#words && !this.#isHandedOver) this.#options.notes.remove(this.#words.revision);
    this.#words = null;
    this.#isHandedOver = false;
  }

  /** Hands the revision and its draft to an edit session. `null` where nothing is typed. */
  release(): Revision | null {
    const revision = this.#words?.revision ?? null;
    this.#words = null;
    [this.#isHandedOver, this.#released] = [false, revision?.id ?? null];
    return revision;
  }

  #isOwn(id: RevisionId): boolean {
    return id === this.#words?.revision.id;
  }

  /** The edit session says whether it succeeds: it writes the same words again. */
  async #send(): Promise<void> {
    const [words, journal] = [this.#words, this.#journal];
    if (words === null || journal?.answer.id !== words.answer.id) return;
    this.#isHandedOver = true;
    const outcome = await journal.store.write(journal.answer, words.revision);
    const { id } = words.revision;
    const isLast = this.#words === words || !(this.#isOwn(id) || id === this.#released);
    if (outcome.kind === "ok" && isLast) this.#options.notes.remove(words.revision);
  }
}
