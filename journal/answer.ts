/** An answer: what the reader wrote to one question on one day. It stays, whatever becomes of the deck. */
import type { Question, QuestionId } from "../content/article.ts";
import type { Day } from "../content/day.ts";
import type { ArticleReference, DeckQuestion } from "../content/deck/deck.ts";

/** The id follows from day and question, so two pages mean the same answer without talking. Ids sort by day. */
export type AnswerId = `${Day}:${QuestionId}`;

/** A question of the blog as it stood when it was answered. */
export type BlogQuestion = Question & { article: Pick<ArticleReference, "title" | "url"> };

/** A question that no article asks: what stands out of a week, or the title of an entry from another program. */
export type OwnQuestion = { id: QuestionId; kind: "own"; text: string; hint: null; section: null; article: null };

export type FrozenQuestion = BlogQuestion | OwnQuestion;

/** Written once, with the first revision, and never changed. The reader's words are in the answer's revisions. */
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

/** An answer to a question that no article asks: see OwnQuestion. */

export function createOwnAnswer(day: Day, { id, text }: { id: QuestionId; text: string }): Answer {
  const question = { id, kind: "own", text, hint: null, section: null, article: null } as const;
  return { id: createAnswerId(day, id), day, question };
}
