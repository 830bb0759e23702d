/** The deck: every question known on this machine, each with the article that asks it. */
import type { Question, QuestionId, ShippedArticle } from "../article.ts";

/** What a question says of the article it comes from. */
export type ArticleReference = {
  title: string;
  /** Canonical address. */
  url: string;
  category: string | null;
  minutes: number | null;
};

export type DeckQuestion = Question & { article: ArticleReference };
export type Deck = readonly DeckQuestion[];

/** Where the deck is looked up: it may be large, and a page shows one question of it. */
export type DeckSource = {
  /** Of every question, in no order. */
  readIds: () => Promise<readonly QuestionId[]>;
  /** `null` for one that the deck doesn't have. */
  find: (id: QuestionId) => Promise<DeckQuestion | null>;
};

/** One question once, in the order of the articles; the first article to ask it keeps it. */
export function createDeck(articles: readonly ShippedArticle[]): Deck {
  const questionsById = new Map<QuestionId, DeckQuestion>();
  for (const { title, url, category, minutes, questions } of articles) {
    for (const question of questions) {
      if (questionsById.has(question.id)) continue;
      questionsById.set(question.id, { ...question, article: { title, url, category, minutes } });
    }
  }
  return [...questionsById.values()];
}
