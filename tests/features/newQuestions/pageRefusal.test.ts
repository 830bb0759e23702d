import { describe, expect, test } from "vitest";
import { readPage } from "../../../content/read/readPage.ts";
import { refusalOfAddress, refusalOfPage } from "../../../features/newQuestions/pageRefusal.ts";

describe("the address of a tab", () => {
  test.each([
    ["https://www.gerritvanderheide.com/keuzes/rust", null],
    ["https://elders.example.org/?p=1#kop", null],
    [undefined, null],
    ["", null],
    ["http://www.gerritvanderheide.com/keuzes/rust", "insecure"],
    ["chrome://newtab/", "closed"],
    ["chrome-extension://abcdefghijklmnopabcdefghijklmnop/newtab.html", "closed"],
    ["about:blank", "closed"],
    ["about:reader?url=https%3A%2F%2Fwww.gerritvanderheide.com", "closed"],
    ["edge://extensions", "closed"],
    ["moz-extension://5f0e/journal.html", "closed"],
    ["file:///home/lezer/artikel.html", "closed"],
    ["data:text/html,<p>💡 Wat?</p>", "closed"],
    ["view-source:https://www.gerritvanderheide.com/", "closed"],
  ])("%s is %s", (address, expected) => {
    expect(refusalOfAddress(address)).toBe(expected);
  });
});

const ADDRESS = "https://www.gerritvanderheide.com/keuzes/rust";
const asking = (count: number) => Array.from({ length: count }, (_, index) => `<p>💡 Wat is ${index}?</p>`).join("");
const whole = (name: string) =>
  `<article><h2><a href="/keuzes/${name}">${name}</a></h2><p>Een zin.</p><h3>Kop</h3>${asking(2)}</article>`;

describe("a page", () => {
  test.each([
    { name: "without a 💡", html: "<h1>Recept</h1><p>Neem een ui.</p>", expected: "noQuestions" },
    { name: "without anything", html: " ", expected: "noQuestions" },
    { name: "of more than 5 MB", html: "<p>x</p>".repeat(700_000), expected: "tooLarge" },
    { name: "of more than 200 questions", html: `<h1>Veel</h1><h2>Kop</h2>${asking(201)}`, expected: "tooLarge" },
    {
      name: "with a paragraph for a question",
      html: `<h1>Lang</h1><h2>Kop</h2><p>💡 ${"Wat dan ".repeat(80)}?</p>`,
      expected: "unclear",
    },
    { name: "that is a feed", html: '<?xml version="1.0"?><rss version="2.0"></rss>', expected: "unclear" },
    { name: "that is no text", html: "\0\u0001\u0002", expected: "unclear" },
    {
      name: "that the browser translated",
      html: `<html lang="en" class="translated-ltr"><h1>Rest</h1><p>💡 What is rest to you?</p>`,
      expected: "translated",
    },
    {
      name: "that was translated, and asks nothing",
      html: `<html lang="en" class="translated-ltr"><h1>Recipe</h1><p>Take an onion.</p>`,
      expected: "translated",
    },
    {
      name: "with several articles",
      html: `<main>${whole("een")}${whole("twee")}</main>`,
      expected: "severalArticles",
    },
  ])("$name is refused as $expected", ({ html, expected }) => {
    const result = readPage(html, { address: ADDRESS });
    expect(result.status === "refused" && refusalOfPage(result.reason)).toBe(expected);
  });
});
