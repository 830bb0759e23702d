/** The journal page: all answers, newest first, read a group at a time. One of them may be open for editing. */
import { computed, signal, type ReadonlySignal } from "@preact/signals-core";
import type { Day } from "../../content/day.ts";
import type { AnswerId } from "../../journal/answer.ts";
import { recordToDeletedEntry, recordToEntry, type Entry } from "../../journal/entry.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import type { AnswerRecord, JournalStore } from "../../journal/journalStore.ts";
import { NOTHING_READ, type Editing, type LookBackOptions, type LookBackState } from "./lookBackState.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { callSafely, toBroken } from "../../journal/report.ts";
import { updateSafely } from "../../journal/setSafely.ts";
import { AnswerEditor } from "../writing/answerEditor.ts";
import { upsertEntries } from "./upsertEntries.ts";
import { writeOnTop, type Settlement } from "../../journal/writeOnTop.ts";

/** In milliseconds. A journal that can't be opened or read is tried again after this long. */
const RETRY_AFTER = 3_000;
/** In answers. So many fill a screen, and the page shows them without a halt. */
const GROUP_SIZE = 12;

export class LookBack {
  readonly #options: LookBackOptions;
  readonly #state = signal(NOTHING_READ);
  readonly #editor: AnswerEditor;
  readonly #editing: ReadonlySignal<Editing | null>;
  readonly #editingId: ReadonlySignal<AnswerId | null>;
  #store: JournalStore | null = null;
  /** All entries read so far, newest first. While all is read anew, the page goes on showing what it showed. */
  #entries: Entry[] = [];
  #deleted: Entry[] = [];
  #next: Day | null = null;
  #reading: object | null = null;
  #callOffRetry: () => void = () => {};
  /** Why deleting or putting back failed. The page says so until one of them succeeds. */
  #writeFailure: JournalFailure | null = null;

