/** Wires looking back on the journal page: search, the calendar, "Op deze dag", and the answers that they show. */
import { computed, signal, type ReadonlySignal } from "@preact/signals-core";
import type { FoundEntries } from "../../features/lookBack/JournalPage.tsx";
import type { FinderModel } from "../../features/search/SearchAndFilter.tsx";
import type { JournalView } from "../../features/search/ViewSwitch.tsx";
import type { QuestionId } from "../../content/article.ts";
import { dayOf, type Day } from "../../content/day.ts";
import type { AnswerId } from "../../journal/answer.ts";
import { isNewestFirst } from "../../journal/entry.ts";
import type { AnswerRecord } from "../../journal/journalStore.ts";
import { anniversariesOf, findAny, findMemories, type Memory } from "../../features/search/memories.ts";
import { FoundAnswers } from "../../features/search/foundAnswers.ts";
import { SearchController, type SearchChoice, type SearchState } from "../../features/search/searchController.ts";
import { isEmpty, parseQuery } from "../../features/search/searchQuery.ts";
import type { SearchReply } from "../../features/search/searchMessage.ts";
import { AnswersByQuestion } from "../../features/search/answersByQuestion.ts";
import { clock } from "../../platform/clock.ts";
import { openStore } from "../../platform/openStore.ts";
import { readThemes } from "../../platform/themes.ts";
import { createSearchClient } from "./searchClient.ts";

type AnswerFinderOptions = {
  /** The answers with a star. */
  starred: () => ReadonlySet<AnswerId>;
  editing: () => AnswerId | null;
  /** Called when the reader turns to other answers. An open answer must then close. */
  onSwitch: () => void;
  /** Moves the focus to the search box. */
  focusSearch: () => void;
};

/** The browser notes when found answers are shown. `npm run bench` reads that mark. */
const FOUND = "dagvraag.found";

const NO_WORDS: ReadonlySet<string> = new Set();

export class AnswerFinder implements FinderModel {
  readonly #options: AnswerFinderOptions;
  readonly found: FoundAnswers;
  readonly byQuestion: AnswersByQuestion;
  readonly #controller: SearchController;
  readonly #worker = createSearchClient((reply) => this.#onReply(reply));
  readonly #view = signal<JournalView>("days");
  readonly #memories = signal<readonly Memory[]>([]);
  readonly #chosen = signal<Memory | null>(null);
  /** The same function for the same result, so that the list can leave unchanged groups as they are. */
  readonly #wordsIn: ReadonlySignal<FoundEntries["wordsIn"]>;
  /** The answers in the place of the whole journal; `null` if nothing was asked for. */
  readonly shown: ReadonlySignal<FoundEntries | null>;

