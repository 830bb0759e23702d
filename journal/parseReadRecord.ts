/**
 * Parses what was read on this machine when it comes from the disk. It does so by hand, since the new tab draws from it
 * too.
 */
import { articleReferenceShape, isQuestionId, questionShape } from "../content/questionShape.ts";
import { hasShape, isText, isTextOrNull, type Shape } from "../content/shape.ts";
import type { HiddenQuestion, ReadArticle, ReadQuestion } from "./deckStore.ts";

const readingShape: Shape<Pick<ReadQuestion, "source" | "readAt">> = {
  source: (value): value is ReadQuestion["source"] => value === "page" || value === "blog",
  readAt: isText,
};
const readQuestionShape: Shape<ReadQuestion> = { ...questionShape, ...readingShape, leftAt: isTextOrNull };
const readArticleShape: Shape<ReadArticle> = {
  ...articleReferenceShape,
  ...readingShape,
  questionIds: (value): value is ReadArticle["questionIds"] => Array.isArray(value) && value.every(isQuestionId),
};
const hiddenShape: Shape<HiddenQuestion> = { id: isQuestionId, text: isText, hiddenAt: isText };

/** `null` for a record that makes no sense. Unknown keys are left out. The others come in one order. */
export function parseReadQuestion(record: unknown): ReadQuestion | null {
  if (!hasShape(record, readQuestionShape)) return null;
  const { id, kind, text, hint, section, source, readAt, leftAt } = record;
  const { title, url, category, minutes } = record.article;
  return { id, kind, text, hint, section, article: { title, url, category, minutes }, source, readAt, leftAt };
}

export function parseReadArticle(record: unknown): ReadArticle | null {
  if (!hasShape(record, readArticleShape)) return null;
  const { title, url, category, minutes, questionIds, source, readAt } = record;
  return { title, url, category, minutes, questionIds, source, readAt };
}

export function parseHidden(record: unknown): HiddenQuestion | null {
  if (!hasShape(record, hiddenShape)) return null;
  const { id, text, hiddenAt } = record;
  return { id, text, hiddenAt };
}
