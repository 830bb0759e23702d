/**
 * An edit session is one page writing at one answer. It ends when the page goes away, or after five minutes without a
 * key. It keeps what is typed safe. In the task of each input, the words are saved as a draft beside the journal, and
 * handed to the journal if that is open. While writes are under way, the newest text waits for one of them, unless the
 * page leaves. A failed write is tried again. The draft stays until the journal has the words.
 */
import type { Answer } from "../../journal/answer.ts";
import type { Clock } from "../../journal/clock.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import type { Durability, JournalStore, WriteMode, WriteOutcome } from "../../journal/journalStore.ts";
import { callSafely, toBroken } from "../../journal/report.ts";
import {
  findContinuation,
  findHeads,
  toState,
  type Revision,
  type RevisionId,
  type RevisionState,
  typeRevision,
} from "../../journal/revision.ts";
import type { Drafts } from "../../journal/drafts.ts";

/** What the page may say of the text in the box. */
export type SaveState =
  | { kind: "untouched" }
  | { kind: "saving" }
  | { kind: "saved" }
  | { kind: "failed"; failure: JournalFailure };

export type EditSessionOptions = {
  answer: Answer;
  /** The states shown in the box. The first revision grows from them. Empty for a new answer. */
  shown: RevisionState[];
  /** What was typed to the answer before the session, and is a draft already. The session goes on with it. */
  typed?: Revision | null;
  /** Begins its write before it returns: see JournalStore. `null` until the journal is open: see `connect`. */
  write: JournalStore["write"] | null;
  /** Whether the journal was read. Until then the session goes on with one revision, and never ends. */
  isRead: boolean;
  /** What the page may say from the start. */
  save?: SaveState;
  drafts: Drafts;
  clock: Clock;
  createId: () => RevisionId;
  onSave: (save: SaveState) => void;
};

/** In milliseconds, like those below. After this long without a key, the next key begins a new revision. */
const SESSION_IDLE = 5 * 60_000;
/** After this long without a key, what is written is flushed from the machine's memory to its disk. */
const PAUSE = 2_000;
/**
 * At most so many writes are under way. Further text waits until one is done, and is then written as a whole. There is
 * more than one, since a busy page hears late that a write is done, and may be gone by then.
 */
const MOST_UNDER_WAY = 2;
/** If a write takes longer than this, the next one doesn't wait for it. */
const LATE = 30;
/** The last one repeats. Someone who makes room on a full disk must see within seconds that it helped. */
const RETRIES = [500, 1_000, 2_000, 3_000];
/** A store that leaves writes unanswered gets them ever less often, since each write holds the whole text. */
const SILENT_RETRIES = [3_000, 6_000, 12_000, 24_000, 60_000];

export class EditSession {
  readonly #options: EditSessionOptions;
  #answer: Answer;
  #write: JournalStore["write"] | null;
  #isRead: boolean;
  #parents: RevisionState[];
  #revision: Revision | null;
  #save: SaveState;
  /** Whether the revision holds words that were not handed to the store, or were handed over in vain. */
  #isUnsent: boolean;
  #sentAt = 0;
  /** Whether the last write is known to be on the disk, and not just in the system's memory. */
  #isFlushed = true;
  #writesUnderWay = 0;
  #failures = 0;
  /** Set while the last writes are unanswered. Words are then drafts, but not sent at every key. */
  #silence: JournalFailure | null = null;
  /** The last revision that the journal is known to hold. */
  #kept: Revision | null = null;
  #lastOutcome: WriteOutcome = { kind: "ok", value: undefined };
  #isEnding = false;
  #callOff: () => void = () => {};

  constructor(options: EditSessionOptions) {
    const { answer, shown, typed = null, write, isRead } = options;
    this.#options = options;
    this.#answer = answer;
    this.#write = write;
    this.#isRead = isRead;
    this.#parents = shown;
    this.#revision = typed;
    this.#isUnsent = typed !== null;
    this.#save = options.save ?? { kind: typed === null || typed.text === "" ? "untouched" : "saving" };
  }

  get answer(): Answer {
    return this.#answer;
  }

