/** What was read on this machine, parsed when it comes from the disk: by hand, since the new tab draws from it too. */
import { isDeckQuestion, isQuestionId } from "../content/deck/isDeckQuestion.ts";
import { isInteger, isObject, isText, isTextOrNull } from "../content/shape.ts";
import type { HiddenQuestion, ReadArticle, ReadQuestion, ReadSource } from "./deckStore.ts";

/** `null` for a record that makes no sense. Keys that no record has are left out; the others come in one order. */
export function parseReadQuestion(record: unknown): ReadQuestion | null {
  if (!isObject(record)) return null;
  const { source, readAt, leftAt } = record;
  if (!isSource(source) || !isText(readAt) || !isTextOrNull(leftAt) || !isDeckQuestion(record)) return null;
  const { id, kind, text, hint, section } = record;
  const { title, url, category, minutes } = record.article;
  return { id, kind, text, hint, section, article: { title, url, category, minutes }, source, readAt, leftAt };
}

export function parseReadArticle(record: unknown): ReadArticle | null {
  if (!isObject(record)) return null;
  const { title, url, category, minutes, questionIds, source, readAt } = record;
  if (!isText(title) || !isText(url) || !isTextOrNull(category) || !isSource(source) || !isText(readAt)) return null;
  if (minutes !== null && !isInteger(minutes, 1)) return null;
  if (!Array.isArray(questionIds) || !questionIds.every(isQuestionId)) return null;
  return { title, url, category, minutes, questionIds, source, readAt };
}

export function parseHidden(record: unknown): HiddenQuestion | null {
  if (!isObject(record)) return null;
  const { id, text, hiddenAt } = record;
  return isQuestionId(id) && isText(text) && isText(hiddenAt) ? { id, text, hiddenAt } : null;
}

function isSource(value: unknown): value is ReadSource {
  return value === "page" || value === "blog";
}
