/** One answer that the reader turned to, begun or not: opened from the store, written, and kept true to other pages. */
import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { Answer } from "../../journal/answer.ts";
import type { Clock } from "../../journal/clock.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import type { AnswerRecord, JournalStore } from "../../journal/journalStore.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { callSafely, toBroken } from "../../journal/report.ts";
import { findHeads, hasWords, toState, type Revision, type RevisionId } from "../../journal/revision.ts";
import { updateSafely } from "../../journal/setSafely.ts";
import { EditSession, type SaveState } from "./editSession.ts";
import type { Drafts } from "../../journal/drafts.ts";
import { writeOnTop } from "../../journal/writeOnTop.ts";

export type AnswerEditorState = {
  /** `null` while none is open. */
  answer: Answer | null;
  text: string;
  save: SaveState;
  /** Versions that were written apart from each other, oldest first; empty where there is one. */
  versions: Revision[];
  /** Why it can't be opened, or read again. */
  unavailable: JournalFailure | null;
};

export type AnswerEditorOptions = {
  notes: Drafts;
  openStore: () => Promise<Outcome<JournalStore>>;
  clock: Clock;
  createId: () => RevisionId;
  tell: (message: PageMessage) => void;
};

export const NONE_OPEN: AnswerEditorState = {
  answer: null,
  text: "",
  save: { kind: "untouched" },
  versions: [],
  unavailable: null,
};

export class AnswerEditor {
  readonly #options: AnswerEditorOptions;
  readonly #state = signal(NONE_OPEN);
  #store: JournalStore | null = null;
  #session: EditSession | null = null;
  /** Whether there is news of it that came while something was under way. */
  #isStale = false;
  /** Whether all may have been erased while something was under way. */
  #isChanged = false;
  /** How often other pages told of changed words. A read that is under way then is read again. */
  #news = 0;
  /** To be opened, or `null` to be none, once all that was typed is durable. */
  #wanted: { answer: Answer | null } | null = null;

  constructor(options: AnswerEditorOptions) {
    this.#options = options;
  }

  get state(): ReadonlySignal<AnswerEditorState> {
    return this.#state;
  }

  /** Turns to an answer; where the journal has it, to what stands there. One that is open is closed first. */
  async open(answer: Answer | null): Promise<void> {
    const wanted = { answer };
    this.#wanted = wanted;
    this.#session?.flush();
    if (this.#session?.isPending) return;
    this.#session = null;
    this.#update(NONE_OPEN);
    if (answer === null) return;
    const news = this.#news;
    const read = await this.#read(answer);
    if (this.#wanted !== wanted) return;
    if (news !== this.#news) return this.open(answer);
    this.#wanted = null;
    if (read.kind === "failed") return this.#update({ unavailable: read.failure });
    this.#begin(answer, read.value);
  }

  /** Takes the whole text of the box after an input. */
  input(text: string): void {
    const session = this.#session;
    if (session === null) return;
    // Words first, then the screen.
    session.input(text);
    this.#update({ text });
  }

  /** Settles versions that were written apart: this text stands from now on, the others stay in the history. */
  async settle(text: string): Promise<void> {
    const { answer, versions } = this.#state.value;
    const { clock, createId, tell } = this.#options;
    if (this.#store === null || answer === null) return;
    const states = versions.map(toState);
    const kept = await writeOnTop(
      { answer, states },
      { kind: "written", text },
      { store: this.#store, clock, createId },
    );
    if (kept.kind === "failed") return this.#update({ unavailable: kept.failure });
    tell({ kind: "answerWritten", day: answer.day });
    await this.#reread(answer);
  }

  /** The page goes away, or out of sight. */
  leave(): void {
    this.#session?.flush();
    if (this.#session?.isPending) this.#options.tell({ kind: "answerWritten", day: this.#session.answer.day });
  }

  /** What another page told. */
  async hear(message: PageMessage): Promise<void> {
    const { answer } = this.#state.value;
    if (message.kind === "answerWritten" || message.kind === "journalChanged") this.#news += 1;
    if (answer === null) return;
    if (message.kind === "answerWritten" && message.day === answer.day) await this.#reread(answer);
    if (message.kind !== "journalChanged") return;
    this.#isStale = this.#isChanged = this.#session?.isPending === true;
    if (this.#isChanged) return;
    // What was erased is not written again.
    this.#session?.reset();
    await this.open(answer);
  }

  async #read({ id }: Answer): Promise<Outcome<AnswerRecord | null>> {
    const opened = await this.#options.openStore().catch(toBroken);
    if (opened.kind === "failed") return opened;
    this.#store = opened.value;
    return opened.value.readAnswer(id);
  }

  #begin(answer: Answer, record: AnswerRecord | null): void {
    const { notes, clock, createId } = this.#options;
    const store = this.#store;
    if (store === null) return;
    const session = new EditSession({
      // The wording stays what it was when it was begun.
      answer: record?.answer ?? answer,
      shown: [],
      write: (...written) => store.write(...written),
      notes,
      clock,
      createId,
      onSave: (save) => this.#onSave(session, save),
    });
    this.#session = session;
    this.#update({ ...NONE_OPEN, answer: session.answer });
    this.#meet(record);
  }

  #onSave(session: EditSession, save: SaveState): void {
    if (session !== this.#session) return;
    this.#update({ save });
    if (save.kind !== "saved") return;
    callSafely(() => this.#options.tell({ kind: "answerWritten", day: session.answer.day }));
    if (this.#wanted && !session.isPending) void this.open(this.#wanted.answer);
    else if (this.#isStale || this.#state.value.versions.length > 0) void this.#reread(session.answer);
  }

  async #reread(answer: Answer): Promise<void> {
    const read = await this.#store?.readAnswer(answer.id);
    if (!read || this.#state.value.answer?.id !== answer.id) return;
    if (read.kind === "failed") return this.#update({ unavailable: read.failure });
    // What is being written stands; it is met once it is kept.
    this.#isStale = this.#session?.isPending === true;
    if (this.#isStale) return;
    if (this.#isChanged && read.value === null) return this.hear({ kind: "journalChanged" });
    this.#isChanged = false;
    this.#meet(read.value);
  }

  #meet(record: AnswerRecord | null): void {
    const revisions = record?.revisions ?? [];
    const shown = this.#session?.reconcile(revisions);
    const worded = findHeads(revisions).filter(hasWords);
    this.#update({
      ...(shown && { text: shown.text }),
      versions: worded.length > 1 ? worded : [],
      unavailable: null,
    });
  }

  #update(change: Partial<AnswerEditorState>): void {
    updateSafely(this.#state, change);
  }
}
