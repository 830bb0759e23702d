import type { Question, QuestionId } from "../article.ts";
import type { ArticleReference, DeckQuestion } from "./deck.ts";
import { isInteger, isObject, isText, isTextOrNull } from "../shape.ts";

/**
 * Whether a value from a copy of the deck is a question. Its address may be any text: linkToSentence says what is a
 * link.
 */
export function isDeckQuestion(value: unknown): value is DeckQuestion {
  return (
    isObject(value) &&
    isQuestionId(value["id"]) &&
    isQuestionKind(value["kind"]) &&
    isText(value["text"]) &&
    isTextOrNull(value["hint"]) &&
    isTextOrNull(value["section"]) &&
    isArticleReference(value["article"])
  );
}

export function isQuestionId(value: unknown): value is QuestionId {
  return isText(value) && /^[0-9a-f]{16}$/.test(value);
}

export function isQuestionKind(value: unknown): value is Question["kind"] {
  return value === "lightbulb" || value === "opening";
}

function isArticleReference(value: unknown): value is ArticleReference {
  return (
    isObject(value) &&
    isText(value["title"]) &&
    isText(value["url"]) &&
    isTextOrNull(value["category"]) &&
    (value["minutes"] === null || isInteger(value["minutes"], 1))
  );
}
