/**
 * Today's question and the answer to it, for the new tab and the popup. It is kept true to the store, to the other
 * pages and to the clock. It shows a question at once; the store may come later.
 */
import { dayOf, type Day } from "../../content/day.ts";
import { createAnswer, type Answer } from "../../journal/answer.ts";
import { askSurely, lookUp, isSameAsked, type Asked } from "../../journal/askDay.ts";
import { findOfDay } from "./findOfDay.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import type { AnswerRecords, JournalStore } from "../../journal/journalStore.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { hasWords, type Revision } from "../../journal/revision.ts";
import { Observed } from "./observed.ts";
import { saveOfEarlyInput, EarlyInput } from "./earlyInput.ts";
import { NewDay, turnTo } from "./newDay.ts";
import { callSafely, toBroken, waitSafely } from "../../journal/report.ts";
import { EditSession, type SaveState } from "../writing/editSession.ts";
import { createTodayState, type TodayOptions, type TodayState } from "./todayState.ts";
import { WithoutStore } from "./withoutStore.ts";

export class Today {
  readonly #options: TodayOptions;
  readonly #shown: Observed<TodayState>;
  #opening: Promise<void> | null = null;
  #store: JournalStore | null = null;
  #session: EditSession | null = null;
  /** The words that are typed before there is an edit session. */
  readonly #earlyInput: EarlyInput;
  #isOtherAnsweredToday = false;
  #isStale = false;
  /** How often other pages told of changed words. A read that is under way then is read again. */
  #news = 0;
  /**
   * Whether a restore or an erasure came while a write was under way. Once that write is done, the box shows what the
   * journal has.
   */
  #isChanged = false;
  readonly #newDay: NewDay;
  readonly #withoutStore: WithoutStore;
  #afterSave: (() => void) | null = null;

  constructor(options: TodayOptions) {
    this.#options = options;
    this.#newDay = new NewDay(options);
    this.#withoutStore = new WithoutStore(options);
    this.#earlyInput = new EarlyInput(options, options.typed);
    this.#shown = new Observed(createTodayState(options.first, options.typed), options.onChange);
  }

  get state(): TodayState {
    return this.#shown.state;
  }

  /** Whether it shows what the store holds. */
  get isOpen(): boolean {
    return this.#session !== null && this.state.unavailable === null;
  }

  /**
   * Goes on from what the store holds. `opening` may still be under way. Call it once at the start; `look` retries a
   * failure.
   */
  open(opening = this.#options.openStore()): Promise<void> {
    return (this.#opening = this.#open(opening));
  }

  async #open(opening: ReturnType<TodayOptions["openStore"]>): Promise<void> {
    const opened = await opening.catch(toBroken);
    if (opened.kind === "failed") return this.#fail(opened.failure);
    this.#store = opened.value;
    void this.#earlyInput.writeTo(opened.value, this.state, this.#options.deck);
    await this.#load(opened.value);
  }

