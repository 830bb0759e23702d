import { describe, expect, test } from "vitest";
import { readPieces } from "../../../content/read/html/readPieces.ts";
import type { PagePieces } from "../../../content/read/html/readPieces.ts";
import { readPage } from "../../../content/read/readPage.ts";

const MEGABYTE = 1024 * 1024;
/** What a hostile page could repeat over and over. */
const BOMBS: [string, string, string?][] = [
  ["elements in each other", "<div>"],
  ["elements beside each other", "<div></div>"],
  ["lists in each other", "<ul><li>"],
  ["inline elements that stay open", "<b>"],
  ["elements that stay open, and tags that close others", "<div>", "</a></p></b>"],
  ["inline elements that stay open, and their closing tags behind a wall", "<b>", "<div></b>"],
  ["links in each other", '<a href="/x">x'],
  ["paragraphs that stay open", "<p>x"],
  ["headings", "<h2>Kop"],
  ["lone lamps", "<p>💡"],
  ["lamps", "💡"],
  ["lamps as entities", "&#128161;"],
  ["entities", "&amp;"],
  ["names of no entity", "&aaaaaaaaaa"],
  ["attributes", " a=b", ">"],
  ["breaks", "<br>x"],
  ["bylines", '<time class="a-b">x</time>'],
  ["classes", '<i class="entry-meta">'],
  ["cards", '<h3><a href="/x">Titel</a></h3>'],
  ["bullets", "<br>• x"],
  ["comments", "<!-- -->"],
  ["comments that stay open", "<!--"],
  ["angle brackets", "<"],
  ["tables in each other", "<table><tr><td>"],
  ["deep custom elements", "<a-b>"],
  ["white space", "\n"],
  ["articles", '<article><h2><a href="/y">T</a></h2>'],
];

describe("a megabyte of", () => {
  test.each(BOMBS)("%s is read to its end", (_what, piece, after = "") => {
    const html = `<h1>Titel</h1><p>5 min</p><h2>Ontdek meer</h2>${fill(piece, MEGABYTE / (after === "" ? 1 : 2))}${fill(after, MEGABYTE / 2)}`;
    expect(readPage(html, { address: "https://www.example.com/a" }).status).toMatch(/read|refused/u);
  });

  test.each(BOMBS)(
    "%s makes no more of it than it holds, and twice as much of twice as much",
    (_what, piece, after = "") => {
      const once = measure(readPieces(fill(piece, 20_000) + fill(after, 20_000)));
      const twice = measure(readPieces(fill(piece, 40_000) + fill(after, 40_000)));
      expect(twice).toBeLessThanOrEqual(2 * once + 600);
      expect(once).toBeLessThanOrEqual(45_000);
    },
  );
});

describe("elements in each other", () => {
  test("are no deeper than a browser has them, and what is deeper is read all the same", () => {
    const html = `${"<div>".repeat(5000)}<p>Diep.</p>${"</div>".repeat(5000)}<p>Weer boven.</p>`;
    const { pieces, scopes } = readPieces(html);
    expect(pieces.map(({ lines }) => lines)).toEqual([["Diep."], ["Weer boven."]]);
    expect(scopes.length).toBeLessThanOrEqual(512);
    expect(pieces[1]?.scope).toBe(0);
  });
});

function fill(piece: string, length: number): string {
  return piece.repeat(Math.floor(length / Math.max(1, piece.length)));
}

/** Counts all that is kept of a page: pieces, their lines, links and facts, and the parts they stand in. */
function measure({ pieces, scopes }: PagePieces): number {
  const kept = pieces.map(
    ({ lines, links, categories, byline }) => lines.length + links.length + categories.length + (byline?.length ?? 0),
  );
  return scopes.length + pieces.length + kept.reduce((sum, count) => sum + count, 0);
}
