/** The reader's search: what was typed and chosen, and what was found. */
import { signal, type ReadonlySignal } from "@preact/signals-core";
import { dayOf, daysBefore, isDay, type Day } from "../../content/day.ts";
import type { Themes } from "../../content/deck/deckThemes.ts";
import type { AnswerId } from "../../journal/answer.ts";
import type { Clock } from "../../journal/clock.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import { daysOf, isMonth, type Month } from "../../journal/month.ts";
import { updateSafely } from "../../journal/setSafely.ts";
import type { SearchCriteria, SearchChoices, SearchOrder } from "./searchIndex.ts";
import type { SearchReply, SearchRequest } from "./searchMessage.ts";

/** `month` and `year` are the last 30 and 365 days. A number is a calendar year. */
export type SearchPeriod = "always" | "month" | "year" | number | Month | Day;

export type SearchChoice = {
  typed: string;
  order: SearchOrder;
  period: SearchPeriod;
  articleUrl: string | null;
  /** The category of the article. */
  theme: string | null;
  /** Whether only answers with a star are found. */
  isStarred: boolean;
};

export type SearchResult =
  /** Nothing is asked. */
  | { status: "idle" }
  | { status: "searching" }
  /**
   * `words` has the folded words that were found in each answer and its question. `isWhole`: all of the journal was
   * searched.
   */
  | { status: "found"; count: number; isWhole: boolean; words: ReadonlyMap<AnswerId, ReadonlySet<string>> }
  | { status: "failed"; failure: JournalFailure };

export type SearchState = {
  choice: SearchChoice;
  result: SearchResult;
  /** Empty until the journal was read. */
  choices: SearchChoices & { themes: string[] };
  /** Why the journal could not be read for the search; `null` while that is not known to have failed. */
  failure: JournalFailure | null;
};

export type SearchControllerOptions = {
  clock: Clock;
  starred: () => ReadonlySet<AnswerId>;
  send: (request: SearchRequest) => void;
  /** Called when the reader asks something else, or nothing any more. */
  onSearch: (isAsking: boolean) => void;
  /** Gets the answers to show, in their order. `isSame`: the search is the one that is shown already. */
  onFound: (ids: readonly AnswerId[], isSame: boolean) => void;
};

const NO_CHOICE: SearchChoice = {
  typed: "",
  order: "relevance",
  period: "always",
  articleUrl: null,
  theme: null,
  isStarred: false,
};
const NOTHING_ASKED: SearchState = {
  choice: NO_CHOICE,
  result: { status: "idle" },
  choices: { articles: [], days: [], themes: [] },
  failure: null,
};

export class SearchController {
  readonly #options: SearchControllerOptions;
  readonly #state = signal(NOTHING_ASKED);
  #themes: Themes = new Map();
  #requestId = 0;
  /** The turn of the result that was shown last. */
  #shownRequestId = 0;

  constructor(options: SearchControllerOptions) {
    this.#options = options;
  }

  get state(): ReadonlySignal<SearchState> {
    return this.#state;
  }

  choose(change: Partial<SearchChoice>): void {
    const choice = { ...this.#state.value.choice, ...change };
    const criteria = this.#toCriteria(choice);
    this.#requestId += 1;
    this.#options.onSearch(criteria !== null);
    this.#options.send({ requestId: this.#requestId, criteria });
    // What was found before stays until there is something else, so that the page doesn't blink with every key.
    const isFound = this.#state.value.result.status === "found";
    if (criteria === null) this.#update({ choice, result: { status: "idle" } });
    else this.#update(isFound ? { choice } : { choice, result: { status: "searching" } });
  }

  /** Goes back to the whole journal. */
  clear(): void {
    this.choose(NO_CHOICE);
  }

  /** Call it when stars came or went. A search for stars is then done again. */
  renew(): void {
    if (!this.#state.value.choice.isStarred) return;
    const isShown = this.#shownRequestId === this.#requestId;
    this.#requestId += 1;
    // The search counts as the same, so that as many answers are shown as before.
    if (isShown) this.#shownRequestId = this.#requestId;
    this.#send();
  }

  /** Tries again to read what could not be read, for what is asked now. */
  retry(): void {
    if (this.#state.value.failure !== null) this.#send();
  }

  #send(): void {
    this.#options.send({ requestId: this.#requestId, criteria: this.#toCriteria(this.#state.value.choice) });
  }

  onReply(reply: SearchReply): void {
    switch (reply.kind) {
      case "ready":
        this.#update({ failure: null });
        this.#updateChoices(reply);
        // A worker that replaced a broken one doesn't know what is asked.
        if (this.#state.value.result.status === "failed") this.#send();
        return;
      case "failed":
        this.#update({ failure: reply.failure });
        if (this.#state.value.result.status === "idle") return;
        return this.#update({ result: { status: "failed", failure: reply.failure } });
      case "questions":
        return;
      case "found":
        if (reply.requestId === this.#requestId) this.#show(reply);
    }
  }

  /** Takes the themes of the articles, which the deck knows. */
  knowThemes(themes: Themes): void {
    this.#themes = themes;
    this.#updateChoices(this.#state.value.choices);
  }

  #updateChoices({ articles, days }: SearchChoices): void {
    const themes = new Set(articles.flatMap(({ url }) => this.#themes.get(url) ?? []));
    const inOrder = [...themes].toSorted((a, b) => a.localeCompare(b, "nl"));
    this.#update({ choices: { articles, days, themes: inOrder } });
  }

  #show({ hits, isWhole, requestId }: Extract<SearchReply, { kind: "found" }>): void {
    if (this.#state.value.result.status === "idle") return;
    const words = new Map(hits.map((hit) => [hit.id, new Set(hit.words)]));
    this.#update({ result: { status: "found", count: hits.length, isWhole, words } });
    const ids = hits.map(({ id }) => id);
    this.#options.onFound(ids, requestId === this.#shownRequestId);
    this.#shownRequestId = requestId;
  }

  /** `null` if nothing is asked. */
  #toCriteria({ typed, order, period, articleUrl, theme, isStarred }: SearchChoice): SearchCriteria | null {
    const isLimited = period !== "always" || articleUrl !== null || theme !== null || isStarred;
    if (typed.trim() === "" && !isLimited) return null;
    const among = isStarred ? this.#options.starred() : null;
    const amongUrls = theme === null ? undefined : this.#urlsOf(theme);
    return { typed: typed.trim(), order, articleUrl, amongUrls, among, ...this.#toDays(period) };
  }

  #urlsOf(theme: string): string[] {
    return [...this.#themes].flatMap(([url, each]) => (each === theme ? [url] : []));
  }

  #toDays(period: SearchPeriod): Pick<SearchCriteria, "from" | "until"> {
    const today = dayOf(this.#options.clock.now());
    if (isDay(period)) return { from: period, until: period };
    if (isMonth(period)) return { from: daysOf(period)[0] ?? null, until: daysOf(period).at(-1) ?? null };
    switch (period) {
      case "always":
        return { from: null, until: null };
      case "month":
        return { from: daysBefore(today, 29), until: null };
      case "year":
        return { from: daysBefore(today, 364), until: null };
      default:
        return { from: toDay(`${period}-01-01`), until: toDay(`${period}-12-31`) };
    }
  }

  #update(change: Partial<SearchState>): void {
    updateSafely(this.#state, change);
  }
}

function toDay(text: string): Day | null {
  return isDay(text) ? text : null;
}