  constructor(options: AnswerFinderOptions) {
    const { editing, onSwitch } = options;
    this.#options = options;
    this.found = new FoundAnswers({ openStore, editing });
    this.#controller = new SearchController({
      clock,
      starred: options.starred,
      send: (request) => this.#worker.send(request),
      onSearch: (isAsking) => {
        onSwitch();
        this.#chosen.value = null;
        if (isAsking) this.#leaveQuestions();
        if (!isAsking) this.found.end();
      },
      onFound: (ids, isSame) => void this.#show(ids, isSame),
    });
    this.byQuestion = new AnswersByQuestion({
      openStore,
      requestQuestions: (questions) => this.#worker.send({ questions }),
    });
    const result = computed(() => this.search.value.result);
    this.#wordsIn = computed(() => {
      const words = result.value.status === "found" ? result.value.words : null;
      return (id) => words?.get(id) ?? NO_WORDS;
    });
    this.shown = computed(() => this.#listFound());
  }

  get search(): ReadonlySignal<SearchState> {
    return this.#controller.state;
  }

  get view(): ReadonlySignal<JournalView> {
    return this.#view;
  }

  get memories(): ReadonlySignal<readonly Memory[]> {
    return this.#memories;
  }

  get chosen(): ReadonlySignal<Memory | null> {
    return this.#chosen;
  }

  #listFound(): FoundEntries | null {
    const { entries, hasMore, failure } = this.found.state.value;
    if (entries === null) return null;
    const { order, typed } = this.search.value.choice;
    // The choice may be newer than the entries.
    const isByDay = (order === "date" || isEmpty(parseQuery(typed))) && isNewestFirst(entries);
    return { entries, isByDay, hasMore, failure, wordsIn: this.#wordsIn.value };
  }

  async #show(ids: readonly AnswerId[], isSame: boolean): Promise<void> {
    await this.found.show(ids, isSame);
    performance.mark(FOUND);
  }

  /** Call it when the reader is about to search. */
  begin(): void {
    this.#worker.begin();
    this.retry();
  }

  choose(change: Partial<SearchChoice>): void {
    this.#controller.choose(change);
  }

  clear(): void {
    this.#controller.clear();
  }

  /** Shows all answers to one question. */
  showQuestion(id: QuestionId): void {
    this.switchTo("questions");
    void this.byQuestion.choose(id);
  }

  /** Shows all answers of one day. */
  showDay(day: Day): void {
    this.choose({ period: day });
  }

  /** Reads what there is to remember today. */
  async findToday(): Promise<void> {
    const opened = await openStore();
    if (opened.kind === "ok") this.#memories.value = await findMemories(dayOf(clock.now()), opened.value);
  }

  /** Takes answers of one day that were read anew. */
  onReread(records: readonly AnswerRecord[]): void {
    this.found.update(records);
    this.byQuestion.follow(records);
    const days = new Set(anniversariesOf(dayOf(clock.now())).map(({ day }) => day));
    if (records.some(({ answer }) => days.has(answer.day))) void this.findToday();
  }

  /** Call it when the reader looks at the page or is about to search. What could not be read is tried again. */
  retry(): void {
    this.#controller.retry();
    this.byQuestion.retry();
  }

  /** Call it when stars were given or taken away. */
  starsChanged(): void {
    this.#controller.renew();
  }

  /** Call it when any answer may have changed. The worker itself tells again what is found. */
  startAnew(): void {
    if (this.search.value.result.status === "idle") this.found.end();
    this.#chosen.value = null;
    this.byQuestion.startAnew();
    void this.findToday();
  }

  #onReply(reply: SearchReply): void {
    if (reply.kind === "questions") return this.byQuestion.setQuestions(reply);
    if (reply.kind === "failed") this.byQuestion.fail(reply.failure);
    this.#controller.onReply(reply);
    if (reply.kind === "ready") void this.#knowThemes();
  }

  async #knowThemes(): Promise<void> {
    this.#controller.knowThemes(await readThemes());
  }

  /**
   * Turns to a view. If that view is open, the page turns back to the days. Only opening the calendar leaves the shown
   * answers as they are.
   */
  switchTo(view: JournalView): void {
    const next = view === this.#view.value ? "days" : view;
    if (view !== "calendar" || next === "days") this.#showAll();
    this.#leaveQuestions();
    this.#view.value = next;
    if (next === "questions") this.byQuestion.begin();
  }

  #showAll(): void {
    this.#options.onSwitch();
    this.#chosen.value = null;
    if (this.search.value.result.status === "idle") this.found.end();
    else this.clear();
  }

  #leaveQuestions(): void {
    if (this.#view.value !== "questions") return;
    this.#view.value = "days";
    this.byQuestion.end();
  }

  /** Shows a memory in the place of a search, or the whole journal again. */
  remember(memory: Memory | null): void {
    this.#options.onSwitch();
    if (this.search.value.result.status !== "idle") this.clear();
    this.#leaveQuestions();
    this.#chosen.value = memory;
    if (memory) void this.found.show(memory.ids, false);
    else this.found.end();
    // The button that led here may be gone.
    if (memory === null) this.#options.focusSearch();
  }

  /** Shows a random answer, unless the reader turned to something else meanwhile. */
  async surprise(): Promise<void> {
    const [{ choice }, chosen, view] = [this.search.value, this.#chosen.value, this.#view.value];
    const opened = await openStore();
    const memory = opened.kind === "ok" ? await findAny(dayOf(clock.now()), opened.value, Math.random) : null;
    const isSame = choice === this.search.value.choice && chosen === this.#chosen.value && view === this.#view.value;
    if (memory && isSame && this.#options.editing() === null) this.remember(memory);
  }
}
