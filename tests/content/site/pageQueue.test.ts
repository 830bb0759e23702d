import { describe, expect, test } from "vitest";
import { ENTRY_LIMIT } from "../../../content/read/feed/listing.ts";
import { fillQueue, notePages } from "../../../content/site/pageQueue.ts";
import { createSiteMemory, parseSiteMemory } from "../../../content/site/siteMemory.ts";
import type { PageMemory, SiteMemory } from "../../../content/site/siteMemory.ts";
import { SCOPE } from "./fakeBlog.ts";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 2, 10);
const HOST = "https://www.example.com";

describe("the pages that listings name", () => {
  test("are one page however they are written, dated by the later of two listings", () => {
    const memory = noted([
      { url: `${HOST}/tuin/een#top`, listed: "2026-03-01T00:00:00Z" },
      { url: `${HOST}/tuin/een/?utm_source=rss`, listed: "2026-03-05T00:00:00Z" },
      { url: `${HOST}/tuin/een`, listed: "2026-03-02T00:00:00Z" },
      { url: `${HOST}/tuin/een`, listed: null },
    ]);
    expect(Object.entries(memory.pages)).toMatchObject([
      [`${HOST}/tuin/een`, { url: `${HOST}/tuin/een`, listed: "2026-03-05T00:00:00Z" }],
    ]);
  });

  test("are of this site, and no more than there is room for", () => {
    const many = Array.from({ length: ENTRY_LIMIT + 5 }, (_value, n) => ({ url: `${HOST}/tuin/${n}`, listed: null }));
    const memory = noted([{ url: "https://elsewhere.example/a", listed: null }, ...many]);
    expect(Object.keys(memory.pages)).toHaveLength(ENTRY_LIMIT);
    const full = notePages(memory, [{ url: `${HOST}/tuin/0`, listed: "2026-03-01T00:00:00Z" }], SCOPE);
    expect(full.pages[`${HOST}/tuin/0`]?.listed).toBe("2026-03-01T00:00:00Z");
    expect(parseSiteMemory(JSON.parse(JSON.stringify(fill(full))), SCOPE.site)).toEqual(fill(full));
  });
});

describe("the queue", () => {
  test("takes what is new first, then what is dated anew, then what is due, the longest ago first", () => {
    const memory = pagesOf({
      nieuw: { listed: "2026-03-01T00:00:00Z" },
      nieuwer: { listed: "2026-03-09T00:00:00Z" },
      ongedateerd: {},
      anders: { ...read(5), listed: "2026-03-08T00:00:00Z" },
      lang: read(60),
      langer: read(90),
      pas: read(2),
      steedsMis: { failures: 3 },
    });
    expect(namesIn(fill(memory))).toEqual(["nieuwer", "nieuw", "ongedateerd", "anders", "steedsMis", "langer", "lang"]);
  });

  test("goes on with what is left before it begins anew", () => {
    const memory = pagesOf({ nieuw: {}, lang: read(60), over: read(40) });
    const left = { ...memory, queue: [`${HOST}/tuin/over`, `${HOST}/tuin/weg`] };
    expect(namesIn(fill(left))).toEqual(["nieuw", "over"]);
  });
});

function noted(listed: Parameters<typeof notePages>[1]): SiteMemory {
  return notePages(createSiteMemory(SCOPE.site), listed, SCOPE);
}

function pagesOf(pages: Record<string, Partial<PageMemory>>): SiteMemory {
  const memory = noted(Object.keys(pages).map((name) => ({ url: `${HOST}/tuin/${name}`, listed: null })));
  const known = Object.entries(memory.pages).map(([address, page]) => {
    const name = address.slice(`${HOST}/tuin/`.length);
    return [address, { ...page, ...pages[name] }] as const;
  });
  return { ...memory, pages: Object.fromEntries(known) };
}

function read(daysAgo: number): Partial<PageMemory> {
  return { checkedAt: new Date(NOW - daysAgo * DAY).toISOString() };
}

function fill(memory: SiteMemory): SiteMemory {
  return fillQueue(memory, { startedAt: NOW, recheckAfter: 30 * DAY });
}

function namesIn({ queue }: SiteMemory): string[] {
  return queue.map((address) => address.slice(`${HOST}/tuin/`.length));
}
