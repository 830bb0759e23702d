/**
 * The editor of one answer, on every page that has a box: it takes words at once, writes them, and keeps the box true to
 * the journal and to other pages. A page may begin before its journal is open or read. What is typed by then is joined
 * to what the journal turns out to hold.
 */
import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { Day } from "../../content/day.ts";
import type { Answer } from "../../journal/answer.ts";
import type { Clock } from "../../journal/clock.ts";
import type { Drafts } from "../../journal/drafts.ts";
import type { Entry } from "../../journal/entry.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import type { AnswerRecord, AnswerRecords, JournalStore } from "../../journal/journalStore.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { callSafely, toBroken } from "../../journal/report.ts";
import {
  findContinuation,
  findHeads,
  hasWords,
  toState,
  type Revision,
  type RevisionId,
} from "../../journal/revision.ts";
import { changeSafely, updateSafely } from "../../journal/setSafely.ts";
import { writeOnTop } from "../../journal/writeOnTop.ts";
import { EditSession, type EditSessionOptions, type SaveState } from "./editSession.ts";

export type AnswerEditorState = {
  /** `null` while none is open. */
  answer: Answer | null;
  text: string;
  save: SaveState;
  /** Versions that were written apart from each other, oldest first. Empty where there is one. */
  versions: Revision[];
  /** Why the answer can't be opened, or read again. */
  unavailable: JournalFailure | null;
};

