/** Wires looking back on the journal page: search, the calendar, "Op deze dag", and the answers that they show. */
import type { FoundEntries } from "../../features/lookBack/JournalPage.tsx";
import type { ByQuestionActions } from "../../features/search/ByQuestion.tsx";
import type { SearchAndFilterActions } from "../../features/search/SearchAndFilter.tsx";
import type { JournalView } from "../../features/search/ViewSwitch.tsx";
import type { QuestionId } from "../../content/article.ts";
import { dayOf, type Day } from "../../content/day.ts";
import type { AnswerId } from "../../journal/answer.ts";
import { isNewestFirst } from "../../journal/entry.ts";
import type { AnswerRecord } from "../../journal/journalStore.ts";
import { anniversariesOf, findAny, findMemories, type Memory } from "../../features/search/memories.ts";
import { FoundAnswers } from "../../features/search/foundAnswers.ts";
import { SearchController, type SearchState } from "../../features/search/searchController.ts";
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
  onChange: () => void;
  editing: () => AnswerId | null;
  /** The reader turns to other answers: one that is open is to be closed. */
  onTurn: () => void;
  /** Puts the keyboard's focus in the search box, or on the first answer. */
  focusSearch: () => void;
  focusAnswers: () => void;
  onPrintYear: (year: number) => void;
};

/** The browser notes when what was searched for is shown; `npm run bench` asks it. */
const FOUND = "dagvraag.found";

const NO_WORDS: ReadonlySet<string> = new Set();

export class AnswerFinder {
  readonly #options: AnswerFinderOptions;
  readonly found: FoundAnswers;
  readonly #controller: SearchController;
  readonly #answersByQuestion: AnswersByQuestion;
  readonly #worker = createSearchClient((reply) => this.#hear(reply));
  readonly #actions: SearchAndFilterActions;
  readonly #questionActions: ByQuestionActions;
  #way: JournalView = "days";
  #memories: Memory[] = [];
  #chosen: Memory | null = null;
  #listed: { result: SearchState["result"]; wordsIn: FoundEntries["wordsIn"] } | null = null;

