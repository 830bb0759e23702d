/** Search over all answers and their questions: MiniSearch does the finding, of words as words.ts has them. */
import MiniSearch, { type Query } from "minisearch";
import type { QuestionId } from "../../content/article.ts";
import type { Day } from "../../content/day.ts";
import type { AnswerId } from "../answer.ts";
import { listQuestions, type AskedQuestion } from "../askedQuestions.ts";
import type { Entry } from "../entry.ts";
import { isEmpty, parseQuery, swapLetters, type SearchQuery } from "./searchQuery.ts";
import { wordsOf } from "./words.ts";

export type SearchOrder = "relevance" | "date";

export type SearchAsk = {
  /** As it was typed; empty finds all that the rest lets through. */
  typed: string;
  order: SearchOrder;
  /** Both inclusive; `null` for no end on that side. */
  from: Day | null;
  until: Day | null;
  /** Answers to the questions of that article alone. */
  articleUrl: string | null;
  /** Answers to the questions of these articles alone; left out, of any. */
  amongUrls?: readonly string[] | undefined;
  /** Of these alone; `null` for any. */
  among: ReadonlySet<AnswerId> | null;
};

/** `words` are the folded words of the answer or its question that were found; of the first hits alone. */
export type Hit = { id: AnswerId; words: string[] };

/** An article that was written about, in the wording of its newest answer. */
export type SearchableArticle = { url: string; title: string };

/** What there is to choose from: articles by title, and the days on which something was written, oldest first. */
export type SearchChoices = { articles: SearchableArticle[]; days: Day[] };

type Searchable = {
  id: AnswerId;
  day: Day;
  questionId: QuestionId;
  question: string;
  article: SearchableArticle | null;
  text: string;
};

/** Nobody reads on past so many of what was found by words. */
const MARKED = 500;
/** Shorter words have too many neighbours. */
const SHORTEST_SWAPPED = 4;

export class SearchIndex {
  #index = createMiniSearch();
  readonly #answers = new Map<string, Searchable>();

  /** Adds an answer as it stands now, or puts it in the place of what stood. */
  put({ answer: { id, day, question }, current, others }: Entry): void {
    this.remove(id);
    const text = [current, ...others].map((revision) => revision.text).join("\n");
    const { article } = question;
    const searchable = { id, day, questionId: question.id, question: question.text, article, text };
    this.#answers.set(id, searchable);
    this.#index.add(searchable);
  }

  remove(id: AnswerId): void {
    if (this.#answers.delete(id)) this.#index.discard(id);
  }

  removeAll(): void {
    this.#answers.clear();
    // Not `removeAll`, which an index that is being vacuumed meanwhile doesn't survive.
    this.#index = createMiniSearch();
  }

  search({ typed, order, ...limits }: SearchAsk): Hit[] {
    const query = parseQuery(typed);
    const isInPlace = (answer: Searchable) => isWithin(answer, limits) && hasPhrases(answer, query);
    const found = isEmpty(query) ? this.#all() : this.#find(query);
    const hits = found.filter(({ answer }) => isInPlace(answer));
    if (order === "date" || isEmpty(query)) hits.sort(newestFirst);
    return hits.map(({ answer: { id }, words }, place) => ({ id, words: place < MARKED ? words : [] }));
  }

  get size(): number {
    return this.#answers.size;
  }

  choices(): SearchChoices {
    const oldestFirst = [...this.#answers.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const articles = oldestFirst.flatMap(({ article }) => article ?? []);
    const byUrl = new Map(articles.map((article) => [article.url, article]));
    return {
      articles: [...byUrl.values()].toSorted((a, b) => a.title.localeCompare(b.title, "nl")),
      days: [...new Set(oldestFirst.map(({ day }) => day))],
    };
  }

  questions(): AskedQuestion[] {
    const answers = [...this.#answers.values()];
    return listQuestions(
      answers.map(({ day, questionId: id, question: text, article }) => ({
        day,
        question: { id, text, isOwn: article === null },
      })),
    );
  }

  #all(): Match[] {
    return [...this.#answers.values()].map((answer) => ({ answer, words: [] }));
  }

  #find(query: SearchQuery): Match[] {
    return this.#index.search(toQuery(query)).flatMap(({ id, terms }) => {
      const answer = this.#answers.get(String(id));
      return answer === undefined ? [] : [{ answer, words: terms }];
    });
  }
}

type Match = { answer: Searchable; words: string[] };

function createMiniSearch(): MiniSearch<Searchable> {
  return new MiniSearch<Searchable>({
    fields: ["text", "question"],
    tokenize: wordsOf,
    processTerm: (word) => word,
    searchOptions: { boost: { text: 2 } },
  });
}

/** A word may be one that is still being typed, and may have a mistake in it; not so in a phrase. */
function toQuery({ words, phrases }: SearchQuery): Query {
  const exact = { prefix: false, fuzzy: false } as const;
  return {
    combineWith: "AND",
    queries: [
      ...words.map((word): Query => ({
        combineWith: "OR",
        queries: [toLenient(word), { ...exact, queries: toSwapped(word) }],
      })),
      ...phrases.flat().map((word): Query => ({ ...exact, queries: [word] })),
    ],
  };
}

function toLenient(word: string): Query {
  return { queries: [word], prefix: word.length > 1, fuzzy: forgive(word) };
}

function toSwapped(word: string): string[] {
  return word.length < SHORTEST_SWAPPED ? [] : swapLetters(word);
}

/** How many letters may be wrong: short words have too many neighbours. */
function forgive(word: string): number {
  if (word.length < 5) return 0;
  return word.length < 9 ? 1 : 2;
}

function isWithin(
  { id, day, article }: Searchable,
  { from, until, among, ...urls }: Omit<SearchAsk, "typed" | "order">,
): boolean {
  if (among !== null && !among.has(id)) return false;
  if (from !== null && day < from) return false;
  if (until !== null && day > until) return false;
  return isOfThose(article?.url ?? null, urls);
}

/** `null` for an answer to what no article asks. */
function isOfThose(
  url: string | null,
  { articleUrl, amongUrls }: Pick<SearchAsk, "articleUrl" | "amongUrls">,
): boolean {
  if (articleUrl !== null && url !== articleUrl) return false;
  return amongUrls === undefined || (url !== null && amongUrls.includes(url));
}

function hasPhrases({ text, question }: Searchable, { phrases }: SearchQuery): boolean {
  if (phrases.length === 0) return true;
  const places = [text, question].map((place) => ` ${wordsOf(place).join(" ")} `);
  return phrases.every((phrase) => places.some((place) => place.includes(` ${phrase.join(" ")} `)));
}

function newestFirst({ answer: a }: Match, { answer: b }: Match): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
