/**
 * Today's question and the answer to it, for the new tab and the popup. It is kept true to the store, to the other
 * pages and to the clock. It shows a question at once; the store may come later.
 */
import { computed, signal, type ReadonlySignal } from "@preact/signals-core";
import { dayOf, type Day } from "../../content/day.ts";
import { createAnswer } from "../../journal/answer.ts";
import { askSurely, lookUp, isSameAsked, type Asked } from "../../journal/askDay.ts";
import { recordsToEntries, type Entry } from "../../journal/entry.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import type { AnswerRecords, JournalStore } from "../../journal/journalStore.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { toBroken, waitSafely } from "../../journal/report.ts";
import { hasWords } from "../../journal/revision.ts";
import { changeSafely, setSafely } from "../../journal/setSafely.ts";
import { AnswerEditor } from "../writing/answerEditor.ts";
import { NewDay } from "./newDay.ts";
import type { TodayOptions, TodayState } from "./todayState.ts";
import { WithoutStore } from "./withoutStore.ts";

export class Today {
  readonly #options: TodayOptions;
  readonly #editor: AnswerEditor;
  readonly #shown;
  readonly #ofDay;
  readonly #recent = signal<Entry[]>([]);
  readonly #state: ReadonlySignal<TodayState>;
  #opening: Promise<void> | null = null;
  #store: JournalStore | null = null;
  readonly #newDay: NewDay;
  readonly #withoutStore: WithoutStore;

