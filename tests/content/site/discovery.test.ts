import * as fc from "fast-check";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { alternateLinks } from "../../../content/site/alternateLinks.ts";
import { articleAddress } from "../../../content/site/articleAddress.ts";
import { isListOfLists, listingAddresses } from "../../../content/site/listingAddresses.ts";
import { createSiteMemory } from "../../../content/site/siteMemory.ts";
import { articlePage, createFakeBlog, SCOPE, sitemap, tell, walk, walkAgain } from "./fakeBlog.ts";
import { createFakeSite, tagged } from "./fakeSite.ts";
import type { FakeSite } from "./fakeSite.ts";

const PAGE = "https://www.example.com/blog/";

describe("the feeds that a page names", () => {
  test.each([
    ["RSS", '<link rel="alternate" type="application/rss+xml" href="/feed/">', ["https://www.example.com/feed/"]],
    [
      "Atom, relative",
      "<link rel=alternate type=application/atom+xml href=atom.xml>",
      ["https://www.example.com/blog/atom.xml"],
    ],
    [
      "JSON",
      '<LINK HREF="/feed.json" TYPE="application/feed+json" REL="home alternate">',
      ["https://www.example.com/feed.json"],
    ],
    [
      "one below a base",
      '<base href="/x/"><link rel="alternate" type="application/rss+xml" href="feed">',
      ["https://www.example.com/x/feed"],
    ],
    [
      "one twice",
      '<link rel="alternate" type="application/rss+xml" href="/a"><link rel="alternate" type="application/atom+xml" href="/a">',
      ["https://www.example.com/a"],
    ],
    ["another language of the page", '<link rel="alternate" hreflang="en" href="/en">', []],
    ["the engine's own JSON", '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">', []],
    ["a card of the page", '<link rel="alternate" type="application/json+oembed" href="/oembed">', []],
    [
      "comments",
      '<link rel="alternate" type="application/rss+xml" title="Een tuin &raquo; reacties feed" href="/comments/feed/">',
      [],
    ],
    ["a link in the text", '<body><link rel="alternate" type="application/rss+xml" href="/a">', []],
    ["one in a comment", '<!-- <link rel="alternate" type="application/rss+xml" href="/a"> -->', []],
    ["a script", '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">', []],
    [
      "links without this or that",
      '<base><link><link rel="alternate"><link rel="alternate" type="application/rss+xml">',
      [],
    ],
  ])("are read of %s", (_what, head, links) => {
    expect(alternateLinks(`<!doctype html><html><head>${head}</head></html>`, PAGE)).toEqual(links);
  });

  test("are no more than a head holds, nor looked for in a bomb of elements", () => {
    const link = (n: number): string => `<link rel="alternate" type="application/rss+xml" href="/${n}">`;
    expect(alternateLinks(Array.from({ length: 30 }, (_value, n) => link(n)).join(""), PAGE)).toHaveLength(20);
    expect(alternateLinks("<html>".repeat(3000) + link(1), PAGE)).toEqual([]);
    expect(alternateLinks(`<p>${link(1)}`, PAGE)).toEqual([]);
  });

  test("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (html) => void alternateLinks(`<link ${html}`, PAGE)));
  });
});

