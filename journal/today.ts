/**
 * Today's question and the answer being written to it: what the new tab and the popup show, kept true to the store,
 * to the other pages and to the clock. It shows a question at once; the store may come later.
 */
import { dayOf, type Day } from "../content/day.ts";
import { createAnswer, type Answer } from "./answer.ts";
import { askDay, findDayQuestion, lookUp } from "./askDay.ts";
import { findOfDay } from "./findOfDay.ts";
import type { JournalFailure } from "./failure.ts";
import type { AnswerRecords, JournalStore } from "./journalStore.ts";
import type { PageMessage } from "./pageMessage.ts";
import { hasWords } from "./revision.ts";
import { Observed } from "./observed.ts";
import { TypedAhead } from "./typedAhead.ts";
import type { UnrecordedDraw } from "./unrecordedDraw.ts";
import { Sitting, type SaveState } from "./sitting.ts";
import { createTodayState, isSameAsked, type Asked, type TodayOptions, type TodayState } from "./todayState.ts";

/** A store that can't be opened is tried again by itself. In milliseconds. */
const REOPEN_AFTER = 3_000;

export class Today {
  readonly #options: TodayOptions;
  readonly #shown: Observed<TodayState>;
  #opening: Promise<void> | null = null;
  #store: JournalStore | null = null;
  #sitting: Sitting | null = null;
  /** What is typed while there is no sitting yet. */
  readonly #ahead: TypedAhead;
  #isOtherAnsweredToday = false;
  #isStale = false;
  #unrecorded: UnrecordedDraw | null = null;
  #afterSave: (() => void) | null = null;
  #callOffReopening: () => void = () => {};

  constructor(options: TodayOptions) {
    this.#options = options;
    this.#ahead = new TypedAhead(options, options.first.typed);
    this.#shown = new Observed(createTodayState(options.first), options.onChange);
  }

  get state(): TodayState {
    return this.#shown.state;
  }

  /** Whether what it shows is what the store holds. */
  get isOpen(): boolean {
    return this.#sitting !== null && this.state.unavailable === null;
  }

  /** Goes on from what the store holds, which may be on its way. Once at the start; `look` tries again where it failed. */
  open(opening = this.#options.openStore()): Promise<void> {
    return (this.#opening = this.#open(opening));
  }

  async #open(opening: ReturnType<TodayOptions["openStore"]>): Promise<void> {
    const opened = await opening;
    if (opened.kind === "failed") return this.#fail(opened.failure);
    this.#store = opened.value;
    void this.#ahead.writeTo(opened.value, this.state, this.#options.deck);
    await this.#load(opened.value);
  }

