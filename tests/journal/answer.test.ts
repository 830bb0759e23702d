import { expect, test } from "vitest";
import { createAnswer } from "../../journal/answer.ts";
import { createQuestion, TODAY } from "./examples.ts";

test("an answer freezes its question's wording, hint and section, and its article's title and address", () => {
  const question = { ...createQuestion(7), hint: "Een wenk." };
  expect(createAnswer(TODAY, question)).toEqual({
    id: "2026-11-22:0000000000000007",
    day: "2026-11-22",
    question: {
      id: "0000000000000007",
      kind: "lightbulb",
      text: "Vraag 7?",
      hint: "Een wenk.",
      section: "Een kop",
      article: { title: "Een artikel", url: "https://www.gerritvanderheide.com/keuzes/rust" },
    },
  });
});
