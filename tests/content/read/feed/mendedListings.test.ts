import { describe, expect, test } from "vitest";
import { feedDate } from "../../../../content/read/feed/feedDate.ts";
import { readListing } from "../../../../content/read/feed/readListing.ts";
import { readPage } from "../../../../content/read/readPage.ts";

const NOW = Date.UTC(2026, 2, 10);
const CONTEXT = { address: "https://www.example.com/feed", now: NOW };
const WARNING = "Warning: Cannot modify header information in /srv/a.php on line 3";
const RSS = "<rss><channel><item><title>Rust</title><link>/a</link></item></channel></rss>";
const JSON_FEED = '{"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "/a", "title": "Rust"}]}';

const atom = (entry: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${entry}</entry></feed>`;
const rss = (item: string): string => `<rss><channel><item><link>/a</link>${item}</item></channel></rss>`;

describe("a feed with something of the server's beside it", () => {
  test.each([
    ["a warning in text above", `${WARNING}\n<?xml version="1.0"?>\n${RSS}`],
    [
      "a warning in HTML above",
      `<br />\n<b>Warning</b>: x in <b>/srv/a.php</b> on line <b>3</b><br />\n<?xml version="1.0"?>${RSS}`,
    ],
    ["a warning above, and no declaration", `${WARNING}\n${RSS}`],
    ["white space and a mark above", `\n \uFEFF\n<?xml version="1.0"?>${RSS}`],
    ["a comment above the declaration", `<!-- cached -->\n<?xml version="1.0"?>${RSS}`],
    ["a warning below", `${RSS}\n<br />\n<b>Warning</b>: x`],
    ["a warning above JSON", `${WARNING}\n${JSON_FEED}`],
    ["a warning in HTML above JSON", `<br />\n<b>Warning</b>: x<br />\n${JSON_FEED}`],
    ["a warning below JSON", `${JSON_FEED}\n<br />${WARNING}`],
  ])("is read: %s", (_what, text) => {
    const result = readListing(text, CONTEXT);
    expect(result.status === "read" && result.listing.kind === "feed" && result.listing.entries).toMatchObject([
      { url: "https://www.example.com/a", title: "Rust" },
    ]);
  });

  test.each([
    ["a page that shows one", `<!doctype html><html><body><pre>${RSS}</pre></body></html>`],
    ["a page below a warning", `${WARNING}\n<!doctype html><html><body>${RSS}</body></html>`],
  ])("isn't found in %s", (_what, text) => {
    expect(readListing(text, CONTEXT)).toEqual({ status: "refused", reason: "not-a-listing" });
  });
});

describe("a title", () => {
  test.each([
    ["a heart of signs", rss("<title>Ik <3 mijn tuin</title>"), "Ik <3 mijn tuin"],
    ["less than", rss("<title>Rust < haast << drukte</title>"), "Rust < haast << drukte"],
    ["an arrow of signs", rss("<title>Terug <- hier</title>"), "Terug <- hier"],
    ["a word behind a sign", rss("<title>Ik <jou en meer</title>"), "Ik <jou en meer"],
    ["a word behind a sign, escaped", rss("<title>Ik &lt;jou en meer</title>"), "Ik <jou en meer"],
    ["a sign and an exclamation", rss("<title>Wat <! nu</title>"), "Wat <! nu"],
    ["a sign and a question mark", rss("<title>Wat <? nu</title>"), "Wat <? nu"],
    ["a broken heart", rss("<title>Ik </3 jou</title>"), "Ik </3 jou"],
    ["a tag that holds a sign", rss('<title><b title="a < b">Rust</b></title>'), "Rust"],
    ["a tag's name, escaped", rss("<title>De &lt;title&gt; tag</title>"), "De tag"],
    ["a tag's name in CDATA", rss("<title><![CDATA[De <select> van nu]]></title>"), "De van nu"],
    ["a picture that ends at once", rss("<title><![CDATA[A<svg/> B]]></title>"), "A B"],
    ["a tag's name, behind its closing tag", rss("<title><![CDATA[<svg></svg>De <svg> nu]]></title>"), "De nu"],
    ["a heart in CDATA", rss("<title><![CDATA[Ik <3 <b>tuin</b>]]></title>"), "Ik <3 tuin"],
    ["a heart, escaped", rss("<title>Ik &lt;3 tuin</title>"), "Ik <3 tuin"],
    ["a bare ampersand", rss("<title>Jij & ik</title>"), "Jij & ik"],
    ["an element that stays open", rss("<title>Los<br>laten</title>"), "Los laten"],
    ["a character in halves", rss("<title>&#55357;&#56481; Rust</title>"), "💡 Rust"],
    ["a character in hexadecimal halves", rss("<title>&#xD83D;&#xdca1; Rust</title>"), "💡 Rust"],
    ["a character in halves, escaped again", rss("<title>&amp;#55357;&amp;#56481; Rust</title>"), "💡 Rust"],
    ["half a character", rss("<title>&#55357; Rust</title>"), "\uFFFD Rust"],
    ["a script, escaped", rss("<title>&lt;script&gt;alert(1)&lt;/script&gt;Rust</title>"), "Rust"],
    ["a script", rss("<title><script>alert(1)</script>Rust</title>"), "Rust"],
    ["a style in CDATA", rss("<title><![CDATA[<style>a{}</style>Rust]]></title>"), "Rust"],
    ["nothing in the first of two", rss("<title> </title><title>Rust</title>"), "Rust"],
    [
      "a script in Atom",
      atom('<link href="/a"/><title type="html">Ru&lt;script&gt;x&lt;/script&gt;st</title>'),
      "Rust",
    ],
    ["a heart in Atom", atom('<link href="/a"/><title>Ik <3 tuin</title>'), "Ik <3 tuin"],
  ])("of a feed may hold %s", (_what, text, title) => {
    const result = readListing(text, CONTEXT);
    expect(result.status === "read" && result.listing.kind === "feed" && result.listing.entries).toMatchObject([
      { url: "https://www.example.com/a", title },
    ]);
  });
});

describe("an entry's address", () => {
  test.each([
    ["the second link, where the first has no href", atom('<link/><link href="/a"/>')],
    [
      "the link whose href is an address",
      atom('<link href="http://["/><link href="" /><link rel="alternate" href="/a"/>'),
    ],
    ["a link in capitals", atom('<link rel="Alternate" href="/a"/>')],
    ["its id alone", atom("<id>https://www.example.com/a</id>")],
    ["its id, beside a link to itself", atom('<link rel="self" href="/feed"/><id>https://www.example.com/a</id>')],
    ["the second link of RSS", "<rss><channel><item><link/><link>/a</link></item></channel></rss>"],
    ["Atom's link in RSS's own name", '<rss><channel><item><link href="/a"/></item></channel></rss>'],
    [
      "the guid, where the link is none",
      "<rss><channel><item><link>http://[</link><guid>https://www.example.com/a</guid></item></channel></rss>",
    ],
    ["the id of JSON", '{"version": "https://jsonfeed.org/version/1", "items": [{"id": "https://www.example.com/a"}]}'],
    ["the second loc of a sitemap", "<urlset><url><loc></loc><loc>/a</loc></url></urlset>"],
  ])("is %s", (_what, text) => {
    const result = readListing(text, CONTEXT);
    const entries = result.status === "read" ? result.listing.entries : [];
    expect(entries.map(({ url }) => url)).toEqual(["https://www.example.com/a"]);
  });

  test.each([
    ["a tag", atom("<id>tag:example.com,2026:1</id>")],
    ["a number", atom("<id>12</id>")],
    ["a path", atom("<id>/a</id>")],
  ])("is no id that is %s", (_what, text) => {
    expect(readListing(text, CONTEXT)).toMatchObject({ status: "read", listing: { entries: [] } });
  });
});

describe("a date", () => {
  test.each([
    ["Tue,03 Mar 2026 08:15:00 GMT", "2026-03-03T08:15:00Z"],
    ["Tue03 Mar 2026 08:15:00GMT", "2026-03-03T08:15:00Z"],
    ["03Mar2026 08:15", "2026-03-03T08:15:00Z"],
    ["Tue, 03 Mar 202608:15:00 +0100", "2026-03-03T07:15:00Z"],
    ["Tue, 03 Mar, 2026, 08:15:00, +0100", "2026-03-03T07:15:00Z"],
    ["Tue,, 03 Mar 2026 08:15:00 +0000 (UTC)", "2026-03-03T08:15:00Z"],
    ["di., 3 mrt. 2026 08:15", "2026-03-03T08:15:00Z"],
    ["Tue, 03 Mar 2026 08:15:00 GMT+0100", "2026-03-03T07:15:00Z"],
    ["March 3, 2026", "2026-03-03T00:00:00Z"],
    ["Tue Mar  3 08:15:00 2026", "2026-03-03T08:15:00Z"],
    ["2026-03-03, 08:15:00", "2026-03-03T08:15:00Z"],
    ["2026-03-0308:15:00Z", "2026-03-03T08:15:00Z"],
    ["2026-03-03T08:15:00,5+01:00,", "2026-03-03T07:15:00Z"],
    ["2026-03-03 8:15", "2026-03-03T08:15:00Z"],
    ["2026-03-38:15", null],
    ["2026/03/03", "2026-03-03T00:00:00Z"],
    ["2026/03/03 08:15", "2026-03-03T08:15:00Z"],
    ["Mar 3rd, 2026", "2026-03-03T00:00:00Z"],
    ["2nd March 2026", "2026-03-02T00:00:00Z"],
    ["Tue, 03 Mar 2026 08:15 PM", "2026-03-03T20:15:00Z"],
    ["Mar 3, 2026 12:15 a.m.", "2026-03-03T00:15:00Z"],
    ["Mar 3, 2026 12:15:00 PM +0100", "2026-03-03T11:15:00Z"],
    ["Mar 3, 2026 20:15 PM", "2026-03-03T20:15:00Z"],
    ["Tue, 03 Mar 2026 08:15:00 PST", "2026-03-03T16:15:00Z"],
    ["31 feb 2026", null],
    ["3, 3, 2026", null],
  ])("may be written %s", (text, moment) => {
    expect(feedDate(text, NOW)).toBe(moment);
  });
});

test("a page may write its 💡 in halves", () => {
  const html = "<h1>Titel</h1><p>&#55357;&#56481; Wat nu &#xd83c;&#xdf37;?</p>";
  const result = readPage(html, { address: "https://www.example.com/a" });
  expect(result.status === "read" && result.article.questions).toMatchObject([{ text: "Wat nu 🌷?" }]);
});
