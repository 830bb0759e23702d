import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressArticle } from "../../../content/addressArticle.ts";
import type { Article } from "../../../content/article.ts";
import { readPage } from "../../../content/read/readPage.ts";
import { writeArticle } from "./writeArticle.ts";

const FIXTURES = path.join(import.meta.dirname, "../../fixtures");
const ADDRESS = "https://www.example.com/artikelen/geschreven";
const articles = ["articles", "pages"].flatMap((folder) =>
  readdirSync(path.join(FIXTURES, folder))
    .filter((file) => file.endsWith(".json"))
    .map((file): [string, Article | { refused: unknown }] => [
      `${folder}/${file}`,
      JSON.parse(readFileSync(path.join(FIXTURES, folder, file), "utf8")) as Article,
    ])
    .filter((pair): pair is [string, Article] => !("refused" in pair[1])),
);

describe("an article written out as a page", () => {
  test.each(articles)("is read as what %s says", (_file, article) => {
    expect(readAgain(article)).toEqual(article);
  });

  test("is read as it was, whatever it says", () => {
    fc.assert(
      fc.property(someArticle(), (article) => {
        expect(readAgain(article)).toEqual(article);
      }),
      { numRuns: 200 },
    );
  });
});

function readAgain(article: Article): Article | null {
  const result = readPage(writeArticle(article), { address: ADDRESS });
  return result.status === "read" ? result.article : null;
}

/** Words that no rule of the grammar is about. Some have characters that HTML must escape. */
const word = fc.constantFrom(
  "licht",
  "water",
  "<em>",
  "&amp;",
  "R&B",
  "“tuin”",
  "één",
  "naïef",
  "½",
  "a<b",
  "’s",
  "kop-staart",
  "🌱",
);
const phrase = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));

function someArticle(): fc.Arbitrary<Article> {
  return fc
    .record({
      title: phrase.map((text) => `Titel ${text}`),
      heading: phrase.map((text) => `Over ${text}, en van alles wat daar nog bij hoort`),
      category: fc.option(phrase.map((text) => `Rubriek ${text}`)),
      minutes: fc.integer({ min: 1, max: 120 }),
      asked: fc.uniqueArray(phrase, { minLength: 1, maxLength: 9 }),
      hints: fc.array(fc.option(phrase.map((text) => `Kijk naar ${text}.`)), { minLength: 9, maxLength: 9 }),
      entries: fc.uniqueArray(phrase, { maxLength: 4 }),
      links: fc.uniqueArray(phrase, { maxLength: 3 }),
    })
    .map(({ asked, hints, entries, links, ...names }) =>
      addressArticle(
        {
          ...names,
          summary: null,
          questions: asked.map((text, index) => ({
            kind: index < 3 ? "opening" : "lightbulb",
            text: `Wat is ${text}?`,
            hint: hints[index] ?? null,
            section: index < 3 ? "Drie vragen om even bij stil te staan" : `Kop ${Math.floor(index / 2)}`,
          })),
          faq: entries.map((text) => ({ question: `Is ${text} waar?`, answer: `Ja, ${text}.`, about: "article" })),
          related: links.map((text, index) => ({
            title: `Stuk ${text}`,
            url: `https://www.example.com/stuk/${index}`,
          })),
        },
        ADDRESS,
      ),
    );
}
