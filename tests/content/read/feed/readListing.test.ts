import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, test, vi } from "vitest";
import { decodePage } from "../../../../content/read/decodePage.ts";
import { ENTRY_LIMIT, FEED_LIMIT } from "../../../../content/read/feed/listing.ts";
import { parseXml } from "../../../../content/read/feed/parseXml.ts";
import { readListing } from "../../../../content/read/feed/readListing.ts";
import type { ListingResult } from "../../../../content/read/feed/readListing.ts";

const CONTEXT = { address: "https://www.example.com/feed", now: Date.UTC(2026, 2, 10) };

describe("what a listing is", () => {
  test.each([
    ["nothing", "", "empty"],
    ["white space", " \uFEFF\n\t", "empty"],
    ["plain text", "Er was eens.", "not-a-listing"],
    ["a page", "<!doctype html><title>Feed</title>", "not-a-listing"],
    ["a page after a comment", "<!-- x --> <html></html>", "not-a-listing"],
    ["another XML", "<svg xmlns='http://www.w3.org/2000/svg'></svg>", "not-a-listing"],
    ["other JSON", '{"version": "1"}', "not-a-listing"],
    ["JSON that breaks off", '{"version": "https://jsonfeed.org/version/1", "items": [', "malformed"],
    ["a feed that breaks off", "<rss><channel>", "malformed"],
    ["a start alone", "<", "malformed"],
    ["a bomb of elements in elements", `<rss>${"<a>".repeat(100_000)}</rss>`, "malformed"],
    ["a bomb of elements side by side", `<rss>${"<a/>".repeat(500_000)}</rss>`, "malformed"],
    ["more than the limit", `<rss>${" ".repeat(FEED_LIMIT)}</rss>`, "too-large"],
  ])("is not %s", (_what, text, reason) => {
    expect(read(text)).toEqual({ status: "refused", reason });
  });

  test.each([
    ["an RSS feed without a channel", "<rss></rss>", "feed"],
    ["an Atom feed that forgot its namespace", "<feed></feed>", "feed"],
    ["one with text around it", "\n\n<!-- x --><feed></feed> tekst", "feed"],
    ["capitals", "<RSS></RSS>", "feed"],
    ["Atom 0.3", '<feed version="0.3" xmlns="http://purl.org/atom/ns#"></feed>', "feed"],
    ["a sitemap without namespace", "<urlset></urlset>", "sitemap"],
    ["an index", "<sitemapindex/>", "sitemapIndex"],
  ])("is %s", (_what, text, kind) => {
    const result = read(text);
    expect(result).toMatchObject({ status: "read", listing: { kind, entries: [] } });
  });

  test("holds no more entries than the limit", () => {
    const urls = Array.from({ length: ENTRY_LIMIT + 1 }, (_value, n) => `<url><loc>/${n}</loc></url>`);
    const result = read(`<urlset>${urls.join("")}</urlset>`);
    expect(result.status === "read" ? result.listing.entries : []).toHaveLength(ENTRY_LIMIT);
  });

  test("follows namespaces into and out of the elements that declare them", () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom">
      <entry><link href="/a"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><img src="x" alt="&quot;a&quot;"/>1 &lt; 2</div></content></entry>
      <entry><link href="/b"/></entry></feed>`;
    const result = read(text);
    expect(result.status === "read" ? result.listing.entries : []).toMatchObject([
      {
        url: "https://www.example.com/a",
        content: expect.stringContaining('<img src="x" alt="&quot;a&quot;">1 &lt; 2') as unknown,
      },
      { url: "https://www.example.com/b", content: null },
    ]);
  });
});

describe("an entry", () => {
  const atom = (entry: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${entry}</entry></feed>`;
  const rss = (item: string): string => `<rss><channel><item>${item}</item></channel></rss>`;

  test.each<[string, string, object]>([
    ["of Atom with a link alone", atom('<link href="/a"/>'), { title: null, category: null, content: null }],
    [
      "of Atom in plain text",
      atom('<link href="/a"/><title>1 &lt; 2</title><content>Er was &lt; eens.</content>'),
      { title: "1 < 2", content: "Er was &lt; eens." },
    ],
    [
      "of Atom that doesn't say it is HTML",
      atom('<link href="/a"/><content>&lt;p&gt;Er was eens.&lt;/p&gt;</content>'),
      { content: "<p>Er was eens.</p>" },
    ],
    ["of Atom with a term for a category", atom('<link href="/a"/><category term="rust"/>'), { category: "rust" }],
    ["of Atom with a category without a name", atom('<link href="/a"/><category/>'), { category: null }],
    [
      "of Atom whose page is one of many links",
      atom('<link href="/x" type="application/pdf"/><link href="/a" type="text/html"/>'),
      {},
    ],
    [
      "of Atom with a summary that is long and whole",
      atom(`<link href="/a"/><summary type="html">${"Er was eens. ".repeat(200)}</summary>`),
      { content: expect.stringContaining("Er was") as unknown },
    ],
    [
      "of RSS with a guid that says it is a place",
      rss('<guid isPermaLink="true">https://www.example.com/a</guid>'),
      {},
    ],
    ["of RSS with Atom's link without rel", rss('<a:link xmlns:a="http://www.w3.org/2005/Atom" href="/a"/>'), {}],
    ["of RSS with a text of white space", rss("<link>/a</link><description> </description>"), { content: null }],
    [
      "of RSS with emphasis in its title",
      rss("<link>/a</link><title>Los&lt;b&gt;laten&lt;/b&gt;&lt;br&gt;nu</title>"),
      { title: "Loslaten nu" },
    ],
    [
      "of RSS with elements that no browser knows in its title",
      rss("<link>/a</link><title>Los&lt;x-y&gt;la&lt;/x-y&gt;ten&lt;p&gt;nu</title>"),
      { title: "Loslaten nu" },
    ],
    [
      "dated in another zone",
      rss("<link>/a</link><pubDate>Tue, 03 Mar 2026 08:15 CET</pubDate>"),
      { published: "2026-03-03T07:15:00Z" },
    ],
    [
      "dated west of Greenwich",
      rss("<link>/a</link><pubDate>Tue, 03 Mar 2026 08:15:00 -0130</pubDate>"),
      { published: "2026-03-03T09:45:00Z" },
    ],
    ["dated in a month that isn't one", rss("<link>/a</link><pubDate>3 foo 2026</pubDate>"), { published: null }],
    [
      "dated in a zone that isn't one",
      rss("<link>/a</link><pubDate>3 mrt 2026 08:15 +9900</pubDate>"),
      { published: null },
    ],
  ])("%s is read", (_what, text, expected) => {
    const result = read(text);
    const entries = result.status === "read" ? result.listing.entries : [];
    expect(entries).toMatchObject([{ url: "https://www.example.com/a", ...expected }]);
  });

  test.each([
    ["Atom without a link", atom("<title>x</title>")],
    ["Atom that leads nowhere", atom('<link rel="alternate"/>')],
    ["RSS without a link", rss("<title>x</title>")],
    ["RSS with an empty guid", rss("<guid></guid>")],
    ["RSS with a guid of words", rss("<guid>een</guid>")],
  ])("of %s is left out", (_what, text) => {
    expect(read(text)).toMatchObject({ status: "read", listing: { entries: [] } });
  });
});

describe("reading a listing", () => {
  const pieces = fc.constantFrom(
    ..."<rss> </rss> <channel> <item> </item> <link> <title> <![CDATA[ ]]> <feed xmlns='http://www.w3.org/2005/Atom'> <entry> <url> <loc> <urlset> &lt; &#0; &#x110000; &a; <!DOCTYPE <?xml ?> <!-- --> 💡 \ud800 \0 { } https://a.b/ \" ' = / <a:b xmlns:a='c'> __proto__ constructor".split(
      " ",
    ),
  );
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces).map((parts) => parts.join("")),
    fc.array(pieces).map((parts) => `<rss><channel>${parts.join(" ")}</channel></rss>`),
    fc.json().map((json) => `{"version": "https://jsonfeed.org/version/1", "items": [${json}]}`),
  );

  test("never throws on a string, and gives absolute web addresses alone", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = read(text);
        const entries = result.status === "read" ? result.listing.entries : [];
        for (const { url } of entries) expect(url).toMatch(/^https?:\/\//u);
      }),
    );
  });

  test("never throws on bytes, whatever the server says they are", () => {
    const type = fc.oneof(
      fc.string(),
      fc.constantFrom("text/xml; charset=utf-16", "charset='windows-1252", "charset=nonsense"),
    );
    fc.assert(
      fc.property(fc.uint8Array(), fc.option(type), (bytes, contentType) => {
        const decoded = decodePage(new Uint8Array(bytes), { contentType });
        read(decoded.status === "decoded" ? decoded.text : "");
      }),
    );
  });

  test.each([
    ["elements that are never closed", (n: number) => "<a>".repeat(n)],
    ["ends without a start", (n: number) => `<rss>${"</a>".repeat(n)}</rss>`],
    ["entities", (n: number) => `<rss>${"&amp;".repeat(n)}</rss>`],
    ["brackets", (n: number) => `<rss>${"<".repeat(n)}</rss>`],
    ["declarations", (n: number) => `${"<!ENTITY a '&b;'>".repeat(n)}<rss></rss>`],
  ])("takes a number of steps that grows with %s", (_what, text) => {
    const [few, many] = [countSteps(text(1000)), countSteps(text(10_000))];
    expect(many).toBeLessThanOrEqual(Math.max(few, 300) * 11);
  });
});

function read(text: string): ListingResult {
  return readListing(text, CONTEXT);
}

/** Counts steps instead of seconds: how often the parser passes something on. */
function countSteps(text: string): number {
  let steps = 0;
  const spies = (["onopentagname", "onclosetag", "ontext", "ontextentity"] as const).map((name) => {
    const original: (...args: number[]) => void = Parser.prototype[name];
    return vi.spyOn(Parser.prototype, name).mockImplementation(function step(this: Parser, ...args: number[]) {
      steps += 1;
      original.apply(this, args);
    });
  });
  parseXml(text);
  for (const spy of spies) spy.mockRestore();
  return steps;
}
