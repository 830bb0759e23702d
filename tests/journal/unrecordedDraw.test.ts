import { expect, test } from "vitest";
import { UnrecordedDraw } from "../../journal/unrecordedDraw.ts";
import { createDeckOf, createQuestion, TODAY } from "./examples.ts";

test("without a store, passing over goes round the deck before one comes back", () => {
  const deck = createDeckOf(5);
  const draw = new UnrecordedDraw(deck);
  let question = createQuestion(0);
  const seen = new Set([question.id]);
  for (let times = 1; times < 5; times += 1) {
    question = draw.pass({ day: TODAY, question });
    seen.add(question.id);
  }
  expect(seen.size).toBe(5);
  draw.forget();
  expect(draw.pass({ day: TODAY, question }).id).not.toBe(question.id);
});

test("a question that the deck does not have stays on the page", () => {
  const question = createQuestion(7);
  expect(new UnrecordedDraw([]).pass({ day: TODAY, question })).toBe(question);
});
