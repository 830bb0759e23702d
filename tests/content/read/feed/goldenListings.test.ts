import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { decodePage } from "../../../../content/read/decodePage.ts";
import { readListing } from "../../../../content/read/feed/readListing.ts";
import type { ListingResult } from "../../../../content/read/feed/readListing.ts";
import { readArticle } from "../../../../content/read/readArticle.ts";
import { readPage } from "../../../../content/read/readPage.ts";
import { addressArticle } from "../../../../content/addressArticle.ts";
import type { Question } from "../../../../content/article.ts";

const FOLDER = path.join(import.meta.dirname, "../../../fixtures/feeds");
const COMPLETE = path.join(FOLDER, "../articles/complete.txt");
const ADDRESS = "https://www.example.com/artikelen/tuin";
/** The article of complete.txt, in every format that a feed may have. */
const FORMATS = ["tuin-atom-xhtml.xml", "tuin-atom.xml", "tuin-json.json", "tuin-rdf.xml", "tuin-rss.xml"];
const names = readdirSync(FOLDER).filter((file) => !file.endsWith(".golden.json"));

describe("a feed or sitemap", () => {
  test.each(names)("%s gives what its golden file says", (name) => {
    const golden = readFileSync(path.join(FOLDER, name.replace(/\.\w+$/u, ".golden.json")), "utf8");
    expect(readFixture(name)).toEqual(JSON.parse(golden));
  });

  test.each(FORMATS)("%s asks what the article's text asks", (name) => {
    const result = readFixture(name);
    const [entry] = result.status === "read" && result.listing.kind === "feed" ? result.listing.entries : [];
    const page = readPage(entry?.content ?? "", { address: entry?.url ?? "", title: entry?.title ?? null });
    expect(page.status === "read" ? page.article.url : page.reason).toBe(ADDRESS);
    expect(page.status === "read" ? page.article.questions : page.reason).toEqual(textQuestions());
  });
});

function readFixture(name: string): ListingResult {
  const decoded = decodePage(readFileSync(path.join(FOLDER, name)));
  const text = decoded.status === "decoded" ? decoded.text : "";
  return readListing(text, { address: "https://www.example.com/feed", now: Date.UTC(2026, 2, 10) });
}

function textQuestions(): Question[] {
  const result = readArticle(readFileSync(COMPLETE, "utf8"));
  return result.status === "read" ? addressArticle(result.article, ADDRESS).questions : [];
}