describe("the places of feeds and sitemaps", () => {
  const inside = SCOPE.isInside;

  test("are those that the site names, within itself", () => {
    const found = {
      feedLinks: ["https://www.example.com/feed/", "https://elsewhere.example/feed"],
      sitemaps: ["/kaart.xml", "https://", "https://elsewhere.example/kaart.xml"],
    };
    expect(listingAddresses(PAGE, found, inside)).toEqual({
      named: ["https://www.example.com/feed/", "https://www.example.com/kaart.xml"],
      feedGuesses: expect.arrayContaining(["https://www.example.com/feed/"]) as unknown,
      sitemapGuesses: expect.arrayContaining(["https://www.example.com/sitemap.xml"]) as unknown,
    });
  });

  test("are otherwise those that engines use, below the blog first", () => {
    const { feedGuesses, sitemapGuesses } = listingAddresses(PAGE, { feedLinks: [], sitemaps: [] }, inside);
    expect(feedGuesses.indexOf("https://www.example.com/blog/feed.xml")).toBe(0);
    for (const path of [
      "/feed/",
      "/feed.xml",
      "/index.xml",
      "/rss.xml",
      "/atom.xml",
      "/feed.json",
      "/blog?format=rss",
    ]) {
      expect(feedGuesses).toContain(`https://www.example.com${path}`);
    }
    expect(sitemapGuesses).toContain("https://www.example.com/sitemap.xml");
  });

  test("leave out the sitemaps of what is no article", () => {
    const names = ["wp-sitemap-posts-post-1.xml", "post-sitemap.xml", "sitemap-2024.xml", "loslaten-sitemap.xml"];
    const lists = [
      "wp-sitemap-taxonomies-category-1.xml",
      "wp-sitemap-users-1.xml",
      "category-sitemap.xml",
      "post_tag-sitemap.xml",
      "author-sitemap.xml",
    ];
    expect([...names, ...lists].filter((name) => isListOfLists(`https://a.nl/${name}`))).toEqual(lists);
  });
});

describe("the place of an article", () => {
  test.each([
    ["https://www.example.com/keuzes/loslaten/?utm_source=rss#x", "https://www.example.com/keuzes/loslaten"],
    ["https://www.example.com/loslaten.html", "https://www.example.com/loslaten.html"],
    ["https://www.example.com/keuzes/page", "https://www.example.com/keuzes/page"],
    ["https://www.example.com/", null],
    ["https://www.example.com/?p=12", null],
    ["https://www.example.com/tag/rust", null],
    ["https://www.example.com/blog/page/2/", null],
    ["https://www.example.com/archief", null],
    ["https://www.example.com/foto.jpg", null],
    ["https://www.example.com/feed.xml", null],
    ["mailto:jan@example.com", null],
  ])("of %s is %s", (url, place) => {
    expect(articleAddress(url)).toBe(place);
  });
});

describe("a walk finds its way", () => {
  const FEED = `<rss version="2.0"><channel><link>https://www.example.com</link><item><link>/tuin/een</link><description>Kort.</description></item></channel></rss>`;
  const ARTICLE = "article /tuin/een Wat laat je staan?";

  test.each<[string, string, Record<string, string>]>([
    [
      "by the feed that its page names",
      "feed /voer 1",
      { "/": '<head><link rel="alternate" type="application/rss+xml" href="/voer">', "/voer": FEED },
    ],
    ["by a feed in a usual place", "feed /index.xml 1", { "/index.xml": FEED }],
    ["by a sitemap in a usual place", "sitemap /sitemap.xml 1", { "/sitemap.xml": sitemap({ "/tuin/een": null }) }],
    ["where the address named is a feed itself", "feed / 1", { "/": FEED }],
    [
      "where what the page names isn't there",
      "feed /feed/ 1",
      { "/": '<head><link rel="alternate" type="application/rss+xml" href="/weg">', "/feed/": FEED },
    ],
  ])("%s", async (_how, listing, pages) => {
    const site = bare(pages);
    const { steps } = await walk(site);
    const told = steps.map(tell);
    expect(told.filter((line) => line !== "failed /weg listing status")).toEqual([listing, ARTICLE]);
  });

  test("through an index, to packed sitemaps, and not to lists of lists", async () => {
    const site = bare({});
    site.pages.set("/robots.txt", "Sitemap: https://www.example.com/index-kaart.xml");
    site.pages.set(
      "/index-kaart.xml",
      "<sitemapindex><sitemap><loc>/stukken.xml.gz</loc></sitemap><sitemap><loc>/author-sitemap.xml</loc></sitemap></sitemapindex>",
    );
    site.pages.set("/stukken.xml.gz", {
      headers: { "content-type": "application/octet-stream" },
      body: new Uint8Array(gzipSync(sitemap({ "/tuin/een": null }))),
    });
    const { steps } = await walk(site);
    expect(steps.map(tell)).toEqual(["sitemapIndex /index-kaart.xml 2", "sitemap /stukken.xml.gz 1", ARTICLE]);
  });

  test("but not into a packed file that holds more than it may", async () => {
    const site = bare({});
    site.pages.set("/robots.txt", "Sitemap: /kaart.xml.gz");
    site.pages.set("/kaart.xml.gz", { body: new Uint8Array(gzipSync(Buffer.alloc(11 * 1024 * 1024))) });
    const { steps } = await walk(site);
    expect(steps.map(tell)).toContain("failed /kaart.xml.gz listing tooLarge");
  });

  test("along the older parts of a feed, once", async () => {
    const part = (path: string, next: string | null): string =>
      `<feed xmlns="http://www.w3.org/2005/Atom">${next === null ? "" : `<link rel="next" href="${next}"/>`}<entry><link href="${path}"/></entry></feed>`;
    const site = bare({
      "/feed.xml": part("/tuin/een", "/feed.xml?deel=2"),
      "/feed.xml?deel=2": part("/tuin/twee", "/feed.xml"),
    });
    const { steps, memory } = await walk(site);
    expect(steps.map(tell).slice(0, 2)).toEqual(["feed /feed.xml 1", "feed /feed.xml 1"]);
    await walkAgain(site, memory);
    expect(site.requests.filter(({ path }) => path.startsWith("/feed.xml"))).toHaveLength(1);
  });

  test("nowhere, where there is neither feed nor sitemap", async () => {
    const { outcome } = await walk(bare({}), { memory: createSiteMemory(SCOPE.site) });
    expect(outcome).toEqual({ kind: "failed", failure: { kind: "noListing" } });
  });
});

