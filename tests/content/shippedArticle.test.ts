import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressArticle } from "../../content/addressArticle.ts";
import type { UnaddressedArticle } from "../../content/article.ts";
import { createQuestionId } from "../../content/questionId.ts";
import { articleToShipped, parseShippedArticle } from "../../content/shippedArticle.ts";

const ADDRESS = "https://www.example.com/artikelen/thee";
const READ: UnaddressedArticle = {
  title: "Thee",
  heading: null,
  category: "Aandacht",
  minutes: 4,
  summary: "Wie thee zet, wacht.",
  questions: [
    { kind: "opening", text: "Wanneer wachtte je?", hint: "Bij de bus.", section: "Drie vragen" },
    { kind: "lightbulb", text: "Wat hoor je?", hint: null, section: null },
  ],
  faq: [{ question: "Mag het koud?", answer: "Dat mag.", about: "article" }],
  related: [{ title: "Brood", url: null }],
};
const SHIPPED = articleToShipped(addressArticle(READ, ADDRESS));
const [FIRST, SECOND] = SHIPPED.questions;

describe("what ships of an article", () => {
  test("is all but its prose", () => {
    expect(SHIPPED).toEqual({
      url: ADDRESS,
      title: "Thee",
      heading: null,
      category: "Aandacht",
      minutes: 4,
      questions: READ.questions.map((question) => ({ id: createQuestionId(ADDRESS, question.text), ...question })),
      faq: [{ question: "Mag het koud?", about: "article" }],
      related: [{ title: "Brood", url: null }],
    });
  });

  test("comes back from its file as it was", () => {
    const content: unknown = JSON.parse(JSON.stringify(SHIPPED, null, 2));
    expect(parseShippedArticle(content)).toEqual({ status: "parsed", article: SHIPPED });
  });

  test.each([
    ["nothing", null, /^Invalid type/u],
    ["a list", [], /^url: /u],
    ["a summary", { ...SHIPPED, summary: "Prose." }, /summary/u],
    ["an answer of the FAQ", { ...SHIPPED, faq: READ.faq }, /^faq\.0\.answer: /u],
    ["a paragraph for a title", { ...SHIPPED, title: "a".repeat(501) }, /^title: Longer than 500 characters$/u],
    ["an empty title", { ...SHIPPED, title: "" }, /^title: Empty line$/u],
    ["a title of two lines", { ...SHIPPED, title: "Thee\nen koek" }, /^title: Not one clean line/u],
    ["half a minute", { ...SHIPPED, minutes: 0.5 }, /^minutes: /u],
    ["an http address", { ...SHIPPED, url: "http://example.com/a" }, /^url: /u],
    [
      "an address that isn't canonical",
      { ...SHIPPED, url: "https://gerritvanderheide.com/a" },
      /^url: Not the canonical/u,
    ],
    ["an address that is none", { ...SHIPPED, url: "https://[a/b" }, /^url: Not the canonical/u],
    ["another article's ids", { ...SHIPPED, url: `${ADDRESS}-2` }, /^questions\.0\.id: Doesn't follow/u],
    [
      "a changed wording",
      { ...SHIPPED, questions: [FIRST, { ...SECOND, text: "Wat zie je?" }] },
      /^questions\.1\.id: /u,
    ],
    ["a question twice", { ...SHIPPED, questions: [FIRST, SECOND, FIRST] }, /^questions\.2: The same question twice$/u],
    [
      "a kind of question that isn't",
      { ...SHIPPED, questions: [{ ...FIRST, kind: "closing" }] },
      /^questions\.0\.kind: /u,
    ],
    ["too many questions", { ...SHIPPED, questions: Array.from({ length: 201 }, () => FIRST) }, /^questions: /u],
  ])("is never %s", (_what, input, reason) => {
    const result = parseShippedArticle(input);
    expect(result.status === "invalid" && result.reason).toMatch(reason);
  });

  test("is refused in one line, whatever comes in", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const result = parseShippedArticle(input);
        expect(result.status === "invalid" && result.reason).toMatch(/^[^\n]+$/u);
      }),
    );
  });
});
