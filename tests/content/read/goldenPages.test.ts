import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { addressArticle } from "../../../content/addressArticle.ts";
import type { Article, Question } from "../../../content/article.ts";
import { decodePage } from "../../../content/read/decodePage.ts";
import { readArticle } from "../../../content/read/readArticle.ts";
import { readPage } from "../../../content/read/readPage.ts";
import type { PageResult } from "../../../content/read/readPage.ts";

const PAGES = path.join(import.meta.dirname, "../../fixtures/pages");
const COMPLETE = path.join(import.meta.dirname, "../../fixtures/articles/complete.txt");
const TUIN = "https://www.example.com/artikelen/tuin";
const TITLE = "De tuin die je mag laten groeien. Niet elke dag hoeft er iets te bloeien";
const names = readdirSync(PAGES)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.slice(0, -".html".length));
const engines = names.filter((name) => name.startsWith("engine-"));

describe("a page", () => {
  test.each(names)("gives what %s.json says", (name) => {
    const result = readFixture(name);
    const found = result.status === "read" ? result.article : { refused: result.reason };
    expect(found).toEqual(JSON.parse(readFileSync(path.join(PAGES, `${name}.json`), "utf8")));
  });

  test.each(names)("says on its face what %s.html shows", (name) => {
    expect(loadFixture(name).split("\n")[0]).toMatch(
      /^<!-- Shows: .+ Expected\b.+\. .*-->$|^<!-- Shows: .+ Expected\b.+-->$/u,
    );
  });

  test("asks the same questions in whatever characters", () => {
    const ids = (name: string): string[] => questionsOf(readFixture(name)).map(({ id }) => id);
    expect(ids("typography")).toEqual(ids("typography-plain"));
    expect(ids("typography")).toHaveLength(3);
  });
});

describe("an article in any engine's HTML", () => {
  test("is known in eight of them", () => {
    expect(engines).toHaveLength(8);
  });

  test.each([...engines, "feed-full"])("asks in %s what it asks as text, with the same ids", (name) => {
    expect(questionsOf(readFixture(name))).toEqual(readComplete().questions);
  });

  test.each(engines)("has in %s the names, the FAQ and the links that it has as text", (name) => {
    const result = readFixture(name);
    const { title, heading, minutes, summary, faq, related } = readComplete();
    expect(result.status === "read" && result.article).toMatchObject({
      url: TUIN,
      title,
      heading,
      minutes,
      summary,
      faq,
    });
    const links = result.status === "read" ? result.article.related : [];
    expect(links.slice(0, related.length)).toEqual(
      related.map((link, index) => ({
        ...link,
        url: `https://www.example.com/artikelen/${["laten-staan", "heg"][index]}`,
      })),
    );
  });
});

function loadFixture(name: string): string {
  const decoded = decodePage(readFileSync(path.join(PAGES, `${name}.html`)));
  return decoded.status === "decoded" ? decoded.text : "";
}

/** A feed gives the title beside its content. */
function readFixture(name: string): PageResult {
  const isOfTuin = /^(?:engine|feed)-/u.test(name);
  const address = isOfTuin
    ? `${TUIN}/?utm_source=post`
    : `https://www.example.com/artikelen/${name.replace("-plain", "")}`;
  return readPage(loadFixture(name), name.startsWith("feed-") ? { address, title: TITLE } : { address });
}

function questionsOf(result: PageResult): Question[] {
  return result.status === "read" ? result.article.questions : [];
}

function readComplete(): Article {
  const result = readArticle(readFileSync(COMPLETE, "utf8"));
  if (result.status !== "read") throw new Error("complete.txt is no article");
  return addressArticle(result.article, TUIN);
}