describe("a feed that holds its articles whole", () => {
  const body = articlePage("Een", "Wat laat je staan?").replaceAll(/^.*<h1>Een<\/h1>|<\/article>.*$/gu, "");
  const feed = (content: string): string =>
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>Een</title><link>https://www.example.com/tuin/een</link><category>Rust</category><content:encoded><![CDATA[${content}]]></content:encoded></item></channel></rss>`;

  test("is read in place of their pages, and says the same", async () => {
    const site = createFakeBlog();
    site.pages.set("/robots.txt", "Sitemap: /voer");
    site.pages.set("/voer", tagged(feed(body), "application/rss+xml"));
    const { steps, memory } = await walk(site, { readsFeedContent: true });
    expect(steps.map(tell)).toEqual(["feed /voer 1", "article /tuin/een Wat laat je staan?"]);
    expect(site.requests.map(({ path }) => path)).not.toContain("/tuin/een");
    const again = await walkAgain(site, memory, { readsFeedContent: true, recheckAfter: 30 * 24 * 3_600_000 });
    expect(again.steps.map(tell)).toEqual(["feed /voer unchanged"]);
    site.pages.set("/voer", tagged(feed(body.replace("Wat laat", "Hoe laat")), "application/rss+xml"));
    const changed = await walkAgain(site, again.memory, { readsFeedContent: true, recheckAfter: 30 * 24 * 3_600_000 });
    expect(changed.steps.map(tell)).toEqual(["feed /voer 1", "article /tuin/een Hoe laat je staan?"]);
  });

  test("is left to the page where it breaks off, or asks nothing", async () => {
    for (const content of [`${body}…`, "<p>Er was eens een tuin.</p>"]) {
      const site = createFakeBlog();
      site.pages.set("/robots.txt", "Sitemap: /voer");
      site.pages.set("/voer", feed(content));
      const { steps } = await walk(site, { readsFeedContent: true });
      expect(steps.map(tell)).toEqual(["feed /voer 1", "article /tuin/een Wat laat je staan? Wat laat je gaan?"]);
    }
  });
});

function bare(pages: Record<string, string>): FakeSite {
  return createFakeSite({
    "/": "<!doctype html><title>Een tuin</title>",
    "/tuin/een": articlePage("Een", "Wat laat je staan?"),
    ...pages,
  });
}
