import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { addressArticle } from "../../../content/addressArticle.ts";
import type { Article } from "../../../content/article.ts";
import { readArticle } from "../../../content/read/readArticle.ts";

const FOLDER = path.join(import.meta.dirname, "../../fixtures/articles");
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => file.slice(0, -".txt".length));

describe("an article's text", () => {
  test.each(names)("gives what %s.json says", (name) => {
    expect(readFixture(name, name)).toEqual(JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), "utf8")));
  });

  test("asks the same questions, with the same ids, from whatever editor it comes", () => {
    expect(readFixture("from-windows", "tuin")).toEqual(readFixture("complete", "tuin"));
  });

  test.each([
    ["one blank line between all blocks", (text: string) => text.replaceAll(/\n{3,}/gu, "\n\n")],
    ["three blank lines for each two", (text: string) => text.replaceAll("\n\n\n", "\n\n\n\n")],
    ["two blank lines everywhere", (text: string) => text.replaceAll(/\n{2,}/gu, "\n\n\n")],
    ["no blank line below a heading", (text: string) => text.replaceAll(/\n\n\n(.+)\n\n/gu, "\n\n\n$1\n")],
    ["dashes for bullets", (text: string) => text.replaceAll("•", "-")],
    ["stars for bullets", (text: string) => text.replaceAll("•", "*")],
    ["long dashes for bullets", (text: string) => text.replaceAll("•", "–")],
    ["numbers for bullets", (text: string) => text.replaceAll("•", "1.")],
    ["no bullets", (text: string) => text.replaceAll(/ *• /gu, "")],
    ["no bullets, and a blank line between", (text: string) => text.replaceAll(/ *• /gu, "\n")],
    ["hints on the next line", (text: string) => text.replaceAll(" → ", "\n   → ")],
    ["hints below their arrow", (text: string) => text.replaceAll(" → ", " →\n   ")],
    ["hints in the next paragraph", (text: string) => text.replaceAll(" → ", "\n\n→ ")],
    ["a 💡 in place of each opening bullet", (text: string) => text.replaceAll(/• (?=.*→)/gu, "💡 ")],
    ["a 💡 behind each opening bullet", (text: string) => text.replaceAll(/• (?=.*→)/gu, "• 💡 ")],
    ["each 💡 above its question", (text: string) => text.replaceAll("💡 ", "💡\n")],
    ["each 💡 in a paragraph of its own", (text: string) => text.replaceAll("💡 ", "💡\n\n")],
    ["spaces at the end of each line", (text: string) => text.replaceAll("\n", "  \n")],
    ["carriage returns alone", (text: string) => text.replaceAll("\n", "\r")],
    ["letters in parts", (text: string) => text.normalize("NFD")],
    ["the title once more", (text: string) => `${text.split("\n")[0]}\n${text}`],
    ["the category once", (text: string) => text.replace("Rust en ritme\n", "")],
    ["the minutes beside the category", (text: string) => text.replace("ritme\n9 min\n", "ritme · 9 min.\n")],
    ["another word for minutes", (text: string) => text.replaceAll("9 min", "9 minuten leestijd")],
    ["answers below their questions", (text: string) => text.replaceAll(/^((?:Is|Wat) .*?\?)(?=.)/gmu, "$1\n")],
    ["lines that are wrapped", wrapLines],
  ])("says the same with %s", (_how, change) => {
    const text = readFileSync(path.join(FOLDER, "complete.txt"), "utf8");
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(readText(changed, "tuin")).toEqual(readFixture("complete", "tuin"));
  });

  test.each([
    ["minutes", { minutes: null }, (text: string) => text.replaceAll("9 min\n", "")],
    ["a category", { category: null }, (text: string) => text.replaceAll("Rust en ritme\n", "")],
  ])("is an article without %s", (_what, absent, change) => {
    const text = readFileSync(path.join(FOLDER, "complete.txt"), "utf8");
    expect(readText(change(text), "tuin")).toEqual({ ...readFixture("complete", "tuin"), ...absent });
  });

  test.each([
    ["a 💡", 3, (text: string) => text.replaceAll(/^💡.*$/gmu, "")],
    ["the three questions", 3, (text: string) => text.replace(/Drie vragen[\s\S]+neer\.\n/u, "")],
    ["either", 0, (text: string) => text.replace(/Drie vragen[\s\S]+neer\.\n/u, "").replaceAll(/^💡.*$/gmu, "")],
  ])("is an article without %s", (_what, questions, change) => {
    const text = readFileSync(path.join(FOLDER, "complete.txt"), "utf8");
    const article = readText(change(text), "tuin");
    expect(article?.questions).toHaveLength(questions);
    expect({ ...article, questions: [] }).toEqual({ ...readFixture("complete", "tuin"), questions: [] });
  });
});

function readFixture(name: string, segment: string): Article | null {
  return readText(readFileSync(path.join(FOLDER, `${name}.txt`), "utf8"), segment);
}

function readText(text: string, segment: string): Article | null {
  const result = readArticle(text);
  return result.status === "read"
    ? addressArticle(result.article, `https://www.example.com/artikelen/${segment}`)
    : null;
}

/** Wraps lines at about 70 characters. No editor wraps the lines of the head, so these stay. */
function wrapLines(text: string): string {
  const lines = text.split("\n").map((line) => (line.length > 96 ? line.replaceAll(/(.{60,75}) /gu, "$1\n") : line));
  return lines.join("\n");
}
