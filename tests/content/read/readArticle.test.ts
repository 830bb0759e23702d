import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressArticle } from "../../../content/addressArticle.ts";
import type { Block } from "../../../content/read/block.ts";
import { blocksToArticle } from "../../../content/read/blocksToArticle.ts";
import { DOCUMENT_LIMIT, readArticle } from "../../../content/read/readArticle.ts";
import type { ReadFailure } from "../../../content/read/readArticle.ts";
import { textToBlocks } from "../../../content/read/textToBlocks.ts";
import { articleToShipped, parseShippedArticle } from "../../../content/shippedArticle.ts";

/** Pieces that an article could consist of, one of them hostile. */
const PIECES = [
  "Een titel",
  "Jij en jouw keuzes · 13 min",
  "13 min",
  "Drie vragen om even bij stil te staan",
  "• Wat nu? → Kijk om je heen.",
  "→",
  "💡",
  "💡 Wie ben je?",
  "💡 Wie ben je",
  "Een kop",
  "Is dit een kop?",
  "Een zin die eindigt.",
  "Een lijst:",
  "Lees meer in: Een ander stuk.",
  "Veelgestelde vragen over keuzes",
  "Mag dat?Ja. Nee?",
  "Vind het inzicht dat jou vandaag verder brengt",
  "Tip: gebruik 1–2 woorden.",
  "Ontvang wekelijks een brief.",
  "Groet,",
  "Ontdek meer...",
  "Ga verder →",
  "1. Waarom?",
  "“",
  "?",
  "\u00A0",
  "",
];
const articleText = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("\n", "\n\n", "\n\n\n", " ", "\r\n")), { maxLength: 60 })
  .map((pairs) => pairs.flat().join(""));

