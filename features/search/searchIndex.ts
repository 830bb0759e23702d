/** Search over all answers and their questions. MiniSearch finds the words, and words.ts says what a word is. */
import MiniSearch from "minisearch";
import type { QuestionId } from "../../content/article.ts";
import type { Day } from "../../content/day.ts";
import type { AnswerId } from "../../journal/answer.ts";
import { listQuestions, type AskedQuestion } from "./askedQuestions.ts";
import type { Entry } from "../../journal/entry.ts";
import { seenText } from "../../journal/foldText.ts";
import { holdsPhrase, joinCompounds, lettersOf } from "./phrase.ts";
import { isEmpty, literalsOf, parseQuery, type SearchQuery } from "./searchQuery.ts";
import { exactQuery, lenientQuery, phraseQueries, wordsToMark } from "./wordQueries.ts";
import { isCompound, termsOf } from "../../journal/words.ts";

export type SearchOrder = "relevance" | "date";

export type SearchCriteria = {
  /** What the reader typed. If it is empty, all answers within the limits are found. */
  typed: string;
  order: SearchOrder;
  /** Both are inclusive. `null` sets no limit on that side. */
  from: Day | null;
  until: Day | null;
  /** Only answers to the questions of this article; `null` for any article. */
  articleUrl: string | null;
  /** Only answers to the questions of these articles. Without it, any article will do. */
  amongUrls?: readonly string[] | undefined;
  /** Only these answers; `null` for any answer. */
  among: ReadonlySet<AnswerId> | null;
};

/** `words` has the folded words that were found in the answer or its question. Only the first hits have them. */
export type Hit = { id: AnswerId; words: string[] };

/** An article that the reader wrote about, as its newest answer has it. */
export type SearchableArticle = { url: string; title: string };

/** What the reader can choose from: articles by title, and the days on which something was written, oldest first. */
export type SearchChoices = { articles: SearchableArticle[]; days: Day[] };

type Searchable = {
  id: AnswerId;
  day: Day;
  questionId: QuestionId;
  question: string;
  article: SearchableArticle | null;
  text: string;
};

/** So many hits get their words. Nobody reads further. */
const MARKED = 500;
/** Punctuation is in nearly every question. A search for it there would find all. */
const PUNCTUATION = /^\p{P}+$/u;

export class SearchIndex {
  #index = createMiniSearch();
  readonly #answers = new Map<string, Searchable>();

  /** Adds an answer as it stands now, or replaces what it was. */
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
    // MiniSearch's own `removeAll` breaks an index that is being vacuumed.
    this.#index = createMiniSearch();
  }

  search({ typed, order, ...limits }: SearchCriteria): Hit[] {
    const query = parseQuery(typed);
    const literals = literalsOf(typed);
    const isWithinLimits = (answer: Searchable) => isWithin(answer, limits);
    const holdsAll = (answer: Searchable) => isWithinLimits(answer) && hasLiterals(answer, literals);
    const matches = isEmpty(query)
      ? this.#all().filter(({ answer }) => (typed === "" || literals.length > 0) && holdsAll(answer))
      : this.#findWords(query, { isWithinLimits, holdsAll });
    if (order === "date" || isEmpty(query)) matches.sort(newestFirst);
    return matches.map(({ answer: { id }, words }, index) => ({
      id,
      words: index < MARKED ? [...wordsToMark(words, query), ...literals] : [],
    }));
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

  /**
   * Looks for all words as typed. Without a hit, mistakes are forgiven in the words that no answer within the limits
   * has.
   */
  #findWords(query: SearchQuery, { isWithinLimits, holdsAll }: Filters): Match[] {
    const exact = this.#find(query, { exact: query.words, isWithinLimits: holdsAll });
    if (exact.length > 0) return exact;
    const isHeld = (word: string) =>
      this.#find({ words: [word], phrases: [] }, { exact: [word], isWithinLimits }).length > 0;
    const held = query.words.filter(isHeld);
    return held.length < query.words.length ? this.#find(query, { exact: held, isWithinLimits: holdsAll }) : [];
  }

  #find(
    query: SearchQuery,
    { exact, isWithinLimits }: { exact: readonly string[]; isWithinLimits: Filters["isWithinLimits"] },
  ): Match[] {
    const holdsPhrases = createPhraseTest(query, exact);
    const asWord = (word: string) => (exact.includes(word) ? exactQuery(word) : lenientQuery(word));
    const queries = [...query.words.map(asWord), ...phraseQueries(query.phrases)];
    return this.#index.search({ combineWith: "AND", queries }).flatMap(({ id, terms }) => {
      const answer = this.#answers.get(String(id));
      if (answer === undefined || !isWithinLimits(answer) || !holdsPhrases(answer)) return [];
      return [{ answer, words: terms }];
    });
  }
}

type Match = { answer: Searchable; words: string[] };
/** `isWithinLimits`: the answer is within the limits. `holdsAll`: it also has the signs that were typed. */
type Filters = Record<"isWithinLimits" | "holdsAll", (answer: Searchable) => boolean>;

function createMiniSearch(): MiniSearch<Searchable> {
  return new MiniSearch<Searchable>({
    fields: ["text", "question"],
    tokenize: termsOf,
    processTerm: (word) => word,
    searchOptions: { boost: { text: 2 } },
  });
}

function isWithin(
  { id, day, article }: Searchable,
  { from, until, among, ...urls }: Omit<SearchCriteria, "typed" | "order">,
): boolean {
  if (among !== null && !among.has(id)) return false;
  if (from !== null && day < from) return false;
  if (until !== null && day > until) return false;
  return isOfThose(article?.url ?? null, urls);
}

/** `url` is `null` if no article asks the question. */
function isOfThose(
  url: string | null,
  { articleUrl, amongUrls }: Pick<SearchCriteria, "articleUrl" | "amongUrls">,
): boolean {
  if (articleUrl !== null && url !== articleUrl) return false;
  return amongUrls === undefined || (url !== null && amongUrls.includes(url));
}

/** The parts of a compound that was typed must be neighbours, as the words of a phrase must. */
function createPhraseTest({ phrases }: SearchQuery, exact: readonly string[]): (answer: Searchable) => boolean {
  const open = exact.filter(isCompound).map((word) => ({ letters: joinCompounds([word]), isOpen: true }));
  const closed = phrases.map((phrase) => ({ letters: joinCompounds(phrase), isOpen: false }));
  const sought = [...open, ...closed];
  if (sought.length === 0) return () => true;
  return ({ text, question }) => {
    const texts = [text, question].map(lettersOf);
    return sought.every(({ letters, isOpen }) => texts.some((each) => holdsPhrase(each, letters, isOpen)));
  };
}

function hasLiterals({ text, question }: Searchable, literals: readonly string[]): boolean {
  return literals.every(
    (literal) => holdsLiteral(text, literal) || (!PUNCTUATION.test(literal) && holdsLiteral(question, literal)),
  );
}

/** Most texts lack the first character, which is found out faster. */
function holdsLiteral(text: string, literal: string): boolean {
  const [first = ""] = literal;
  return text.includes(first) && seenText(text).includes(literal);
}

function newestFirst({ answer: a }: Match, { answer: b }: Match): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