  /** Takes the whole text of the box after an input: words first, then the screen. */
  input(text: string): void {
    this.#newDay.hold();
    this.#shown.asOne(() => {
      if (this.#session) this.#session.input(text);
      else this.#earlyInput.input(this.state, text);
      const isLit = hasWords({ text }) || this.#isOtherAnsweredToday;
      this.#shown.update({ text, isLit, ...(!this.#session && { save: saveOfEarlyInput(this.state) }) });
    });
  }

  /** "Andere vraag". Written words stay with their question. Words that could not be saved stay in the box. */
  async another(): Promise<void> {
    // Otherwise the opening would bring the first question back.
    await this.#opening;
    const [{ day, question }, store] = [this.state, this.#store];
    if (question === null) return;
    if (store === null) return this.#showUnrecorded(day, question);
    const { drawAnother } = await import("./drawAnother.ts");
    const options = { ...this.#options, store, isHeld: () => hasWords(this.#earlyInput) };
    const drawn = await drawAnother({ day, question }, options);
    if (drawn.kind === "failed") return this.#fail(drawn.failure);
    if (drawn.value) await this.#show(store, drawn.value);
  }

  /** Settles versions that were written apart. This text stands from now on, and the others stay in the history. */
  async settle(text: string): Promise<void> {
    const [store, answer, today] = [this.#store, this.#session?.answer, this.state];
    if (!store || !answer) return;
    const { settleVersions } = await import("./settleVersions.ts");
    const outcome = await settleVersions(text, { answer, store, today, ...this.#options });
    await (outcome.kind === "failed" ? this.#fail(outcome.failure) : this.#reread(store));
  }

  /** Call it when the page is looked at. It turns to a new day, and takes over what happened meanwhile. */
  async look(): Promise<void> {
    if (this.#store) await this.#load(this.#store);
    else if (this.state.unavailable !== null) await this.open();
  }

  /**
   * Call it each minute and before a key: a machine that slept tells of no new day. It interrupts nobody in the midst
   * of a sentence. If the new question is known already, it is shown before this returns, so that the key goes to it.
   */
  async ask(): Promise<void> {
    const day = this.#newDay.due(this.state.day);
    if (day === null || !this.#earlyInput.isEmpty || this.#session?.isKept === false) return;
    const question = this.#options.foresee(day);
    if (this.#store && question) {
      // The page now is like one just opened: what is typed is kept before the journal was read.
      this.#session?.flush();
      [this.#session, this.#afterSave, this.#isOtherAnsweredToday] = [null, null, false];
      this.#shown.update(turnTo({ day, question }, hasWords(this.state)));
      void this.#earlyInput.writeTo(this.#store, this.state, this.#options.deck);
    } else if (this.#store) {
      // A word that is begun meanwhile is not cut in two.
      return this.#load(this.#store, () => this.#newDay.due(this.state.day) !== null);
    }
    await this.look();
  }

  /**
   * Call it when the page goes away or out of sight. Nobody may be left to tell of the last write later, so it tells
   * now.
   */
  leave(): void {
    this.#session?.flush();
    if (this.#session?.isPending) this.#options.tell({ kind: "answerWritten", day: this.state.day });
  }

  /** Takes a message of another page. */
  async hear(message: PageMessage): Promise<void> {
    if (this.#store === null) return;
    if (message.kind === "drawReplaced" && !this.#isWriting) await this.#load(this.#store);
    if (message.kind === "answerWritten" || message.kind === "journalChanged") this.#news += 1;
    if (message.kind === "answerWritten") await this.#reread(this.#store);
    if (message.kind !== "journalChanged") return;
    this.#isChanged = this.#session?.isPending === true;
    if (!this.#isChanged && this.#session?.forgetUnlessIn([])) this.#shown.update({ text: "" });
    await this.#load(this.#store);
  }

  get #isWriting(): boolean {
    return !this.#earlyInput.isEmpty || this.#session?.writing != null || this.#session?.isPending === true;
  }

  async #load(store: JournalStore, mayTurn = () => true): Promise<void> {
    const today = this.#earlyInput.isEmpty ? dayOf(this.#options.clock.now()) : this.state.day;
    const found = await askSurely(today, this.state, { ...this.#options, store });
    if (found.kind === "failed") return this.#fail(found.failure);
    const isHeld = found.value.day === this.state.day ? this.#isWriting : !mayTurn();
    const asked = isHeld ? this.state : found.value;
    if (this.#session && isSameAsked(asked, this.state)) return this.#reread(store);
    await this.#show(store, asked, isHeld ? () => true : mayTurn);
  }

  /** Typed text is not taken off the page before it is durable. Only then does the other question come. */
  async #show(store: JournalStore, asked: Asked, mayTurn = () => true): Promise<void> {
    if (!mayTurn()) return;
    this.#session?.flush();
    if (!this.#session?.isPending) return this.#read(store, asked, mayTurn);
    this.#afterSave = () => void this.#show(store, asked, mayTurn);
  }

  /** Another read of the same question may end first. Nothing of that is then taken off the page. */
  async #read(store: JournalStore, asked: Asked, mayTurn: () => boolean): Promise<void> {
    const news = this.#news;
    const outcome = await store.readDay(asked.day);
    if (outcome.kind === "failed") return this.#fail(outcome.failure);
    if (!mayTurn()) return;
    if (news !== this.#news) return this.#read(store, asked, mayTurn);
    const { day, question } = this.state;
    const isHeld = !this.#earlyInput.isEmpty && !isSameAsked(asked, this.state);
    const staying = isHeld && (await lookUp(question, this.#options.deck));
    if (staying) return this.#show(store, { day, question: staying });
    if (this.#session && isSameAsked(asked, this.state)) return this.#reread(store);
    if (this.#session?.writing != null) return this.#show(store, asked);
    this.#place(store, asked, outcome.value);
    await this.#loadRecent(store);
  }

  #place(store: JournalStore, { day, question }: Asked, found: AnswerRecords): void {
    const isTurning = this.#session === null && this.state.isNewDay;
    const isNewDay = day === this.state.day ? isTurning : hasWords(this.state);
    const { record } = findOfDay(found.records, { day, question });
    const records = found.records.map((each) => this.#earlyInput.leaveOut(each));
    this.#session = question && this.#begin(store, record?.answer ?? createAnswer(day, question));
    this.#shown.asOne(() => {
      this.#shown.update({ day, question, text: "", save: { kind: "untouched" }, isNewDay });
      this.#apply({ ...found, records });
      if (this.#earlyInput.isEmpty) return;
      if (this.#earlyInput.isContinuedIn(record)) return this.#shown.update({ save: { kind: "saved" } });
      if (this.#session?.showing.length === 0) return this.#resume(this.#session, this.#earlyInput.release());
      this.#session?.addParents(this.#earlyInput.statesIn(record));
      this.input(this.#earlyInput.joinTo(this.state.text));
    });
    this.#earlyInput.clear();
  }

  /** Nothing stood there before, so the session goes on with what was typed early. */
  #resume(session: EditSession, revision: Revision | null): void {
    if (revision === null) return;
    session.resume(revision);
    this.#shown.update({ text: revision.text, isLit: hasWords(revision) || this.#isOtherAnsweredToday });
  }

  #begin(store: JournalStore, answer: Answer): EditSession {
    const onSave = (save: SaveState) => this.#onSave(session, save);
    const session = new EditSession({ ...this.#options, answer, shown: [], write: store.write.bind(store), onSave });
    return session;
  }

  #onSave(session: EditSession, save: SaveState): void {
    if (session === this.#session) this.#shown.update({ save });
    if (save.kind !== "saved") return;
    callSafely(() => this.#options.tell({ kind: "answerWritten", day: session.answer.day }));
    if (session !== this.#session) return;
    const action = this.#afterSave;
    this.#afterSave = null;
    action?.();
    if (this.#store && (this.#isStale || this.state.versions.length > 0)) void this.#reread(this.#store);
  }

  async #reread(store: JournalStore): Promise<void> {
    const asked = this.state;
    const outcome = await store.readDay(asked.day);
    if (!isSameAsked(asked, this.state)) return;
    if (outcome.kind === "failed") return this.#fail(outcome.failure);
    this.#isStale = this.#session?.isPending === true;
    if (!this.#isStale) this.#apply(outcome.value);
    await this.#loadRecent(store);
  }

  /** Takes over what the store holds of today. The box only changes where no words of this page are being written. */
  #apply({ records, unreadable }: AnswerRecords): void {
    const { record, versions, isOtherAnswered } = findOfDay(records, this.state);
    const revisions = record?.revisions ?? [];
    const isAnew = this.#isChanged && this.#session?.forgetUnlessIn(revisions) === true;
    const shown = this.#session?.reconcile(revisions);
    if (shown || isAnew) this.#shown.update({ text: shown?.text ?? "" });
    [this.#isChanged, this.#isOtherAnsweredToday] = [false, isOtherAnswered];
    this.#shown.update({ unavailable: null, unreadable, versions, isLit: hasWords(this.state) || isOtherAnswered });
    if (isAnew) void this.look();
  }

  async #loadRecent(store: JournalStore): Promise<void> {
    const { recentCount: count } = this.#options;
    const read = async () => (await import("./readRecent.ts")).readRecent(store, count, this.#session);
    if (count > 0) await waitSafely(read().then((recent) => recent && this.#shown.update({ recent })));
  }

  /**
   * Without a store, there is still a question each day, as for a first reader. Words in the box keep their question.
   */
  async #fail(failure: JournalFailure): Promise<void> {
    this.#shown.update({
      unavailable: failure,
      ...(!this.#earlyInput.isEmpty && { save: { kind: "failed", failure } }),
    });
    if (this.#session !== null) return;
    this.#withoutStore.tryAgainLater(() => void this.look());
    const day = dayOf(this.#options.clock.now());
    if (this.#earlyInput.isEmpty && day !== this.state.day) await waitSafely(this.#showUnrecorded(day, null));
  }

  /** Shows a question that no store recorded. Words that are typed meanwhile keep their question. */
  async #showUnrecorded(day: Day, passed: Asked["question"]): Promise<void> {
    const question = await this.#withoutStore.draw(day, passed);
    if (this.#session === null && this.#earlyInput.isEmpty && question) this.#shown.update({ day, question });
  }
}
