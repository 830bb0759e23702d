/** A reader's days, with a blog on a fake site and a real store on a disk in memory. */
import { beforeEach, describe, expect, test } from "vitest";
import type { QuestionId } from "../../../content/article.ts";
import { createSiteMemory } from "../../../content/site/siteMemory.ts";
import { createSiteScope } from "../../../content/site/siteScope.ts";
import type { BlogRecord } from "../../../features/newQuestions/blogLook.ts";
import { parseBlogRecord } from "../../../features/newQuestions/blogRecord.ts";
import type { DeckStore } from "../../../journal/deckStore.ts";
import { readBlog } from "../../../features/newQuestions/readBlog.ts";
import { articlePage, createFakeBlog, sitemap } from "../../content/site/fakeBlog.ts";
import { START, tagged, type FakeSite } from "../../content/site/fakeSite.ts";
import { openTestJournal, replaceIndexedDb, valueOf } from "../../journal/examples.ts";

beforeEach(replaceIndexedDb);

const DAY = 24 * 60 * 60 * 1000;
const NOTHING: BlogRecord = { memory: createSiteMemory("https://example.com"), look: null };

function openScope() {
  const opened = createSiteScope(START, false);
  if (opened.status === "refused") throw new Error(opened.reason);
  return opened.scope;
}

const SCOPE = openScope();

type Reading = { signal?: AbortSignal; shipped?: QuestionId[]; deck?: DeckStore };

async function openDeck(): Promise<DeckStore> {
  return (await openTestJournal()).loadDeck();
}

async function read(site: FakeSite, record: BlogRecord, options: Reading = {}) {
  const deck = options.deck ?? (await openDeck());
  const { fetchPage, clock } = site;
  const signal = options.signal ?? new AbortController().signal;
  return readBlog(record, { scope: SCOPE, fetchPage, clock, signal, deck, shipped: options.shipped ?? [] });
}

async function textsInDeck(): Promise<string[]> {
  const deck = await openDeck();
  const { read: ids } = valueOf(await deck.readIds());
  const found = await Promise.all(ids.map((id) => deck.find(id)));
  return found.map((question) => valueOf(question)?.text ?? "").toSorted();
}

