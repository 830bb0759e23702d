/** The deck: every question known on this machine, each with the article that asks it. */
import type { Question, QuestionId, ShippedArticle } from "../article.ts";

/** What a question says of the article it comes from. */
export type ArticleReference = {
  title: string;
  /** The canonical address. */
  url: string;
  category: string | null;
  minutes: number | null;
};

export type DeckQuestion = Question & { article: ArticleReference };
export type Deck = readonly DeckQuestion[];

/** Where the deck is looked up. A deck may be large, and a page shows one question of it. */
export type DeckSource = {
  /** The ids of all questions, in no order. */
  readIds: () => Promise<readonly QuestionId[]>;
  /** `null` where the deck doesn't have the question. */
  find: (id: QuestionId) => Promise<DeckQuestion | null>;
};

/** The deck holds each question once, in the order of the articles. The first article that asks a question keeps it. */
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
