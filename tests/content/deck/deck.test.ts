import { describe, expect, test } from "vitest";
import { addressArticle } from "../../../content/addressArticle.ts";
import type { ShippedArticle } from "../../../content/article.ts";
import { createDeck } from "../../../content/deck/deck.ts";
import { articleToShipped } from "../../../content/shippedArticle.ts";

describe("the deck", () => {
  test("holds each question with the article that asks it, in the order of the articles", () => {
    const deck = createDeck([shipped("b", ["Wat is b?"]), shipped("a", ["Wat is a?", "Wie is a?"])]);
    expect(deck.map(({ text, article }) => [text, article.title, article.url])).toEqual([
      ["Wat is b?", "b", "https://www.example.com/b"],
      ["Wat is a?", "a", "https://www.example.com/a"],
      ["Wie is a?", "a", "https://www.example.com/a"],
    ]);
    expect(deck[0]?.article).toEqual({ title: "b", url: "https://www.example.com/b", category: "Rust", minutes: 3 });
  });

  test("holds one question once, as the first article asks it", () => {
    const deck = createDeck([shipped("a", ["Wat is a?"]), { ...shipped("a", ["Wat is a?"]), title: "a, later" }]);
    expect(deck.map(({ article }) => article.title)).toEqual(["a"]);
  });

  test("is empty without articles", () => {
    expect(createDeck([])).toEqual([]);
  });
});

function shipped(title: string, texts: readonly string[]): ShippedArticle {
  const questions = texts.map((text) => ({ kind: "lightbulb" as const, text, hint: null, section: null }));
  const names = { title, heading: null, category: "Rust", minutes: 3, summary: null };
  return articleToShipped(
    addressArticle({ ...names, questions, faq: [], related: [] }, `https://www.example.com/${title}`),
  );
}
