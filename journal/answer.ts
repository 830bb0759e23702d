/** An answer: what the reader wrote to one question on one day, whatever becomes of the deck afterwards. */
import type { Question, QuestionId } from "../content/article.ts";
import type { Day } from "../content/day.ts";
import type { ArticleReference, DeckQuestion } from "../content/deck/deck.ts";

/** Follows from day and question, so that two pages mean the same answer without talking. Sorts by day. */
export type AnswerId = `${Day}:${QuestionId}`;

/** A question of the blog as it stood when it was answered. */
export type BlogQuestion = Question & { article: Pick<ArticleReference, "title" | "url"> };

/** One that no article asks: what stands out of a week, or what another program called an entry that came from there. */
export type OwnQuestion = { id: QuestionId; kind: "own"; text: string; hint: null; section: null; article: null };

export type FrozenQuestion = BlogQuestion | OwnQuestion;

/** Written once, with the first revision, and never changed; the reader's words are in its revisions. */
export type Answer = { id: AnswerId; day: Day; question: FrozenQuestion };

export function createAnswerId(day: Day, questionId: QuestionId): AnswerId {
  return `${day}:${questionId}`;
}

export function createAnswer(day: Day, { id, kind, text, hint, section, article }: DeckQuestion): Answer {
  const { title, url } = article;
  return {
    id: createAnswerId(day, id),
    day,
    question: { id, kind, text, hint, section, article: { title, url } },
  };
}

/** Answers to what no article asks; see OwnQuestion. */

export function createOwnAnswer(day: Day, { id, text }: { id: QuestionId; text: string }): Answer {
  const question = { id, kind: "own", text, hint: null, section: null, article: null } as const;
  return { id: createAnswerId(day, id), day, question };
}
