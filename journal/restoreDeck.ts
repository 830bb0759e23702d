/**
 * What a backup holds of what was read and hidden. Says what a restore adds of it, and what undoing takes out again.
 */
import { isObject } from "../content/shape.ts";
import type { UnreadableRow } from "./backup.ts";
import type { HiddenQuestion, ReadArticle, ReadQuestion } from "./deckStore.ts";
import { idOf, filterUnchanged } from "./planUndo.ts";

/** Articles have unique addresses. Questions have unique ids, and so have hidden ones. */
export type DeckContents = { articles: ReadArticle[]; questions: ReadQuestion[]; hidden: HiddenQuestion[] };

export const NO_DECK: DeckContents = { articles: [], questions: [], hidden: [] };

/**
 * What is here stays as it is, and so do rows that make no sense. A question that its article here no longer asks comes
 * in as one that left: it can be found, and is not drawn.
 */
export function planDeck(
  here: DeckContents,
  incoming: DeckContents,
  unreadable: readonly UnreadableRow[],
): DeckContents {
  const articles = new Map(here.articles.map((article) => [article.url, article]));
  const leave = (question: ReadQuestion): ReadQuestion => {
    const article = articles.get(question.article.url);
    const isAsked = article === undefined || article.questionIds.includes(question.id);
    return isAsked ? question : { ...question, leftAt: question.leftAt ?? article.readAt };
  };
  const isFree = (store: keyof DeckContents, key: "url" | "id", value: string) =>
    !unreadable.some((each) => each.store === store && isObject(each.row) && each.row[key] === value);
  return {
    articles: incoming.articles.filter(({ url }) => !articles.has(url) && isFree("articles", "url", url)),
    questions: withoutIds(incoming.questions, here.questions)
      .filter(({ id }) => isFree("questions", "id", id))
      .map(leave),
    hidden: withoutIds(incoming.hidden, here.hidden).filter(({ id }) => isFree("hidden", "id", id)),
  };
}

/**
 * The rows that are still as they were added. `drawn` holds the ids that a staying day or answer asks. Those questions
 * stay, and so do questions of an article that was read again since.
 */
export function planDeckUndo(stored: DeckContents, added: DeckContents, drawn: ReadonlySet<string>): DeckContents {
  const articles = filterUnchanged(stored.articles, added.articles, ({ url }) => url);
  const going = new Set(articles.map(({ url }) => url));
  const staying = stored.articles.filter(({ url }) => !going.has(url));
  const asked = new Set<string>(staying.flatMap(({ questionIds }) => questionIds));
  return {
    articles,
    questions: filterUnchanged(stored.questions, added.questions, idOf).filter(
      ({ id }) => !asked.has(id) && !drawn.has(id),
    ),
    hidden: filterUnchanged(stored.hidden, added.hidden, idOf),
  };
}

export function isEmptyDeck({ articles, questions, hidden }: DeckContents): boolean {
  return articles.length + questions.length + hidden.length === 0;
}

function withoutIds<Row extends { id: string }>(rows: readonly Row[], here: readonly Row[]): Row[] {
  const ids = new Set(here.map(({ id }) => id));
  return rows.filter(({ id }) => !ids.has(id));
}
