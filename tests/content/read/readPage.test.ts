import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleToShipped, parseShippedArticle } from "../../../content/shippedArticle.ts";
import { decodePage } from "../../../content/read/decodePage.ts";
import { DOCUMENT_LIMIT } from "../../../content/read/readArticle.ts";
import type { HtmlFailure } from "../../../content/read/readHtml.ts";
import { readHtml } from "../../../content/read/readHtml.ts";
import { readPage } from "../../../content/read/readPage.ts";

const ADDRESS = "https://www.example.com/a/b/";
const PAGE = "<h1>Titel</h1><p>5 min</p><p>Tekst.</p><h2>Kop</h2><p>💡 Wat nu?</p>";

describe("a page's address", () => {
  test.each([
    ["its own", '<link rel="canonical" href="https://www.example.com/eigen/">', "https://www.example.com/eigen"],
    [
      "its own, in capitals and relative",
      '<LINK REL=" Canonical " HREF="../eigen">',
      "https://www.example.com/a/eigen",
    ],
    ["its own without www", '<link rel="canonical" href="https://example.com/eigen">', "https://example.com/eigen"],
    [
      "that of Open Graph",
      '<meta property="og:url" content="https://www.example.com/og">',
      "https://www.example.com/og",
    ],
    [
      "the first of two",
      '<link rel="canonical" href="/een"><link rel="canonical" href="/twee">',
      "https://www.example.com/een",
    ],
    ["where it was found, without one", "", "https://www.example.com/a/b"],
    ["where it was found, before another site's", '<link rel="canonical" href="https://example.org/x">', null],
    [
      "where it was found, before a look-alike's",
      '<link rel="canonical" href="https://www.example.com.evil.org/x">',
      null,
    ],
    ["where it was found, before the whole site's", '<link rel="canonical" href="/">', null],
    ["where it was found, before a script's", '<link rel="canonical" href="javascript:alert(1)">', null],
    ["where it was found, before none", '<link rel="canonical" href="">', null],
    ["where it was found, before a feed's", '<link rel="alternate" href="/feed">', null],
    ["where it was found, before one below text", 'Tekst<link rel="canonical" href="/x">', null],
    ["where it was found, before one in a comment", '<!--<link rel="canonical" href="/x">-->', null],
    ["where it was found, before one in a body", '<body><link rel="canonical" href="/x">', null],
  ])("is %s", (_what, head, expected) => {
    const result = readPage(`<head>${head}</head>${PAGE}`, { address: ADDRESS });
    expect(result.status === "read" && result.article.url).toBe(expected ?? "https://www.example.com/a/b");
  });

  test.each([
    ["on the blog", "http://gerritvanderheide.com/keuzes/x/", "https://www.gerritvanderheide.com/keuzes/x"],
    ["on another site", "https://www.example.com/keuzes/x", null],
    ["relative to nowhere", "/keuzes/x", null],
  ])("is taken from a saved page where it is %s", (_where, href, address) => {
    const result = readHtml(`<link rel="canonical" href="${href}">${PAGE}`, { address: null, title: null });
    expect(result.status === "read" && result.address).toBe(address);
  });

  test("says where its links lead, from the base that the page gives", () => {
    const link = '<p>Lees meer in: <a href="c">Het ene</a>.</p>';
    const urls = (html: string): unknown => {
      const result = readPage(html, { address: ADDRESS });
      return result.status === "read" && result.article.related[0]?.url;
    };
    expect(urls(PAGE + link)).toBe("https://www.example.com/a/b/c");
    expect(urls(`<base href="/z/">${PAGE}${link}`)).toBe("https://www.example.com/z/c");
    expect(urls(`<base href="https://example.org/">${PAGE}${link}`)).toBeNull();
  });
});