  /** What it told last. */
  get save(): SaveState {
    return this.#save;
  }

  /** The revision that it is writing; `null` before its first input, and after its end. */
  get writing(): Revision | null {
    return this.#revision;
  }

  /** The states that the text in the box is, or grows from. */
  get showing(): RevisionState[] {
    return this.#revision ? [toState(this.#revision)] : this.#parents;
  }

  /** Whether the journal has all that was typed. It may still be on its way from memory to the disk. */
  get isKept(): boolean {
    return this.#revision === null || this.#revision === this.#kept;
  }

  get isRead(): boolean {
    return this.#isRead;
  }

  get isSending(): boolean {
    return this.#writesUnderWay > 0;
  }

  /** Whether something typed isn't known to be kept, or a write is under way. */
  get isPending(): boolean {
    return this.#isUnsent || this.#writesUnderWay > 0;
  }

  /** Takes the whole text of the box after an input. */
  input(text: string): void {
    if (text === "" && this.#write === null) return this.#dropTyped();
    const { clock, createId, drafts } = this.#options;
    const now = clock.now();
    const idle = now.getTime() - (this.#revision?.writtenAt ?? 0);
    const isOver = this.#isRead && idle >= SESSION_IDLE && !this.isPending;
    if (this.#revision && isOver) this.rebaseOn(this.showing);
    const typing = { before: this.#revision, parents: this.#parents, now, createId };
    this.#revision = typeRevision(this.#answer, text, typing);
    drafts.save(this.#answer, this.#revision);
    this.#isUnsent = true;
    this.#isEnding = false;
    if (this.#silence) return this.#tell({ kind: "failed", failure: this.#silence });
    if (this.#writesUnderWay < MOST_UNDER_WAY || now.getTime() - this.#sentAt >= LATE) this.#send("relaxed");
    // Words first, then the screen.
    this.#tell({ kind: "saving" });
  }

  /** Nothing of it is in the journal yet, nor will be. */
  #dropTyped(): void {
    if (this.#revision) this.#options.drafts.remove(this.#revision);
    this.#revision = null;
    this.#isUnsent = false;
    this.#tell({ kind: "untouched" });
  }

  /**
   * Call it when the journal is open. What was typed before goes there now. `answer` is the same answer, as the deck
   * words its question.
   */
  connect(write: JournalStore["write"], answer = this.#answer): void {
    this.#answer = answer;
    this.#write = write;
    if (this.#isUnsent) this.#send("relaxed");
  }

  /** Call it when the journal was read. */
  markRead(): void {
    this.#isRead = true;
  }

  /**
   * Call it when the page goes away. It writes at once what isn't written, even beside a write under way. It ends once
   * all is kept, and was read.
   */
  flush(): void {
    this.#isEnding = this.#isRead;
    if (this.#isUnsent || !this.#isFlushed) this.#send("strict");
    else if (this.#isEnding && this.#writesUnderWay === 0) this.rebaseOn(this.showing);
  }

  /** Call it when another session has written these words too. They are not tried again. */
  retire(): void {
    this.#callOff();
    this.#isUnsent = false;
    if (this.#revision) this.#options.drafts.remove(this.#revision);
    this.#revision = null;
  }

  /**
   * Call it when the box shows these states. What is typed next is a new revision on top of them. Don't call it while
   * pending.
   */
  rebaseOn(states: RevisionState[]): void {
    this.#parents = states;
    this.#revision = null;
    this.#isEnding = false;
  }

  /** Call it if the text in the box also holds the words of these states, before the first input. */
  addParents(states: readonly RevisionState[]): void {
    this.#parents = [...this.#parents, ...states];
  }

  /**
   * Call it when the answer was erased. Nothing of it is written again unless the reader does. Don't call it while
   * pending.
   */
  reset(): void {
    this.#callOff();
    this.#isFlushed = true;
    this.#save = { kind: "untouched" };
    this.rebaseOn([]);
  }

  /** Forgets what the journal no longer has. Gives whether it did. Don't call it while pending. */
  forgetUnlessIn(revisions: readonly Revision[]): boolean {
    if (this.showing.some((state) => revisions.some(({ id }) => id === state.id))) return false;
    this.reset();
    return true;
  }

  /**
   * Compares with what the store holds now. Gives the head that the box must show from here on, or `null` if its text
   * stays. The revision that this page writes only gives way to what another page wrote on top of it. Don't call it
   * while pending.
   */
  reconcile(revisions: readonly Revision[]): Revision | null {
    const heads = findHeads(revisions);
    const own = heads.find(({ id }) => this.showing.some((state) => state.id === id));
    const shown = own ?? findContinuation(this.showing, revisions) ?? heads.at(-1);
    if (shown === undefined || shown.id === this.#revision?.id) return null;
    this.rebaseOn([toState(shown)]);
    return shown;
  }

  /** Sends the revision as it is now, even if it was sent before. */
  #send(durability: Durability): void {
    const [revision, write] = [this.#revision, this.#write];
    if (revision === null || write === null) return;
    this.#isUnsent = false;
    this.#sentAt = this.#options.clock.now().getTime();
    void this.#follow(revision, durability, write);
  }

  async #follow(revision: Revision, durability: Durability, write: JournalStore["write"]): Promise<void> {
    this.#callOff();
    this.#isFlushed = durability === "strict";
    this.#writesUnderWay += 1;
    // Another page may have erased what was kept.
    const mode: WriteMode = durability === "strict" && revision === this.#kept ? "flush" : durability;
    const outcome: WriteOutcome = await write(this.#answer, revision, mode).catch(toBroken);
    this.#writesUnderWay -= 1;
    // On a full disk this is also so for kept words: they are flushed once there is room.
    if (outcome.kind === "failed") this.#isFlushed = false;
    if (outcome.late) void this.#followLate(revision, outcome.late);
    this.#judge(revision, outcome);
  }

  /**
   * Follows a write that counted as failed, and may still be done. Another write of the same words may have followed.
   * Whichever is done first, the words are kept.
   */
  async #followLate(revision: Revision, late: Promise<Outcome<void>>): Promise<void> {
    const outcome = await late;
    if (outcome.kind === "failed" || revision.id !== this.#revision?.id) return;
    this.#callOff();
    this.#isUnsent = revision !== this.#revision && this.#kept !== this.#revision;
    this.#judge(revision, outcome);
  }

  #judge(revision: Revision, outcome: WriteOutcome): void {
    if (outcome.kind === "ok") this.#kept = revision;
    const isKept = revision === this.#kept;
    if (revision === this.#revision) this.#lastOutcome = isKept ? { kind: "ok", value: undefined } : outcome;
    const failure = outcome.kind === "failed" && !isKept ? outcome.failure : null;
    this.#silence = failure?.kind === "silent" ? failure : null;
    if (this.#isUnsent && this.#silence === null) this.#send("relaxed");
    else if (this.#writesUnderWay === 0) this.#conclude(this.#lastOutcome);
  }

  /** Only the last write counts: it holds all that the earlier ones did. */
  #conclude(outcome: WriteOutcome): void {
    if (outcome.kind === "failed") {
      this.#isUnsent = true;
      this.#tryAgainLater(outcome.failure.kind === "silent" ? SILENT_RETRIES : RETRIES);
      this.#tell({ kind: "failed", failure: outcome.failure });
    } else {
      this.#failures = 0;
      if (this.#revision) this.#options.drafts.remove(this.#revision);
      if (!this.#isFlushed) this.#callOff = this.#options.clock.after(PAUSE, () => this.#send("strict"));
      else if (this.#isEnding) this.rebaseOn(this.showing);
      this.#tell({ kind: "saved" });
    }
  }

  #tell(save: SaveState): void {
    this.#save = save;
    callSafely(() => this.#options.onSave(save));
  }

  #tryAgainLater(waits: readonly number[]): void {
    const wait = waits[this.#failures] ?? waits.at(-1) ?? 0;
    this.#failures += 1;
    this.#callOff = this.#options.clock.after(wait, () => {
      if (this.#isUnsent && this.#writesUnderWay === 0) this.#send("strict");
    });
  }
}