  /** Takes the whole text of the box after an input. */
  input(text: string): void {
    this.#shown.update({ text, isLit: hasWords({ text }) || this.#isOtherAnsweredToday });
    if (this.#sitting) return this.#sitting.input(text);
    this.#ahead.input(this.state, text);
    const { unavailable } = this.state;
    this.#shown.update({ save: unavailable ? { kind: "failed", failure: unavailable } : { kind: "saving" } });
  }

  /** "Andere vraag". What is written already stays with its question; what could not be saved stays in the box. */
  async another(): Promise<void> {
    const { deck, onDraws, tell } = this.#options;
    // Until it is open, the first question would come back in its place.
    await this.#opening;
    const { day, question } = this.state;
    if (question === null) return;
    const shown = { day, questionId: question.id };
    if (this.#store === null) return this.#showUnrecorded(day, (draw) => draw.passOver(shown));
    const { drawInstead } = await import("../content/dayQuestion.ts");
    const ids = await deck.readIds();
    if (hasWords(this.#ahead)) return;
    const outcome = await this.#store.changeDraws((draws) => drawInstead(shown, { deck: ids, draws }));
    if (outcome.kind === "failed") return this.#fail(outcome.failure);
    onDraws(outcome.value);
    tell({ kind: "drawReplaced", day });
    await this.#show(this.#store, { day, question: await findDayQuestion(day, deck, outcome.value) });
  }

  /** Settles versions that were written apart: this text stands from now on, the others stay in the history. */
  async settle(text: string): Promise<void> {
    // As the reader saw them: by the time the code is there, it may be another day.
    const [store, answer, today] = [this.#store, this.#sitting?.answer, this.state];
    if (!store || !answer) return;
    const { settleVersions } = await import("./settleVersions.ts");
    const outcome = await settleVersions(text, { answer, store, today, ...this.#options });
    await (outcome.kind === "failed" ? this.#fail(outcome.failure) : this.#reread(store));
  }

  /** The page is looked at (again): turns to a new day, and takes over what happened meanwhile. */
  async look(): Promise<void> {
    if (this.#store) await this.#load(this.#store);
    else if (this.state.unavailable !== null) await this.open();
  }

  /** The clock struck midnight while the page stands open: turns now, unless someone is writing. */
  async midnight(): Promise<void> {
    if (!this.#isWriting) await this.look();
  }

  /** The page goes away, or out of sight. Nobody may be left to tell of the last write once it is done: it is told now. */
  leave(): void {
    this.#sitting?.leave();
    if (this.#sitting?.isPending) this.#options.tell({ kind: "answerWritten", day: this.state.day });
  }

  /** What another page told. */
  async hear(message: PageMessage): Promise<void> {
    if (this.#store === null) return;
    if (message.kind === "drawReplaced" && !this.#isWriting) await this.#load(this.#store);
    if (message.kind === "answerWritten") await this.#reread(this.#store);
    if (message.kind === "journalChanged") await this.#startAnew(this.#store);
  }

  /** After a restore or an erasure: what stands in the box is what the journal has, unless it is on its way there. */
  async #startAnew(store: JournalStore): Promise<void> {
    if (this.#sitting && !this.#sitting.isPending) {
      this.#sitting.forget();
      this.#shown.update({ text: "" });
    }
    await this.#load(store);
  }

  get #isWriting(): boolean {
    return !this.#ahead.isEmpty || this.#sitting?.writing != null || this.#sitting?.isPending === true;
  }

  async #load(store: JournalStore): Promise<void> {
    const { deck, clock, onDraws } = this.#options;
    const day = !this.#ahead.isEmpty ? this.state.day : dayOf(clock.now());
    const asked = await askDay(day, { store, deck, onDraws });
    if (asked.kind === "failed") return this.#fail(asked.failure);
    const shown = this.state;
    const question = day === shown.day && this.#isWriting ? shown.question : asked.value;
    const isShown = isSameAsked({ day, question }, shown);
    await (this.#sitting && isShown ? this.#reread(store) : this.#show(store, { day, question }));
  }

  /** Typed text that is not durable yet is never taken off the page: the other question comes when it is. */
  async #show(store: JournalStore, asked: Asked): Promise<void> {
    this.#sitting?.leave();
    if (this.#sitting?.isPending) {
      this.#afterSave = () => void this.#show(store, asked);
    } else await this.#read(store, asked);
  }

  /** Meanwhile another reading of the same question may have been quicker: then nothing is taken off the page again. */
  async #read(store: JournalStore, asked: Asked): Promise<void> {
    const outcome = await store.readDay(asked.day);
    if (outcome.kind === "failed") return this.#fail(outcome.failure);
    const { day, question } = this.state;
    const isFree = this.#ahead.isEmpty || isSameAsked(asked, this.state);
    const staying = isFree ? null : await lookUp(question, this.#options.deck);
    if (staying) return this.#show(store, { day, question: staying });
    if (this.#sitting && isSameAsked(asked, this.state)) return this.#reread(store);
    if (this.#sitting?.writing != null) return this.#show(store, asked);
    this.#place(store, asked, outcome.value);
    await this.#loadRecent(store);
  }

  #place(store: JournalStore, { day, question }: Asked, found: AnswerRecords): void {
    const isNewDay = day !== this.state.day && hasWords(this.state);
    const { record } = findOfDay(found.records, { day, question });
    const records = found.records.map((each) => this.#ahead.leaveOut(each));
    this.#sitting = question && this.#createSitting(store, record?.answer ?? createAnswer(day, question));
    this.#shown.asOne(() => {
      this.#shown.update({ day, question, text: "", save: { kind: "untouched" }, isNewDay });
      this.#apply({ ...found, records });
      if (this.#ahead.isEmpty) return;
      this.#sitting?.growFrom(this.#ahead.statesIn(record));
      this.input(this.#ahead.joinTo(this.state.text));
    });
    this.#ahead.clear();
  }

  #createSitting(store: JournalStore, answer: Answer): Sitting {
    const { notes, clock, createId } = this.#options;
    const onSave = (save: SaveState) => this.#onSave(answer.day, save);
    return new Sitting({ answer, shown: [], write: store.write.bind(store), notes, clock, createId, onSave });
  }

  #onSave(day: Day, save: SaveState): void {
    this.#shown.update({ save });
    if (save.kind !== "saved") return;
    this.#options.tell({ kind: "answerWritten", day });
    const action = this.#afterSave;
    this.#afterSave = null;
    action?.();
    const hasNews = this.#isStale || this.state.versions.length > 0;
    if (hasNews && this.#store) void this.#reread(this.#store);
  }

  async #reread(store: JournalStore): Promise<void> {
    const asked = this.state;
    const outcome = await store.readDay(asked.day);
    if (!isSameAsked(asked, this.state)) return;
    if (outcome.kind === "failed") return this.#fail(outcome.failure);
    this.#isStale = this.#sitting?.isPending === true;
    if (!this.#isStale) this.#apply(outcome.value);
    await this.#loadRecent(store);
  }

  /** Takes over what the store holds of today; the box only where nothing of this page's own is being written. */
  #apply({ records, unreadable }: AnswerRecords): void {
    const { record, versions, isOtherAnswered } = findOfDay(records, this.state);
    const shown = this.#sitting?.meet(record?.revisions ?? []);
    if (shown) this.#shown.update({ text: shown.text });
    this.#isOtherAnsweredToday = isOtherAnswered;
    const isLit = hasWords(this.state) || isOtherAnswered;
    this.#shown.update({ unavailable: null, unreadable, versions, isLit });
  }

  async #loadRecent(store: JournalStore): Promise<void> {
    const { recentCount } = this.#options;
    if (recentCount === 0) return;
    const { readRecent } = await import("./readRecent.ts");
    const recent = await readRecent(store, recentCount, this.#sitting?.answer.id ?? null);
    if (recent) this.#shown.update({ recent });
  }

  /** Without a store there is still a question a day, as for a first reader; words in the box keep theirs. */
  async #fail(failure: JournalFailure): Promise<void> {
    this.#shown.update({ unavailable: failure, ...(!this.#ahead.isEmpty && { save: { kind: "failed", failure } }) });
    if (this.#sitting !== null) return;
    this.#callOffReopening();
    this.#callOffReopening = this.#options.clock.after(REOPEN_AFTER, () => void this.look());
    if (!this.#ahead.isEmpty) return;
    const day = dayOf(this.#options.clock.now());
    if (day !== this.state.day) await this.#showUnrecorded(day, (draw) => draw.begin(day));
  }

  /** A question that no store recorded; words typed meanwhile keep theirs. */
  async #showUnrecorded(day: Day, choose: (draw: UnrecordedDraw) => Promise<Asked["question"]>): Promise<void> {
    const unrecorded = await import("./unrecordedDraw.ts");
    const question = await choose((this.#unrecorded ??= new unrecorded.UnrecordedDraw(this.#options.deck)));
    if (this.#sitting === null && this.#ahead.isEmpty && question) this.#shown.update({ day, question });
  }
}