describe("reading a page", () => {
  test.each<[string, { html?: string; address?: string }, HtmlFailure]>([
    ["nothing", { html: "" }, { kind: "empty" }],
    ["bytes", { html: "<p>\0💡 Wat nu?" }, { kind: "binary" }],
    ["too much", { html: "<p>".repeat(DOCUMENT_LIMIT / 3 + 1) }, { kind: "too-large" }],
    ["too many parts", { html: "<p>x".repeat(50_001) }, { kind: "too-large" }],
    ["no address", { address: "geen adres" }, { kind: "no-address" }],
    ["an address of another kind", { address: "file:///etc/passwd" }, { kind: "no-address" }],
    ["a sitemap", { html: '<?xml version="1.0"?>\n<!-- x --><urlset><url/></urlset>' }, { kind: "not-a-page" }],
    ["tags alone", { html: "<div><p></p></div>" }, { kind: "no-marks" }],
    ["a question alone", { html: "<p>💡 Wat nu?</p>" }, { kind: "no-title" }],
    [
      "a question as long as a page",
      { html: `<h1>Titel</h1><p>💡 ${"Wat dan ook ".repeat(50)}?` },
      { kind: "too-long", start: "Wat dan ook Wat dan ook Wat dan ook Wat dan ook Wat dan ook " },
    ],
    [
      "more questions than a year has",
      { html: `<h1>Titel</h1>${numbered("<p>💡 Wat is")}` },
      { kind: "too-many", what: "questions" },
    ],
  ])("refuses %s", (_what, { html = PAGE, address = ADDRESS }, reason) => {
    expect(readPage(html, { address })).toEqual({ status: "refused", reason });
  });

  test("takes the title that a feed gives before any of the content", () => {
    const result = readPage("<h2>Kop</h2><p>💡 Wat nu?</p>", { address: ADDRESS, title: "Titel" });
    expect(result.status === "read" && result.article).toMatchObject({
      title: "Titel",
      questions: [{ section: "Kop" }],
    });
  });

  test.each([
    [
      "an own title of one article on an unknown place",
      '<article><h2><a href="/x">Titel</a></h2><p>💡 Wat nu?</p></article>',
      1,
    ],
    ["a link to itself", `<article><h1><a href="${ADDRESS}#top">Titel</a></h1><p>💡 Wat nu?</p></article>`, 1],
    ["a footer that holds the article", "<footer><h1>Titel</h1><p>💡 Wat nu?</p></footer>", 1],
    ["a sidebar that holds most of it", '<h1>Titel</h1><div class="sidebar"><p>💡 Wat?</p><p>💡 Wie?</p></div>', 2],
    ["comments that hold the title", '<div class="comments"><h1>Titel</h1><p>💡 Wat nu?</p></div>', 1],
    ["closing tags that close nothing", "</p></div></b><h1>Titel</h1></section><p>💡 Wat</b> nu?</em></p>", 1],
    ["crossed tags", "<h1>Titel</h1><b><p>💡 <i>Wat</b> nu?</i></p>", 1],
    ["a question across tags", "<h1>Titel</h1><p>💡 W<b>a</b>t<!-- x --> n<wbr>u?</p>", 1],
  ])("allows %s", (_what, html, count) => {
    const result = readHtml(html, { address: _what.includes("unknown") ? null : ADDRESS, title: null });
    expect(result.status === "read" && result.article.questions).toHaveLength(count);
  });
});