  constructor(options: AnswerFinderOptions) {
    const { onChange, editing, onTurn } = options;
    this.#options = options;
    this.found = new FoundAnswers({ openStore, editing, onChange });
    this.#controller = new SearchController({
      clock,
      starred: options.starred,
      send: (request) => this.#worker.send(request),
      onChange,
      onAsk: (isAsking) => {
        onTurn();
        this.#chosen = null;
        if (isAsking) this.#leaveQuestions();
        if (!isAsking) this.found.end();
      },
      onFound: (ids, isSame) => void this.#show(ids, isSame),
    });
    this.#answersByQuestion = new AnswersByQuestion({
      openStore,
      askFor: (questions) => this.#worker.send({ questions }),
      onChange,
    });
    this.#actions = this.#createActions();
    this.#questionActions = this.#createQuestionActions();
  }

  async #show(ids: readonly AnswerId[], isSame: boolean): Promise<void> {
    await this.found.show(ids, isSame);
    performance.mark(FOUND);
  }

  /** What stands in the place of the whole journal; `null` where nothing was asked for. */
  shown(): FoundEntries | null {
    const { entries, hasMore, failure } = this.found;
    const { choice, result } = this.#controller.state;
    if (entries === null) return null;
    // The choice may be ahead of what is shown.
    const isByDay = (choice.order === "date" || isEmpty(parseQuery(choice.typed))) && isNewestFirst(entries);
    return { entries, isByDay, hasMore, failure, wordsIn: this.#wordsOf(result) };
  }

  /** The very same of the same result, so that what is listed with it is. */
  #wordsOf(result: SearchState["result"]): FoundEntries["wordsIn"] {
    if (result !== this.#listed?.result) {
      const words = result.status === "found" ? result.words : null;
      this.#listed = { result, wordsIn: (id) => words?.get(id) ?? NO_WORDS };
    }
    return this.#listed.wordsIn;
  }

  /** What the panel shows. */
  get view() {
    return {
      search: this.#controller.state,
      way: this.#way,
      memories: this.#memories,
      chosen: this.#chosen,
      actions: this.#actions,
    };
  }

  /** What stands in the place of answers, where the way is by question. */
  get byQuestion() {
    return this.#way === "questions" ? { state: this.#answersByQuestion.state, actions: this.#questionActions } : null;
  }

  /** All answers to one question. */
  showQuestion(id: QuestionId): void {
    this.#take("questions");
    void this.#answersByQuestion.choose(id);
  }

  /** All answers of one day. */
  showDay(day: Day): void {
    this.#controller.choose({ period: day });
  }

  /** Reads what there is to remember today. */
  async findToday(): Promise<void> {
    const opened = await openStore();
    if (opened.kind === "ok") this.#memories = await findMemories(dayOf(clock.now()), opened.value);
    this.#options.onChange();
  }

  /** Answers were read anew, of one day. */
  take(records: readonly AnswerRecord[]): void {
    this.found.take(records);
    this.#answersByQuestion.follow(records);
    const days = new Set(anniversariesOf(dayOf(clock.now())).map(({ day }) => day));
    if (records.some(({ answer }) => days.has(answer.day))) void this.findToday();
  }

  /** The reader looks at the page, or is about to search: what could not be read is tried again. */
  look(): void {
    this.#controller.retry();
    this.#answersByQuestion.retry();
  }

  /** Stars were given or taken away. */
  starsChanged(): void {
    this.#controller.renew();
  }

  /** All may be another: what is found is told anew by the worker. */
  startAnew(): void {
    if (this.#controller.state.result.status === "idle") this.found.end();
    this.#chosen = null;
    this.#answersByQuestion.startAnew();
    void this.findToday();
  }

  #createActions(): SearchAndFilterActions {
    const { focusAnswers, onPrintYear } = this.#options;
    return {
      onBegin: () => {
        this.#worker.begin();
        this.look();
      },
      onChoose: (change) => this.#controller.choose(change),
      onClear: () => this.#controller.clear(),
      onGoDown: focusAnswers,
      onTake: (way) => this.#take(way),
      onPeriod: (period) => this.#controller.choose({ period: period ?? "always" }),
      onRemember: (memory) => this.#remember(memory),
      onSurprise: () => void this.#surprise(),
      onPrintYear,
    };
  }

  #createQuestionActions(): ByQuestionActions {
    return {
      onQuestion: (id) => void this.#answersByQuestion.choose(id),
      onMoreQuestions: () => this.#answersByQuestion.more(),
      onBack: () => this.#answersByQuestion.begin(),
      onDay: (day) => {
        this.showDay(day);
        this.#options.focusSearch();
      },
    };
  }

  #hear(reply: SearchReply): void {
    if (reply.kind === "questions") return this.#answersByQuestion.take(reply);
    if (reply.kind === "failed") this.#answersByQuestion.fail(reply.failure);
    this.#controller.hear(reply);
    if (reply.kind === "ready") void this.#knowThemes();
  }

  async #knowThemes(): Promise<void> {
    this.#controller.knowThemes(await readThemes());
  }

  /** Whatever was shown until then makes way; but for the answers below the calendar. */
  #take(way: JournalView): void {
    const next = way === this.#way ? "days" : way;
    if (way !== "calendar" || next === "days") this.#showAll();
    this.#leaveQuestions();
    this.#way = next;
    if (next === "questions") this.#answersByQuestion.begin();
    this.#options.onChange();
  }

  #showAll(): void {
    this.#options.onTurn();
    this.#chosen = null;
    if (this.#controller.state.result.status === "idle") this.found.end();
    else this.#controller.clear();
  }

  #leaveQuestions(): void {
    if (this.#way !== "questions") return;
    this.#way = "days";
    this.#answersByQuestion.end();
  }

  /** In the place of what was searched, as that comes in the place of this. */
  #remember(memory: Memory | null): void {
    this.#options.onTurn();
    if (this.#controller.state.result.status !== "idle") this.#controller.clear();
    this.#leaveQuestions();
    this.#chosen = memory;
    if (memory) void this.found.show(memory.ids, false);
    else this.found.end();
    // The button that led here may be gone.
    if (memory === null) this.#options.focusSearch();
  }

  /** Unless the reader has turned to something else meanwhile. */
  async #surprise(): Promise<void> {
    const [choice, chosen, way] = [this.#controller.state.choice, this.#chosen, this.#way];
    const opened = await openStore();
    const memory = opened.kind === "ok" ? await findAny(dayOf(clock.now()), opened.value, Math.random) : null;
    const isSame = choice === this.#controller.state.choice && chosen === this.#chosen && way === this.#way;
    if (memory && isSame && this.#options.editing() === null) this.#remember(memory);
  }
}