export type AnswerEditorOptions = {
  drafts: Drafts;
  openStore: () => Promise<Outcome<JournalStore>>;
  clock: Clock;
  createId: () => RevisionId;
  broadcast: (message: PageMessage) => void;
  /** Called with all that was read of the answer's day, in one change with the box. */
  onRead?: (found: AnswerRecords) => void;
  /** Called once the box shows what is left after an erasure or a restore that came while a write was under way. */
  onReplaced?: () => void;
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
  /** The session whose words the open one has joined to others. It may still try to write them. */
  #joined: EditSession | null = null;
  /** Whether there is news of the answer that came while a write was under way. */
  #isStale = false;
  /** Whether an erasure or a restore came, of which the box shows nothing yet. */
  #isReplaced = false;
  /** How often other pages told of changed words. A read that is under way then is read again. */
  #news = 0;
  /** The answer that is being opened. Turning to another one takes its place. */
  #opening: object | null = null;
  /** The reading of the open answer that is under way. */
  #refreshing: { session: EditSession; done: Promise<Outcome<void>> } | null = null;
  #next: (() => void) | null = null;

  constructor(options: AnswerEditorOptions) {
    this.#options = options;
  }

  get state(): ReadonlySignal<AnswerEditorState> {
    return this.#state;
  }

  /** Whether an answer is open, and shows what the journal holds. Before, it has only what was typed on this page. */
  get isRead(): boolean {
    return this.#session?.isRead === true;
  }

  /** Whether something typed here is being written, or was since the page last went away. */
  get isWriting(): boolean {
    return this.#session !== null && (this.#session.writing !== null || this.#session.isPending);
  }

  /** Whether the journal has all that was typed. */
  get isKept(): boolean {
    return this.#session?.isKept !== false;
  }

  /** Whether the box holds or grows from something that was written. */
  get isBegun(): boolean {
    return this.#session !== null && this.#session.showing.length > 0;
  }

  /**
   * Takes words for an answer that was not read yet, from now on. `typed` is what the reader typed to it before. What
   * was open is flushed, and not waited for. After `connect`, `refresh` reads the answer.
   */
  begin(answer: Answer | null, typed: Revision | null = null): void {
    this.#session?.flush();
    this.#start(answer && { answer, shown: [], typed, write: null, isRead: false });
    const { unavailable } = this.#state.peek();
    const save = this.#session?.save ?? NONE_OPEN.save;
    this.#update({ ...NONE_OPEN, answer, text: typed?.text ?? "", save, unavailable });
  }

  /** The journal is open. What was typed to the open answer goes there. `answer` is that answer, as the deck words it. */
  connect(store: JournalStore, answer: Answer | null = null): void {
    this.#store = store;
    const session = this.#session;
    // The wording of an answer that was read stays as it is.
    if (answer && session?.isRead === false && answer.id === session.answer.id) this.#connect(session, answer);
  }

  /** Turns to an answer, and shows what the journal has of it. What was open is closed once it is kept. */
  async open(answer: Answer | null): Promise<void> {
    await this.whenKept(async () => {
      this.close();
      if (answer === null) return;
      const opening = (this.#opening = {});
      const read = await this.readDay(answer.day);
      if (opening !== this.#opening) return;
      if (read.kind === "failed") this.#update({ unavailable: read.failure });
      else this.show(answer, read.value);
    });
  }

  /** Turns at once to an answer, of which the journal has these. `found` holds all of its day. */
  show(answer: Answer | null, found: AnswerRecords): void {
    // The wording stays what it was when the answer was begun.
    const shown = answer && recordOf(answer, found).answer;
    this.#start(shown && { answer: shown, shown: [], write: this.#write, isRead: true });
    changeSafely(() => {
      this.#update({ ...NONE_OPEN, answer: shown });
      this.#apply(found);
    });
  }

  /** Turns at once to an answer whose text the page shows already. */
  edit({ answer, current }: Pick<Entry, "answer" | "current">): void {
    this.#start({ answer, shown: [toState(current)], write: this.#write, isRead: true });
    this.#update({ ...NONE_OPEN, answer, text: current.text });
  }

  /** Call it once all is kept: see `whenKept`. */
  close(): void {
    this.#start(null);
    this.#update(NONE_OPEN);
  }

  /** Takes the whole text of the box after an input: words first, then the screen. */
  input(text: string): void {
    const session = this.#session;
    if (session === null) return;
    changeSafely(() => {
      session.input(text);
      this.#update({ text, save: this.#shownSave() });
    });
  }

  /** Settles versions that were written apart. This text stands from now on, and the others stay in the history. */
  async settleVersions(text: string): Promise<void> {
    const { answer, versions } = this.#state.peek();
    const { clock, createId, broadcast } = this.#options;
    const store = this.#store;
    if (store === null || answer === null) return;
    const kept = await writeOnTop({ answer, states: versions }, { kind: "written", text }, { store, clock, createId });
    if (kept.kind === "failed") return this.#update({ unavailable: kept.failure });
    callSafely(() => broadcast({ kind: "answerWritten", day: answer.day }));
    await this.refresh();
  }

  /** The page goes away, or out of sight. Nobody may be left to tell of the last write later, so this tells now. */
  flush(): void {
    const session = this.#session;
    session?.flush();
    if (session?.isSending) callSafely(() => this.#broadcastWritten(session));
  }

  /**
   * Runs `next` once all that was typed is kept: now, or else after a save. It takes the place of an earlier `next`. If
   * the editor turns to another answer before, it is dropped.
   */
  async whenKept(next: () => Promise<void> | void): Promise<void> {
    this.#next = null;
    this.#opening = null;
    this.#session?.flush();
    if (!this.#session?.isPending) return next();
    this.#next = () => void next();
  }

  async onMessage(message: PageMessage): Promise<void> {
    if (message.kind !== "answerWritten" && message.kind !== "journalChanged") return;
    this.#news += 1;
    const session = this.#session;
    if (message.kind === "journalChanged") this.#isReplaced = session !== null;
    else if (message.day !== session?.answer.day) return;
    if (session?.isRead) await this.refresh();
  }

  /** Reads the open answer, and follows what the journal has of it. A reading that is under way is read again. */
  refresh(): Promise<Outcome<void>> {
    const session = this.#session;
    if (session === null) return Promise.resolve(DONE);
    this.#news += 1;
    if (this.#refreshing?.session === session) return this.#refreshing.done;
    const refreshing = { session, done: this.#read(session) };
    this.#refreshing = refreshing;
    return refreshing.done;
  }

  async #read(session: EditSession): Promise<Outcome<void>> {
    const read = await this.readDay(session.answer.day);
    if (session !== this.#session) return DONE;
    this.#refreshing = null;
    if (read.kind === "ok") this.follow(read.value);
    else this.#failToRead(session, read.failure);
    return read.kind === "failed" ? read : DONE;
  }

  /** Reads all answers of a day. If other pages tell of changed words meanwhile, it reads them again. */
  async readDay(day: Day): Promise<Outcome<AnswerRecords>> {
    const opened = await this.#openStore();
    if (opened.kind === "failed") return opened;
    for (;;) {
      const news = this.#news;
      // oxlint-disable-next-line no-await-in-loop -- Each reading is that of what is news.
      const read = await opened.value.readDay(day).catch(toBroken);
      if (read.kind === "failed" || news === this.#news) return read;
    }
  }

  async #openStore(): Promise<Outcome<JournalStore>> {
    if (this.#store) return { kind: "ok", value: this.#store };
    const opened = await this.#options.openStore().catch(toBroken);
    if (opened.kind === "ok") this.#store = opened.value;
    return opened;
  }

  /**
   * Follows what was read of the answer's day. Words that are not kept yet stand: they are compared once they are kept.
   */
  follow(found: AnswerRecords): void {
    const session = this.#session;
    if (session === null) return;
    this.#isStale = session.isRead && session.isPending;
    if (this.#isStale) return;
    changeSafely(() => {
      if (session.isRead) return this.#apply(found);
      session.markRead();
      this.#join(session, recordOf(session.answer, found));
      this.#options.onRead?.(found);
    });
  }

  /** Says why the journal can't be opened or read. Until it is read, nothing that is typed counts as saved. */
  fail(failure: JournalFailure): void {
    this.#update({ unavailable: failure });
    if (!this.isRead) this.#update({ save: this.#shownSave() });
  }

  /** A box of words that may be erased is emptied, since its next key would write them all again. */
  #failToRead(session: EditSession, failure: JournalFailure): void {
    this.fail(failure);
    if (!this.#isReplaced || this.isWriting) return;
    session.reset();
    this.#update({ text: "", save: session.save, versions: [] });
  }

  /** Joins what was typed before the first reading to what the journal has. */
  #join(session: EditSession, { answer, revisions }: AnswerRecord): void {
    this.#connect(session, session.answer);
    // What was kept and is there no more was erased.
    if (this.#isReplaced && !session.isPending) session.forgetUnlessIn(revisions);
    // Where a write is under way, that shows after it.
    this.#isReplaced &&= session.isPending;
    this.#isStale = this.#isReplaced;
    const typed = session.writing;
    const { known, apart } = separate(typed, revisions);
    if (known.length === 0) return this.#goOn(session);
    const save = { kind: typed && !apart ? "saved" : "untouched" } as const;
    const next = this.#start({ answer, shown: [], write: this.#write, isRead: true, save });
    const shown = next.reconcile(known)?.text ?? "";
    if (apart) this.#joined = session;
    this.#showWords(next, known, apart ? append(apart, next, shown) : shown);
  }

  /** Nothing else stands there, so the session goes on with what was typed. */
  #goOn(session: EditSession): void {
    this.#showWords(session, [], session.writing?.text ?? "");
    // It was saved before the first reading, when nobody was told.
    if (session.save.kind === "saved") callSafely(() => this.#broadcastWritten(session));
  }

  #connect(session: EditSession, answer: Answer): void {
    if (this.#write) session.connect(this.#write, answer);
  }

  #apply(found: AnswerRecords): void {
    if (this.#session) this.#compare(this.#session, found);
    this.#options.onRead?.(found);
  }

  #compare(session: EditSession, found: AnswerRecords): void {
    const { revisions } = recordOf(session.answer, found);
    // Of an erasure, a page may have missed the message.
    const isGone = session.writing === null && revisions.length === 0 && found.unreadable === 0;
    const isAnew = (this.#isReplaced || isGone) && session.forgetUnlessIn(revisions);
    if (this.#isReplaced) this.#joined?.retire();
    this.#isReplaced = false;
    const shown = session.reconcile(revisions);
    this.#showWords(session, revisions, shown?.text ?? (isAnew ? "" : this.#state.peek().text));
  }

  #showWords({ answer }: EditSession, revisions: readonly Revision[], text: string): void {
    const worded = findHeads(revisions).filter(hasWords);
    const versions = worded.length > 1 ? worded : [];
    this.#update({ answer, text, save: this.#shownSave(), versions, unavailable: null });
  }

  /** Before the first reading, nobody knows what will stand in the box. So nothing is said to be saved by then. */
  #shownSave(): SaveState {
    const session = this.#session;
    if (session === null) return NONE_OPEN.save;
    const { unavailable } = this.#state.peek();
    if (session.isRead || session.writing === null || session.save.kind === "failed") return session.save;
    return unavailable ? { kind: "failed", failure: unavailable } : { kind: "saving" };
  }

  #onSave(session: EditSession, save: SaveState): void {
    const isCurrent = session === this.#session;
    if (isCurrent) this.#update({ save: this.#shownSave() });
    if (save.kind !== "saved") return;
    if (!isCurrent || session.isRead) callSafely(() => this.#broadcastWritten(session));
    if (!isCurrent) return;
    this.#joined?.retire();
    this.#joined = null;
    if (this.#next && !session.isPending) return this.#runNext(this.#next);
    if (this.#isStale || this.#state.peek().versions.length > 0) void this.#refreshAfterSave();
  }

  #runNext(next: () => void): void {
    this.#next = null;
    next();
  }

  async #refreshAfterSave(): Promise<void> {
    const wasReplaced = this.#isReplaced;
    await this.refresh();
    if (wasReplaced && !this.#isReplaced) callSafely(() => this.#options.onReplaced?.());
  }

  get #write(): JournalStore["write"] | null {
    const store = this.#store;
    return store && ((...written) => store.write(...written));
  }

  #broadcastWritten({ answer }: EditSession): void {
    this.#options.broadcast({ kind: "answerWritten", day: answer.day });
  }

  #start(begun: Begun): EditSession;
  #start(begun: Begun | null): EditSession | null;
  #start(begun: Begun | null): EditSession | null {
    const { drafts, clock, createId } = this.#options;
    [this.#isStale, this.#isReplaced, this.#next, this.#opening] = [false, false, null, null];
    [this.#joined, this.#refreshing] = [null, null];
    if (begun === null) return (this.#session = null);
    const onSave = (save: SaveState): void => this.#onSave(session, save);
    const session = new EditSession({ ...begun, drafts, clock, createId, onSave });
    return (this.#session = session);
  }

  #update(change: Partial<AnswerEditorState>): void {
    updateSafely(this.#state, change);
  }
}

type Begun = Pick<EditSessionOptions, "answer" | "shown" | "typed" | "write" | "isRead" | "save">;

const DONE: Outcome<void> = { kind: "ok", value: undefined };

/**
 * Separates what was typed early from what else is known of the answer. `apart` is `null` where another page has seen
 * these very words, and has written on top of them: then they are known.
 */
function separate(
  typed: Revision | null,
  revisions: readonly Revision[],
): { known: readonly Revision[]; apart: Revision | null } {
  const isSeen = typed === null || findContinuation([toState(typed)], revisions) !== null;
  if (isSeen) return { known: revisions, apart: null };
  return { known: revisions.filter(({ id }) => id !== typed.id), apart: typed };
}

/** Puts what was typed below the text that stands there already, in a revision on top of both. Gives the whole text. */
function append(typed: Revision, session: EditSession, text: string): string {
  const joined = [text, typed.text].filter((part) => part !== "").join("\n");
  session.addParents([toState(typed)]);
  session.input(joined);
  return joined;
}

/** What was read of the answer. An answer that isn't there has no revisions. */
function recordOf(answer: Answer, { records }: AnswerRecords): AnswerRecord {
  return records.find((record) => record.answer.id === answer.id) ?? { answer, revisions: [] };
}