describe("a look at the blog", () => {
  test("brings every question to the deck, and says how many", async () => {
    const { look } = valueOf(await read(createFakeBlog(), NOTHING));
    expect(look).toMatchObject({ day: "2026-03-10", articles: 2, questions: 3, reason: null, isDone: true, left: 0 });
    expect(await textsInDeck()).toEqual(["Wat laat je gaan?", "Wat laat je staan?", "Wat zaai je?"]);
  });

  test("brings a new post the next day, and asks for nothing that didn't change but whether it did", async () => {
    const site = createFakeBlog();
    const first = valueOf(await read(site, NOTHING));
    site.clock.advance(DAY);
    site.requests.length = 0;
    site.pages.set("/kaart.xml", tagged(sitemap({ "/tuin/een": "2026-03-01", "/tuin/vier": "2026-03-11" })));
    site.pages.set("/tuin/vier", tagged(articlePage("Vier", "Wat oogst je?")));
    const { look } = valueOf(await read(site, first));
    expect(look).toMatchObject({ articles: 1, questions: 1, pages: 1, isDone: true });
    expect(await textsInDeck()).toHaveLength(4);
    const conditional = site.requests.filter(({ headers }) => "If-None-Match" in headers).map(({ path }) => path);
    expect(conditional).toEqual(["/robots.txt", "/kaart.xml"]);
  });

  test("brings nothing on a day without news", async () => {
    const site = createFakeBlog();
    const first = valueOf(await read(site, NOTHING));
    site.clock.advance(DAY);
    const { look } = valueOf(await read(site, first));
    expect(look).toMatchObject({ day: "2026-03-11", articles: 0, questions: 0, reason: null, isDone: true });
  });

  test("counts a new wording of a known article as a question, and not as an article", async () => {
    const site = createFakeBlog();
    const first = valueOf(await read(site, NOTHING));
    site.clock.advance(DAY);
    site.pages.set("/kaart.xml", tagged(sitemap({ "/tuin/een": "2026-03-11" })));
    site.pages.set("/tuin/een", tagged(articlePage("Een", "Wat laat je staan?", "Wat laat je los?")));
    const { look } = valueOf(await read(site, first));
    expect(look).toMatchObject({ articles: 0, questions: 1 });
    expect(await textsInDeck()).toEqual(["Wat laat je los?", "Wat laat je staan?", "Wat zaai je?"]);
  });

  test("leaves out what ships", async () => {
    await read(createFakeBlog(), NOTHING);
    const { read: ids } = valueOf(await (await openDeck()).readIds());
    replaceIndexedDb();
    const { look } = valueOf(await read(createFakeBlog(), NOTHING, { shipped: ids }));
    expect([look?.articles, look?.questions, await textsInDeck()]).toEqual([0, 0, []]);
  });

  test("asks for no more than 20 pages a day, and goes on the next", async () => {
    const site = createFakeBlog();
    const paths = Array.from({ length: 25 }, (_, index) => `/tuin/nr-${index}`);
    site.pages.set("/kaart.xml", tagged(sitemap(Object.fromEntries(paths.map((path) => [path, null])))));
    for (const path of paths) site.pages.set(path, tagged(articlePage(path, `Wat is ${path.slice(6)}?`)));
    const first = valueOf(await read(site, NOTHING));
    expect(first.look).toMatchObject({ pages: 20, articles: 20, left: 5, isDone: true });
    site.clock.advance(DAY);
    const second = valueOf(await read(site, first));
    expect(second.look).toMatchObject({ pages: 5, articles: 5, left: 0, isDone: true });
    expect(await textsInDeck()).toHaveLength(25);
  });

  test.each([1, 2, 3, 4])(
    "that is ended at its step %d goes on from there, and asks for no page twice",
    async (steps) => {
      const site = createFakeBlog();
      const deck = await openDeck();
      let written = 0;
      // The browser ends the background: what was kept is there, and nothing else.
      const dying: DeckStore = {
        ...deck,
        writeSite: async (...kept) => {
          written += 1;
          if (written > steps) throw new Error("ended");
          return deck.writeSite(...kept);
        },
      };
      await expect(read(site, NOTHING, { deck: dying })).rejects.toThrow("ended");
      const kept = parseBlogRecord(valueOf(await deck.readSite(SCOPE.site)), SCOPE.site);
      expect(kept.look?.isDone).toBe(false);
      const { look } = valueOf(await read(site, kept, { deck }));
      expect(look).toMatchObject({ isDone: true, day: "2026-03-10" });
      expect(await textsInDeck()).toEqual(["Wat laat je gaan?", "Wat laat je staan?", "Wat zaai je?"]);
      const pages = site.requests.map(({ path }) => path).filter((path) => path.startsWith("/tuin/"));
      // Only the page of the step that was cut off may be asked for again.
      expect(pages.length - new Set(pages).size).toBeLessThanOrEqual(1);
    },
  );

  test("that is stopped is to be gone on with", async () => {
    const site = createFakeBlog();
    const stopping = new AbortController();
    site.pages.set("/tuin/twee", () => {
      stopping.abort();
      return {};
    });
    const { look } = valueOf(await read(site, NOTHING, { signal: stopping.signal }));
    expect(look).toMatchObject({ isDone: false, reason: null });
  });

  test("of a blog that fails leaves the deck, says why, and lets it rest", async () => {
    const site = createFakeBlog();
    const first = valueOf(await read(site, NOTHING));
    const before = await textsInDeck();
    site.clock.advance(DAY);
    site.pages.set("/robots.txt", { status: 500 });
    const { look, memory } = valueOf(await read(site, first));
    expect(look).toMatchObject({ isDone: false, reason: "trouble", questions: 0 });
    expect(Date.parse(memory.restUntil ?? "")).toBeGreaterThan(site.clock.now());
    expect(await textsInDeck()).toEqual(before);
  });

  test("of a blog that no longer wants to be read asks for nothing but robots.txt", async () => {
    const site = createFakeBlog();
    const first = valueOf(await read(site, NOTHING));
    site.clock.advance(DAY);
    site.requests.length = 0;
    site.pages.set("/robots.txt", tagged("User-agent: dagvraag\nDisallow: /", "text/plain"));
    const { look } = valueOf(await read(site, first));
    expect([look?.reason, site.requests.map(({ path }) => path)]).toEqual(["forbidden", ["/robots.txt"]]);
    expect(await textsInDeck()).toHaveLength(3);
  });

  test("ends where the store can't keep what it brought", async () => {
    const deck = await openDeck();
    const full = { kind: "failed", failure: { kind: "full", detail: "" } } as const;
    expect(await read(createFakeBlog(), NOTHING, { deck: { ...deck, addArticle: async () => full } })).toEqual(full);
    expect(await read(createFakeBlog(), NOTHING, { deck: { ...deck, writeSite: async () => full } })).toEqual(full);
  });

  test("passes by an article that is out of all bounds, and reads on", async () => {
    const site = createFakeBlog();
    const many = Array.from({ length: 300 }, (_, index) => `Wat is nummer ${index}?`);
    site.pages.set("/tuin/een", tagged(articlePage("Een", ...many)));
    const { look } = valueOf(await read(site, NOTHING));
    expect(look?.isDone).toBe(true);
    expect((await textsInDeck()).includes("Wat zaai je?")).toBe(true);
  });
});
