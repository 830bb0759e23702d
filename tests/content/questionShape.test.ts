import { expect, test } from "vitest";
import { shippedArticleSchema, type Question } from "../../content/article.ts";
import { isDeckQuestion } from "../../content/questionShape.ts";
import { createQuestion } from "../journal/examples.ts";

const QUESTION = createQuestion(1);

test("a question of each kind that may ship is one in every copy of it", () => {
  const kinds: readonly Question["kind"][] = shippedArticleSchema.entries.questions.pipe[0].item.entries.kind.options;
  expect(kinds.map((kind) => isDeckQuestion({ ...QUESTION, kind }))).toEqual(kinds.map(() => true));
});

test.each<[what: string, change: object]>([
  ["an id that is too short", { id: "0123456789abcde" }],
  ["an id in capitals", { id: "0123456789ABCDEF" }],
  ["an id with a line end", { id: "0123456789abcdef\n" }],
  ["a kind that nobody knows", { kind: "own" }],
  ["no text", { text: null }],
  ["a hint that isn't there", { hint: undefined }],
  ["a heading that is none", { section: 7 }],
  ["no article", { article: null }],
  ["an article without a title", { article: { ...QUESTION.article, title: null } }],
  ["an address that is none", { article: { ...QUESTION.article, url: 7 } }],
  ["a category that is none", { article: { ...QUESTION.article, category: 7 } }],
  ["minutes that are none", { article: { ...QUESTION.article, minutes: 0 } }],
  ["half a minute", { article: { ...QUESTION.article, minutes: 0.5 } }],
])("a copy with %s is no question", (_what, change) => {
  expect(isDeckQuestion(QUESTION)).toBe(true);
  expect(isDeckQuestion({ ...QUESTION, ...change })).toBe(false);
});