  constructor(options: TodayOptions) {
    const { day, question, isLit } = options.first;
    this.#options = options;
    this.#newDay = new NewDay(options);
    this.#withoutStore = new WithoutStore(options);
    this.#editor = new AnswerEditor({
      ...options,
      onRead: (found) => this.#onRead(found),
      onReplaced: () => void this.refresh(),
    });
    this.#shown = signal<Asked & { isNewDay: boolean }>({ day, question, isNewDay: false });
    this.#ofDay = signal({ isOtherAnswered: isLit, unreadable: 0 });
    this.#state = computed(() => this.#describe());
    this.#editor.begin(question && createAnswer(day, question), options.typed);
  }

  get state(): ReadonlySignal<TodayState> {
    return this.#state;
  }

  /** Whether it shows what the store holds. */
  get isOpen(): boolean {
    const { answer, unavailable } = this.#editor.state.value;
    return answer !== null && this.#editor.isRead && unavailable === null;
  }

  /**
   * Goes on from what the store holds. `opening` may still be under way. Call it once at the start; `refresh` retries a
   * failure.
   */
  open(opening = this.#options.openStore()): Promise<void> {
    return (this.#opening = this.#open(opening));
  }

  async #open(opening: ReturnType<TodayOptions["openStore"]>): Promise<void> {
    const opened = await opening.catch(toBroken);
    if (opened.kind === "failed") return this.#fail(opened.failure);
    this.#store = opened.value;
    void this.#connect(opened.value);
    await this.#load(opened.value);
  }

  /** Takes the whole text of the box after an input. */
  input(text: string): void {
    this.#newDay.hold();
    changeSafely(() => {
      this.#editor.input(text);
      if (!this.#editor.isRead) this.#ofDay.value = { ...this.#ofDay.peek(), isOtherAnswered: false };
    });
  }

  /** "Andere vraag". Written words stay with their question. Words that could not be saved stay in the box. */
  async askAnother(): Promise<void> {
    // Otherwise the opening would bring the first question back.
    await this.#opening;
    const [{ day, question }, store] = [this.#shown.peek(), this.#store];
    if (question === null) return;
    if (store === null) return this.#showUnrecorded(day, question);
    const { drawAnother } = await import("./drawAnother.ts");
    const isHeld = (): boolean => this.#isEarly && hasWords(this.#editor.state.peek());
    const drawn = await drawAnother({ day, question }, { ...this.#options, store, isHeld });
    if (drawn.kind === "failed") return this.#fail(drawn.failure);
    if (drawn.value) await this.#turnTo(drawn.value);
  }

  /** Settles versions that were written apart. This text stands from now on, and the others stay in the history. */
  settleVersions(text: string): Promise<void> {
    return this.#editor.settleVersions(text);
  }

  /** Call it when the page is looked at. It turns to a new day, and takes over what happened meanwhile. */
  async refresh(): Promise<void> {
    if (this.#store) await this.#load(this.#store);
    else if (this.#editor.state.peek().unavailable !== null) await this.open();
  }

  /**
   * Call it each minute and before a key: a machine that slept tells of no new day. It interrupts nobody in the midst
   * of a sentence. If the new question is known already, it is shown before this returns, so that the key goes to it.
   */
  async checkDay(): Promise<void> {
    const day = this.#newDay.due(this.#shown.peek().day);
    if (day === null || this.#isEarly || !this.#editor.isKept) return;
    const question = this.#options.foresee(day);
    if (this.#store && question) {
      // The page now is like one just opened: what is typed is kept before the journal was read.
      this.#beginDay({ day, question });
      void this.#connect(this.#store);
    } else if (this.#store) {
      // A word that is begun meanwhile is not cut in two.
      return this.#load(this.#store, () => this.#newDay.due(this.#shown.peek().day) !== null);
    }
    await this.refresh();
  }

  /** Call it when the page goes away or out of sight. */
  flush(): void {
    this.#editor.flush();
  }

  /** Takes a message of another page. */
  async onMessage(message: PageMessage): Promise<void> {
    const followed = this.#editor.onMessage(message);
    if (this.#store === null) return;
    if (message.kind === "drawReplaced" && !this.#editor.isWriting) await this.#load(this.#store);
    await followed;
    if (message.kind === "answerWritten") await this.#loadRecent(this.#store);
    if (message.kind === "journalChanged") await this.#load(this.#store);
  }

  #describe(): TodayState {
    const { text, save, versions, unavailable } = this.#editor.state.value;
    const { isOtherAnswered, unreadable } = this.#ofDay.value;
    const isLit = hasWords({ text }) || isOtherAnswered;
    return { ...this.#shown.value, text, save, isLit, versions, unreadable, unavailable, recent: this.#recent.value };
  }

  /** Whether something was typed before the page knows what the journal holds. Such words hold their question. */
  get #isEarly(): boolean {
    return !this.#editor.isRead && this.#editor.isWriting;
  }

  /** Gives the deck's wording to what is typed. The first paint's copy of the question may be stale. */
  async #connect(store: JournalStore): Promise<void> {
    const { day, question } = this.#shown.peek();
    const known = await lookUp(question, this.#options.deck);
    this.#editor.connect(store, known && createAnswer(day, known));
  }

  async #load(store: JournalStore, mayTurn = () => true): Promise<void> {
    const today = this.#isEarly ? this.#shown.peek().day : dayOf(this.#options.clock.now());
    const found = await askSurely(today, this.#shown.peek(), { ...this.#options, store });
    if (found.kind === "failed") return this.#fail(found.failure);
    const shown = this.#shown.peek();
    const isHeld = found.value.day === shown.day ? this.#editor.isWriting : !mayTurn();
    const asked = isHeld ? shown : found.value;
    const isShown = asked.question !== null && isSameAsked(asked, shown);
    if (!isShown) return this.#turnTo(asked, isHeld ? () => true : mayTurn);
    if (!this.#editor.isRead) {
      setSafely(this.#shown, { ...shown, question: asked.question });
      this.#editor.connect(store, asked.question && createAnswer(asked.day, asked.question));
    }
    await this.#follow(store);
  }

  /** Takes over what the store holds of the answer that is shown. */
  async #follow(store: JournalStore): Promise<void> {
    const followed = await this.#editor.refresh();
    if (followed.kind === "failed") return this.#fail(followed.failure);
    await this.#loadRecent(store);
  }

  /** Typed text is not taken off the page before it is durable. Only then does the other question come. */
  async #turnTo(asked: Asked, mayTurn = () => true): Promise<void> {
    if (mayTurn()) await this.#editor.whenKept(() => this.#readOther(asked, mayTurn));
  }

  /** Another read may end first, or something may be typed meanwhile. Nothing of that is then taken off the page. */
  async #readOther(asked: Asked, mayTurn: () => boolean): Promise<void> {
    const store = this.#store;
    if (store === null) return;
    const found = await this.#editor.readDay(asked.day);
    if (found.kind === "failed") return this.#fail(found.failure);
    if (!mayTurn()) return;
    const isShown = asked.question !== null && isSameAsked(asked, this.#shown.peek());
    if (this.#isEarly || isShown) return this.#follow(store);
    if (this.#editor.isWriting) return this.#turnTo(asked);
    this.#show(asked, found.value);
    await this.#loadRecent(store);
  }

  #show({ day, question }: Asked, found: AnswerRecords): void {
    const shown = this.#shown.peek();
    const isStillUnread = day === shown.day && !this.#editor.isRead;
    const isNewDay = isStillUnread ? shown.isNewDay : day !== shown.day && hasWords(this.#editor.state.peek());
    changeSafely(() => {
      this.#shown.value = { day, question, isNewDay };
      this.#editor.show(question && createAnswer(day, question), found);
    });
  }

  /** The first state of a day on a page that stood open. */
  #beginDay({ day, question }: Asked): void {
    const isNewDay = hasWords(this.#editor.state.peek());
    changeSafely(() => {
      this.#shown.value = { day, question, isNewDay };
      this.#ofDay.value = { isOtherAnswered: false, unreadable: 0 };
      this.#editor.begin(question && createAnswer(day, question));
    });
  }

  #onRead({ records, unreadable }: AnswerRecords): void {
    const { answer } = this.#editor.state.peek();
    const others = records.filter((record) => record.answer.id !== answer?.id);
    this.#ofDay.value = { isOtherAnswered: recordsToEntries(others).length > 0, unreadable };
  }

  async #loadRecent(store: JournalStore): Promise<void> {
    const { recentCount: count } = this.#options;
    if (count === 0) return;
    const read = async (): Promise<void> => {
      const { readRecent } = await import("./readRecent.ts");
      const recent = await readRecent(store, count, this.#editor.state.peek().answer);
      if (recent) setSafely(this.#recent, recent);
    };
    await waitSafely(read());
  }

  /**
   * Without a store, there is still a question each day, as for a first reader. Words in the box keep their question.
   */
  async #fail(failure: JournalFailure): Promise<void> {
    this.#editor.fail(failure);
    if (this.#editor.isRead) return;
    this.#withoutStore.tryAgainLater(() => void this.refresh());
    const day = dayOf(this.#options.clock.now());
    const isTurning = !this.#editor.isWriting && day !== this.#shown.peek().day;
    if (isTurning) await waitSafely(this.#showUnrecorded(day, null));
  }

  /** Shows a question that no store recorded. Words that are typed meanwhile keep their question. */
  async #showUnrecorded(day: Day, passed: Asked["question"]): Promise<void> {
    const question = await this.#withoutStore.draw(day, passed);
    if (this.#editor.isRead || this.#editor.isWriting || question === null) return;
    changeSafely(() => {
      this.#shown.value = { ...this.#shown.peek(), day, question };
      this.#editor.begin(createAnswer(day, question));
    });
  }
}
