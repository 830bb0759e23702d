import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../content/article.ts";
import type { AddHow, ReadSource } from "../../journal/deckStore.ts";
import { mergeArticle, type KnownArticle, type MergedArticle } from "../../journal/mergeArticle.ts";
import { createArticle, FROM_BLOG, FROM_PAGE } from "./readArticles.ts";

const NOTHING: KnownArticle = { article: null, questions: [] };
const textOf = ({ questions }: MergedArticle, isAsked: boolean) =>
  questions.filter(({ leftAt }) => (leftAt === null) === isAsked).map(({ text }) => text);

function choose(article: Article, ...texts: string[]): AddHow {
  const chosen = article.questions.filter(({ text }) => texts.includes(text)).map(({ id }) => id);
  return { ...FROM_PAGE, chosen };
}

describe("an article read again", () => {
  const first = createArticle("rust", ["Wat?", "Wie?"], { title: "Oude titel", minutes: null });

  test("keeps where and when each question was read first, and takes over what is said of it now", () => {
    const known = mergeArticle(first, FROM_PAGE, NOTHING);
    const again = createArticle("rust", ["Wat?", "Wie?"], { title: "Nieuwe titel", category: null });
    const { questions, article, added } = mergeArticle(again, FROM_BLOG, known);
    expect(questions.map(({ source, readAt }) => [source, readAt])).toEqual([
      [FROM_PAGE.source, FROM_PAGE.readAt],
      [FROM_PAGE.source, FROM_PAGE.readAt],
    ]);
    expect(questions[0]?.article).toEqual({ title: "Nieuwe titel", url: first.url, category: null, minutes: 5 });
    expect([article.title, article.source, added]).toEqual(["Nieuwe titel", "blog", []]);
  });

  test("lets go what it no longer asks, and takes it back when it does again", () => {
    const known = mergeArticle(first, FROM_BLOG, NOTHING);
    const rewritten = mergeArticle(createArticle("rust", ["Wat dan?", "Wie?"]), FROM_BLOG, known);
    expect([textOf(rewritten, true), textOf(rewritten, false)]).toEqual([["Wie?", "Wat dan?"], ["Wat?"]]);
    const back = mergeArticle(first, FROM_BLOG, rewritten);
    expect([textOf(back, true), textOf(back, false)]).toEqual([["Wat?", "Wie?"], ["Wat dan?"]]);
    expect(back.added).toEqual([first.questions[0]?.id]);
  });

  test("from the blog leaves out what was not chosen by hand, and brings what is new", () => {
    const known = mergeArticle(first, choose(first, "Wie?"), NOTHING);
    expect(textOf(known, true)).toEqual(["Wie?"]);
    const grown = createArticle("rust", ["Wat?", "Wie?", "Waar?"]);
    expect(textOf(mergeArticle(grown, FROM_BLOG, known), true)).toEqual(["Wie?", "Waar?"]);
  });

  test("by hand adds what is chosen now", () => {
    const known = mergeArticle(first, choose(first, "Wie?"), NOTHING);
    expect(textOf(mergeArticle(first, choose(first, "Wat?"), known), true)).toEqual(["Wie?", "Wat?"]);
  });
});

describe("whatever is read, and in whatever order", () => {
  const TEXTS = ["Wat?", "wat?", "Wie?", "Waar?", "Waarom?", "Hoe?"];
  const reading = fc.record({
    texts: fc.uniqueArray(fc.constantFrom(...TEXTS), { minLength: 1, selector: (text) => text.toLowerCase() }),
    source: fc.constantFrom<ReadSource>("page", "blog"),
    chosen: fc.option(fc.subarray(TEXTS), { nil: null }),
  });

  function live(readings: readonly (typeof reading extends fc.Arbitrary<infer Value> ? Value : never)[]) {
    let known: KnownArticle = NOTHING;
    return readings.map(({ texts, source, chosen }, day) => {
      const article = createArticle("rust", texts);
      const readAt = new Date(Date.UTC(2026, 10, 1 + day)).toISOString();
      const how = chosen === null ? { source, readAt } : { ...choose(article, ...chosen), source, readAt };
      const before = known;
      const after = mergeArticle(article, how, before);
      known = after;
      return { article, before, after, how };
    });
  }

  test("one question is there once, after the blog was read the deck holds only what is asked, and nothing is forgotten", () => {
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 8 }), (readings) => {
        for (const { article, before, after, how } of live(readings)) {
          const ids = after.questions.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const asked = new Set(article.questions.map(({ id }) => id));
          const inDeck = after.questions.filter(({ leftAt }) => leftAt === null);
          const deckNow = new Set(inDeck.map(({ id }) => id));
          const isStillIn = before.questions.every(({ id, leftAt }) => leftAt !== null || deckNow.has(id));
          expect(how.source === "blog" ? inDeck.every(({ id }) => asked.has(id)) : isStillIn).toBe(true);
          expect(before.questions.every(({ id }) => ids.includes(id))).toBe(true);
        }
      }),
    );
  });

  test("the first reading keeps its place, and what is told to be added is what joined the deck", () => {
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 8 }), (readings) => {
        for (const { before, after, how } of live(readings)) {
          const deckBefore = new Set(before.questions.filter(({ leftAt }) => leftAt === null).map(({ id }) => id));
          const joined = after.questions.filter(({ id, leftAt }) => leftAt === null && !deckBefore.has(id));
          expect(new Set(after.added)).toEqual(new Set(joined.map(({ id }) => id)));
          for (const { id, readAt } of after.questions) {
            expect(readAt).toBe(before.questions.find((question) => question.id === id)?.readAt ?? how.readAt);
          }
        }
      }),
    );
  });
});
