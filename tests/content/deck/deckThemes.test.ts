import { expect, test } from "vitest";
import { parseThemes, themesOf } from "../../../content/deck/deckThemes.ts";
import { createQuestion } from "../../journal/examples.ts";

const QUESTION = createQuestion(0);
const DECK = ["Loslaten", null, "Keuzes"].map((category, index) => ({
  ...QUESTION,
  article: { ...QUESTION.article, url: `https://blog.nl/${index}`, category },
}));

test("an article's theme is its category, and one without has none", () => {
  const themes = themesOf([...DECK, ...DECK]);
  expect([...themes]).toEqual([
    ["https://blog.nl/0", "Loslaten"],
    ["https://blog.nl/2", "Keuzes"],
  ]);
  expect(parseThemes(JSON.parse(JSON.stringify([...themes])))).toEqual(themes);
});

test.each([null, {}, [["https://blog.nl/0"]], [[1, 2]], "x"])("what makes no sense is no theme: %j", (content) => {
  expect([...parseThemes(content)]).toEqual([]);
});