  constructor(options: LookBackOptions) {
    this.#options = options;
    this.#editor = new AnswerEditor({
      ...options,
      broadcast: (message) => this.#broadcast(message),
      onReplaced: () => this.#closeErased(),
    });
    this.#editing = computed(() => {
      const { answer, text, save } = this.#editor.state.value;
      return answer && { id: answer.id, text, save };
    });
    this.#editingId = computed(() => this.#editing.value?.id ?? null);
  }

  get state(): ReadonlySignal<LookBackState> {
    return this.#state;
  }

  /** The open box, which changes with every key. `null` while no box is open. */
  get editing(): ReadonlySignal<Editing | null> {
    return this.#editing;
  }

  /** The answer whose box is open. It changes when a box opens or closes, but with no key. */
  get editingId(): ReadonlySignal<AnswerId | null> {
    return this.#editingId;
  }

  /** Opens the journal and reads its newest answers. A failure is shown, and tried again later. */
  async open(): Promise<void> {
    const opened = await this.#options.openStore().catch(toBroken);
    if (opened.kind === "failed") return this.#failToRead(opened.failure);
    this.#store = opened.value;
    this.#editor.connect(opened.value);
    this.#update({ unavailable: null });
    await this.more();
  }

  /** Call it when the reader looks at the page again. It tries again to open or read a journal that failed. */
  async retry(): Promise<void> {
    if (this.#store === null) await this.open();
    else if (this.#state.value.unavailable) await this.more();
  }

  /** Reads the next whole days, with at least `limit` answers. The result is dropped if all is read anew meanwhile. */
  async more(limit = GROUP_SIZE): Promise<void> {
    if (this.#store === null || this.#reading) return;
    const reading = (this.#reading = {});
    const outcome = await this.#store.readAnswers({ before: this.#next, limit });
    if (reading !== this.#reading) return;
    this.#reading = null;
    if (outcome.kind === "failed") return this.#failToRead(outcome.failure);
    const { records, next } = outcome.value;
    const unreadable = this.#state.value.unreadable + outcome.value.unreadable;
    this.#next = next;
    this.#applyRecords(records, { status: "open", unavailable: null, hasMore: next !== null, unreadable });
  }

  /** Reading is tried again without the reader, since room may be made, or the browser may answer again. */
  #failToRead(failure: JournalFailure): void {
    this.#update({ status: "open", unavailable: failure });
    this.#callOffRetry();
    this.#callOffRetry = this.#options.clock.after(RETRY_AFTER, () => void this.retry());
  }

  /** Opens an answer for editing. If another box is open, that box closes first, once its words are kept. */
  edit(entry: Entry): void {
    if (this.#store) this.#turnTo(entry);
  }

  /** Takes the whole text of the open box after an input. */
  input(text: string): void {
    this.#editor.input(text);
  }

  /** Closes the open box, as soon as all that was typed in it is durable. */
  done(): void {
    this.#turnTo(null);
  }

  #turnTo(entry: Entry | null): void {
    void this.#editor.whenKept(() => {
      const { answer } = this.#editor.state.peek();
      if (entry) this.#editor.edit(entry);
      else this.#editor.close();
      if (answer) void this.#reread(answer.day);
    });
  }

  /** Deletes an answer by a revision that says so. The reader can undo it. */
  async remove(entry: Entry): Promise<void> {
    if (await this.#writeOnTop(entry, { kind: "deleted", text: "" })) this.#update({ undoable: entry });
  }

  /** Undoes the last deletion. It writes each version that stood on top of the deletion. */
  async undo(): Promise<void> {
    const { undoable } = this.#state.value;
    if (undoable === null) return;
    const deleted = {
      ...undoable,
      heads: this.#deleted.find(({ answer }) => answer.id === undoable.answer.id)?.heads ?? undoable.heads,
    };
    const kept = await Promise.all(
      [...undoable.others, undoable.current].map(({ text }) => this.#writeOnTop(deleted, { kind: "written", text })),
    );
    if (kept.every(Boolean)) this.#update({ undoable: null });
  }

  /** Makes a text stand again, or settles versions that were written apart. What stood before stays in the history. */
  async putBack(entry: Entry, text: string): Promise<void> {
    if (await this.#writeOnTop(entry, { kind: "written", text })) this.#update({ undoable: null });
  }

  /** Call it when the page goes away or out of sight. */
  flush(): void {
    this.#editor.flush();
  }

  /** Takes what another page told. */
  async onMessage(message: PageMessage): Promise<void> {
    const followed = this.#editor.onMessage(message);
    if (message.kind === "answerWritten") await this.#reread(message.day).then(() => this.#forgetUndone());
    if (message.kind === "journalChanged") await this.#startAnew();
    await followed;
    this.#closeErased();
  }

  /** The next key in the box of an erased answer would write all of it again. */
  #closeErased(): void {
    if (this.#editingId.peek() !== null && !this.#editor.isBegun) this.#editor.close();
  }

  /** Another page may have put the deleted answer back, so that there is nothing to undo. */
  #forgetUndone(): void {
    const id = this.#state.value.undoable?.answer.id;
    if (this.#entries.some(({ answer }) => answer.id === id)) this.#update({ undoable: null });
  }

  /** Gives whether the store kept it. */
  async #writeOnTop({ answer, heads }: Entry, settlement: Settlement): Promise<boolean> {
    const { clock, createId } = this.#options;
    if (this.#store === null) return false;
    const outcome = await writeOnTop({ answer, states: heads }, settlement, { store: this.#store, clock, createId });
    if (outcome.kind === "failed") this.#update({ unavailable: (this.#writeFailure = outcome.failure) });
    else if (this.#state.value.unavailable === this.#writeFailure) this.#update({ unavailable: null });
    if (outcome.kind === "ok") this.#options.broadcast({ kind: "answerWritten", day: answer.day });
    await this.#reread(answer.day);
    return outcome.kind === "ok";
  }

  /** Reads all from the newest answer on. An open box stays open. */
  async #startAnew(): Promise<void> {
    this.#entries = [];
    this.#deleted = [];
    this.#next = null;
    this.#reading = null;
    this.#update({ unreadable: 0, undoable: null });
    await this.more();
  }

  /** What was written in the box is broadcast. The list shows it too. */
  #broadcast(message: PageMessage): void {
    callSafely(() => this.#options.broadcast(message));
    if (message.kind === "answerWritten") void this.#reread(message.day);
  }

  /** Reads a day anew. A day older than all that was read is left for later. */
  async #reread(day: Day): Promise<void> {
    if (this.#store === null) return;
    const outcome = await this.#editor.readDay(day);
    if (outcome.kind === "failed") return this.#update({ unavailable: outcome.failure });
    const { records } = outcome.value;
    const isUnread = this.#next !== null && day < this.#next;
    if (!isUnread) this.#applyRecords(records);
    if (this.#editor.state.peek().answer?.day === day) this.#editor.follow(outcome.value);
    this.#closeErased();
    callSafely(() => this.#options.onReread?.(records));
  }

  /** An emptied answer leaves the list, but not while its box is open. */
  #applyRecords(records: readonly AnswerRecord[], change: Partial<LookBackState> = {}): void {
    const read = new Map(records.map((record) => [record.answer.id, recordToEntry(record)]));
    const deleted = new Map(records.map((record) => [record.answer.id, recordToDeletedEntry(record)]));
    const open = this.#editingId.value;
    if (open !== null && read.get(open) === null) read.delete(open);
    this.#entries = upsertEntries(this.#entries, read);
    this.#deleted = upsertEntries(this.#deleted, deleted);
    this.#update({ ...change, entries: this.#entries, deleted: this.#deleted });
  }

  #update(change: Partial<LookBackState>): void {
    updateSafely(this.#state, change);
  }
}
