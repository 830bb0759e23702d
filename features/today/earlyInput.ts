/**
 * Words typed before the page knows what the journal holds of its answer, or while it can't be opened. They are noted
 * elsewhere at once, so that they outlive their page, and the next page that opens the journal writes them; and once
 * the journal is open they go there too, which outlives the browser.
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

/** What there is to say of words that are typed before there is an edit session. */
export function saveOfEarlyInput({ unavailable: failure }: TodayState): SaveState {
  return failure ? { kind: "failed", failure } : { kind: "saving" };
}

type Options = { notes: Drafts; clock: Clock; createId: () => RevisionId };

export class EarlyInput {
  readonly #options: Options;
  #words: Words | null;
  #journal: { store: JournalStore; answer: Answer } | null = null;
  #isHandedOver = false;
  /** The revision whose draft is an edit session's by now. */
  #released: RevisionId | null = null;

  /** Goes on from words that are noted already. */
  constructor(options: Options, words: Words | null = null) {
    this.#options = options;
    this.#words = words;
  }

  /** `""` when nothing is. */
  get text(): string {
    return this.#words?.revision.text ?? "";
  }

  get isEmpty(): boolean {
    return this.#words === null;
  }

  /**
   * The journal is open: what is typed to that question goes there from now on, before what stands there was read.
   */
  async writeTo(store: JournalStore, { day, question }: Asked, deck: DeckSource): Promise<void> {
    const known = await lookUp(question, deck);
    if (known) this.#journal = { store, answer: createAnswer(day, known) };
    void this.#send();
  }

  /** What the journal may hold of these words, for the text that takes their place to grow from. */
  statesIn(record: AnswerRecord | null): RevisionState[] {
    const isThere = this.#isHandedOver || record?.revisions.some(({ id }) => this.#isOwn(id));
    return this.#words && isThere ? [toState(this.#words.revision)] : [];
  }

  /** Whether another page has written on top of these very words: then they are in what it wrote. */
  isContinuedIn(record: AnswerRecord | null): boolean {
    return (
      record !== null &&
      this.#words !== null &&
      findContinuation([toState(this.#words.revision)], record.revisions) !== null
    );
  }

  /** The record without these words, unless another page has written on top of them. */
  leaveOut(record: AnswerRecord): AnswerRecord {
    if (this.isContinuedIn(record)) return record;
    return { ...record, revisions: record.revisions.filter(({ id }) => !this.#isOwn(id)) };
  }

  /** Puts the words under what stands there already. */
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

  /** An edit session has taken over the words, or the reader took them away again. */
  clear(): void {
    // What was handed over stays noted until it is there.
    if (this.#words && !this.#isHandedOver) this.#options.notes.remove(this.#words.revision);
    this.#words = null;
    this.#isHandedOver = false;
  }

  /** For an edit session that goes on with this revision, and has its draft from now on. `null` where nothing is typed. */
  release(): Revision | null {
    const revision = this.#words?.revision ?? null;
    this.#words = null;
    [this.#isHandedOver, this.#released] = [false, revision?.id ?? null];
    return revision;
  }

  #isOwn(id: RevisionId): boolean {
    return id === this.#words?.revision.id;
  }

  /** Whether it succeeds is for the edit session to say, which writes the same words again. */
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
