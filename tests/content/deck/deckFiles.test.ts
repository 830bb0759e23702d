import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addressOfIds, addressOfPart, splitDeck } from "../../../content/deck/deckFiles.ts";
import { createQuestionId } from "../../../content/questionId.ts";
import { createDeckOf } from "../../journal/examples.ts";

test("every question stands once, in the file that its id leads to", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (size) => {
      const deck = createDeckOf(size);
      const { ids, parts } = splitDeck(deck);
      const files = { folder: "/deck", parts: parts.length };
      expect(ids).toEqual(deck.map(({ id }) => id));
      expect(parts.flat()).toHaveLength(size);
      for (const question of deck) {
        const holding = parts.findIndex((part) => part.includes(question));
        expect(addressOfPart(question.id, files)).toBe(`/deck/${holding}.json`);
      }
    }),
  );
});

test("the ids have an address of their own", () => {
  expect(addressOfIds({ folder: "/deck", parts: 3 })).toBe("/deck/ids.json");
});

test("a large deck lies in files of about 32 questions", () => {
  const deck = createDeckOf(2_500).map(({ article, text, ...question }) => {
    return { ...question, article, text, id: createQuestionId(article.url, text) };
  });
  const sizes = splitDeck(deck).parts.map((part) => part.length);
  expect(sizes).toHaveLength(79);
  expect(Math.max(...sizes)).toBeLessThan(64);
});