describe("reading", () => {
  test.each<[string, string, ReadFailure]>([
    ["nothing", "", { kind: "empty" }],
    ["white space", "\uFEFF \r\n\t\u00A0\n", { kind: "empty" }],
    ["bytes", "PK\u0003\u0004\0\0💡 Wat nu?", { kind: "binary" }],
    ["controls", "\u0001\u0002\u0003ab\u0004", { kind: "binary" }],
    ["characters that got lost", "\uFFFD\uFFFDab\uFFFD\uFFFD", { kind: "binary" }],
    ["too much", "a".repeat(DOCUMENT_LIMIT + 1), { kind: "too-large" }],
    ["a page", "<!DOCTYPE html><p>💡 Wat nu?</p>", { kind: "html" }],
    ["a feed", '<?xml version="1.0"?><rss>💡 Wat nu?</rss>', { kind: "html" }],
    ["part of a page", "Titel\n💡 Wat <em>nu</em>?</p>", { kind: "html" }],
    ["prose", "Er was eens een tuin.\n\nDaar groeide niets. Waarom ook?", { kind: "no-marks" }],
    ["prose with a lamp", "Er was eens een lamp\n\n💡 en die ging aan.", { kind: "no-marks" }],
    ["data", JSON.stringify({ faq: [{ question: "💡 Wat nu?" }], minutes: 3 }, null, 2), { kind: "no-marks" }],
    ["code", "// 💡 Why?\nexport const minutes = 13;\n", { kind: "no-marks" }],
    ["questions alone", "💡 Wat nu?", { kind: "no-title" }],
    ["marks without words", "---\n***\n\n!!!\n\n💡 Wat nu?", { kind: "no-title" }],
    ["prose above a question", `${"Een heel lange zin zonder eind ".repeat(9)}\n\n💡 Wat nu?`, { kind: "no-title" }],
    [
      "a question as long as a page",
      `Titel\n\n💡 ${"Wat dan ook ".repeat(50)}?`,
      { kind: "too-long", start: "Wat dan ook Wat dan ook Wat dan ook Wat dan ook Wat dan ook " },
    ],
    [
      "a hint as long as a page",
      `Titel\n\n💡 Wat nu? → ${"Kijk ".repeat(120)}`,
      { kind: "too-long", start: "Kijk Kijk Kijk Kijk Kijk Kijk Kijk Kijk Kijk Kijk Kijk Kijk " },
    ],
    ["more questions than a year has", numbered((n) => `💡 Wat is ${n}?`), { kind: "too-many", what: "questions" }],
    [
      "a FAQ without end",
      numbered((n) => `Wat is ${n}? Dat.`).replace("Titel", "Titel\n\nVeelgestelde vragen"),
      { kind: "too-many", what: "faq" },
    ],
    [
      "links without end",
      `13 min\n\n${numbered((n) => `Lees meer in: Deel ${n}.`)}`,
      { kind: "too-many", what: "related" },
    ],
  ])("refuses %s", (_what, text, reason) => {
    expect(readArticle(text)).toEqual({ status: "refused", reason });
  });

  test.each([
    ["200 questions", numbered((n) => `💡 Wat is ${n}?`, 200), 200],
    ["a question of 500 characters", `Titel\n\n💡 ${"a".repeat(499)}?`, 1],
  ])("takes %s", (_what, text, count) => {
    const result = readArticle(text);
    expect(result.status === "read" && result.article.questions.length).toBe(count);
  });

  test("never throws on any string", () => {
    const isResult = (text: string): void => {
      expect(["read", "refused"]).toContain(readArticle(text).status);
    };
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), isResult));
    fc.assert(fc.property(articleText, isResult), { numRuns: 500 });
  });

  test("gives nothing that may not ship", () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const result = readArticle(`Titel\n\n💡 Wat nu?\n\n${text}`);
        fc.pre(result.status === "read");
        const shipped = articleToShipped(addressArticle(result.article, "https://www.example.com/a"));
        expect(parseShippedArticle(shipped)).toEqual({ status: "parsed", article: shipped });
        expect(shipped.questions.map(({ text: wording }) => wording).join("\n")).not.toMatch(/💡|→/u);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    "💡",
    "💡\n",
    "a\n",
    "?",
    "? A",
    "\n\nA?",
    "• ",
    "→",
    "13 min\n",
    "Lees meer in: ",
    "A:\n\nB\n\n",
    "\u00AD",
    ".",
  ])("gives an answer for %j as often as a document holds it", (piece) => {
    const text = piece.repeat(DOCUMENT_LIMIT / 16 / piece.length);
    expect(readArticle(text).status).toMatch(/read|refused/u);
  });
});

describe("the work of reading", () => {
  test("adds nothing to a text's length", () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const length = textToBlocks(text).reduce((sum, { lines }) => sum + lines.join("\n").length, 0);
        expect(length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("grows no faster than the number of blocks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES.filter((piece) => piece.trim() !== "")), { minLength: 1 }),
        (pieces) => {
          const blocks = pieces.flatMap((piece) => textToBlocks(piece));
          const once = countLooks(repeat(blocks, 20));
          const fourfold = countLooks(repeat(blocks, 80));
          // Four times and a little, since a list of three is only read to its end once. Comparing all pairs would take
          // sixteen times.
          expect(fourfold).toBeLessThanOrEqual(5 * once);
        },
      ),
    );
  });
});

function numbered(line: (n: number) => string, count = 201): string {
  return `Titel\n\n${Array.from({ length: count }, (_value, n) => line(n)).join("\n\n")}`;
}

function repeat(blocks: readonly Block[], times: number): Block[] {
  return Array.from({ length: times }, () => blocks).flat();
}

/** Counts how often the grammar reads a block's kind or lines. */
function countLooks(blocks: readonly Block[]): number {
  let looks = 0;
  const watched = blocks.map((block): Block => ({
    get kind() {
      looks += 1;
      return block.kind;
    },
    get lines() {
      looks += 1;
      return block.lines;
    },
  }));
  blocksToArticle(watched);
  return looks;
}
