/**
 * What a question is in every copy of it: in the deck, the store, the first-paint record and a file. Each of them takes
 * its keys from here. A question that ships is held to more: see article.ts.
 */
import type { Question, QuestionId } from "./article.ts";
import type { ArticleReference, DeckQuestion } from "./deck/deck.ts";
import { hasShape, isInteger, isText, isTextOrNull, type Shape } from "./shape.ts";

/** The address may be any text: linkToSentence says what is a link. */
export const articleReferenceShape: Shape<ArticleReference> = {
  title: isText,
  url: isText,
  category: isTextOrNull,
  minutes: (value): value is number | null => value === null || isInteger(value, 1),
};

export const questionShape: Shape<DeckQuestion> = {
  id: isQuestionId,
  kind: (value): value is Question["kind"] => value === "lightbulb" || value === "opening",
  text: isText,
  hint: isTextOrNull,
  section: isTextOrNull,
  article: (value): value is ArticleReference => hasShape(value, articleReferenceShape),
};

export function isDeckQuestion(value: unknown): value is DeckQuestion {
  return hasShape(value, questionShape);
}

export function isQuestionId(value: unknown): value is QuestionId {
  return isText(value) && /^[0-9a-f]{16}$/.test(value);
}