describe("an element in a sentence", () => {
  test.each([
    ["custom", "<x-y>houdt je</x-y>"],
    ["custom, and closes itself", "<x-y/>houdt je"],
    ["custom, in another", "<x-y><y-z>houdt</y-z> je</x-y>"],
    ["custom, and stays open", "<x-y>houdt je"],
    ["custom, and only closes", "houdt</x-y> je"],
    ["of no name that HTML knows", "<foo>houdt</foo> <o:p>je</o:p>"],
    ["of the name of what objects inherit", "<constructor>houdt</constructor> <valueof>je</valueof>"],
    ["of old", "<font>houdt</font> <marquee>je</marquee>"],
    ["of forms", "<label>houdt</label> <output>je</output>"],
    ["of another language", "<svg><text>x</text></svg>houdt je<math><mi>x</mi></math>"],
    ["not shown, by its attribute", "<span hidden>nooit</span>houdt je"],
    ["not shown, by its style", '<span style="color:red; display: none">nooit</span>houdt je'],
    ["for screen readers", '<span class="sr-only">nooit</span>houdt je'],
  ])("that is %s stands in its line", (_what, words) => {
    for (const [start, end] of [
      ["<p>", "</p>"],
      ["<h3>", "</h3>"],
      ["<ul><li>", "</li></ul>"],
      ["<x-y>", "</x-y>"],
    ]) {
      const html = `<h1>Wat ${words}?</h1><p>5 min</p><h2>Dit ${words}</h2>${start}💡 Wat ${words} tegen?${end}`;
      const result = readPage(html, { address: ADDRESS });
      expect(result.status === "read" && result.article).toMatchObject({
        title: "Wat houdt je?",
        questions: [{ text: "Wat houdt je tegen?", section: "Dit houdt je" }],
      });
    }
  });

  test.each([
    ["a block by its style", '<span style="display:block">', "</span>"],
    ["a list's item by its style", '<x-y style="width:1px;display: list-item">', "</x-y>"],
    ["a custom element that is a part of the page", '<x-y class="related-posts">', "</x-y>"],
  ])("that is %s has lines of its own", (_what, start, end) => {
    const html = `<article><h1>Titel</h1><p>Een zin.</p>💡 Wat nu?${start}Iets anders.${end}</article>`;
    const result = readPage(html, { address: ADDRESS });
    expect(result.status === "read" && result.article.questions.map(({ text }) => text)).toEqual(["Wat nu?"]);
  });
});

describe("whatever comes", () => {
  const tag = fc.constantFrom(
    ..."p div li ul ol h1 h2 a b strong article main nav header footer br hr img details summary table tr td script style svg title pre button blockquote x-y".split(
      " ",
    ),
  );
  const attribute = fc.constantFrom(
    "", ' class="entry-content"', ' class="comments"', ' class="category"', ' href="/x"', " hidden", ' role="heading"',
    ' alt="💡"', ' class="meta" id=\'a', ' style="font-weight:bold"', ' rel="canonical" href="http://["',
  ); // prettier-ignore
  const text = fc.constantFrom(
    "💡 Wat nu?",
    "💡",
    "Titel",
    "5 min",
    "Drie vragen om even bij stil te staan",
    "Ontdek meer",
    "Veelgestelde vragen",
    "Tekst.",
    "&#128161; Wie?",
    "&lt;p&gt;",
    "&",
    "→",
    "• Wat?",
    "Lees meer in: X.",
    "\n\n",
    "\u00A0",
  );
  const markup = fc
    .array(
      fc.oneof(
        fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}>`),
        tag.map((name) => `</${name}>`),
        text,
        text,
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join(""));

  test("never throws on any string or bytes", () => {
    const isResult = (html: string): void => {
      expect(["read", "refused"]).toContain(readPage(html, { address: ADDRESS }).status);
    };
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), isResult));
    fc.assert(fc.property(markup, isResult), { numRuns: 500 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.option(fc.string()), (bytes, contentType) => {
        const decoded = decodePage(bytes, { contentType });
        if (decoded.status === "decoded") isResult(decoded.text);
      }),
    );
  });

  test("gives nothing that may not ship, and no tags that the page didn't write as text", () => {
    fc.assert(
      fc.property(markup, (html) => {
        const result = readPage(`<h1>Titel</h1><p>💡 Hoe dan?</p>${html}`, { address: ADDRESS });
        fc.pre(result.status === "read");
        const shipped = articleToShipped(result.article);
        expect(parseShippedArticle(shipped)).toEqual({ status: "parsed", article: shipped });
        expect(JSON.stringify(shipped).replaceAll("<p>", "")).not.toMatch(/<\/?\w/u);
        expect(JSON.stringify(shipped.questions)).not.toContain("💡");
        for (const question of shipped.questions) {
          expect(question.text).not.toContain("→");
          expect(question.hint ?? "").not.toMatch(/^→|→$/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function numbered(start: string): string {
  return Array.from({ length: 201 }, (_value, n) => `${start} ${n}?`).join("");
}
