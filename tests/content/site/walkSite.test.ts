import { describe, expect, test } from "vitest";
import { forgetLostArticles, parseSiteMemory } from "../../../content/site/siteMemory.ts";
import { createSiteScope } from "../../../content/site/siteScope.ts";
import { articlePage, createFakeBlog, SCOPE, sitemap, tell, walk, walkAgain } from "./fakeBlog.ts";
import { tagged } from "./fakeSite.ts";

const DAY = 24 * 60 * 60 * 1000;

describe("a first walk", () => {
  test("finds every article, the latest first, and leaves lists and forbidden pages alone", async () => {
    const site = createFakeBlog();
    const { steps, outcome, left } = await walk(site);
    expect(steps.map(tell)).toEqual([
      "sitemap /kaart.xml 5",
      "article /tuin/twee Wat zaai je?",
      "article /tuin/een Wat laat je staan? Wat laat je gaan?",
      "noQuestions /over",
      "failed /geheim/drie page notAllowed",
    ]);
    expect({ outcome, left }).toEqual({ outcome: { kind: "finished" }, left: 0 });
    const paths = site.requests.map(({ path }) => path);
    expect(paths).not.toContain("/tag/rust");
    expect(paths).not.toContain("/geheim/drie");
  });

  test("asks for one address a second, never two", async () => {
    const site = createFakeBlog();
    await walk(site);
    expectPolite(site.requests);
  });

  test("leaves the time that the site asks for", async () => {
    const site = createFakeBlog();
    site.pages.set("/robots.txt", "User-agent: *\nCrawl-delay: 5\nSitemap: /kaart.xml");
    await walk(site);
    expectPolite(site.requests.slice(1), 5000);
  });

  test("sends no conditions where nothing is known", async () => {
    const site = createFakeBlog();
    await walk(site);
    expect(
      site.requests.flatMap(({ headers }) => Object.keys(headers)).filter((name) => name.startsWith("If-")),
    ).toEqual([]);
  });
});

describe("a later walk", () => {
  test("asks under conditions, and hears that nothing changed", async () => {
    const site = createFakeBlog();
    const { memory } = await walk(site);
    const { steps } = await walkAgain(site, memory);
    expect(steps.map(tell)).toEqual([
      "sitemap /kaart.xml unchanged",
      "unchanged /tuin/twee",
      "unchanged /tuin/een",
      "unchanged /over",
      "failed /geheim/drie page notAllowed",
    ]);
    expectPolite(site.requests);
    for (const { headers } of site.requests) expect(headers["If-None-Match"]).toMatch(/^"\d+"$/u);
  });

  test("takes Last-Modified for a condition too", async () => {
    const site = createFakeBlog();
    const date = "Tue, 03 Mar 2026 07:15:00 GMT";
    site.pages.set("/tuin/een", ({ headers }) =>
      headers["If-Modified-Since"] === date
        ? { status: 304, body: null }
        : { headers: { "Last-Modified": date }, body: articlePage("Een", "Wat laat je staan?") },
    );
    const { memory } = await walk(site);
    const { steps } = await walkAgain(site, memory);
    expect(steps.map(tell)).toContain("unchanged /tuin/een");
  });

  test("finds what is new and what changed, and tells an article that is as it was", async () => {
    const site = createFakeBlog();
    const { memory } = await walk(site);
    site.pages.set(
      "/kaart.xml",
      sitemap({ "/tuin/een": "2026-03-01", "/tuin/twee": "2026-03-09", "/tuin/vier": "2026-03-10" }),
    );
    site.pages.set("/tuin/vier", articlePage("Vier", "Wat is nieuw?"));
    site.pages.set("/tuin/twee", articlePage("Twee", "Wat zaai je nu?"));
    site.pages.set("/tuin/een", articlePage("Een", "Wat laat je staan?", "Wat laat je gaan?"));
    const { steps } = await walkAgain(site, memory);
    expect(steps.map(tell)).toEqual([
      "sitemap /kaart.xml 3",
      "article /tuin/vier Wat is nieuw?",
      "article /tuin/twee Wat zaai je nu?",
      "article /tuin/een Wat laat je staan? Wat laat je gaan? (as it was)",
      "unchanged /over",
      "failed /geheim/drie page notAllowed",
    ]);
  });

  test("asks only for what is new or dated anew, where the rest may wait", async () => {
    const site = createFakeBlog();
    const { memory } = await walk(site);
    site.pages.set("/kaart.xml", sitemap({ "/tuin/een": "2026-03-10", "/tuin/twee": "2026-03-05" }));
    const { steps, memory: later } = await walkAgain(site, memory, { recheckAfter: 30 * DAY });
    expect(steps.map(tell)).toEqual(["sitemap /kaart.xml 2", "unchanged /tuin/een"]);
    const { steps: third } = await walkAgain(site, later, { recheckAfter: 30 * DAY });
    expect(third.map(tell)).toEqual(["sitemap /kaart.xml 2"]);
  });

  test("goes on where the last one came to its limit", async () => {
    const site = createFakeBlog();
    const first = await walk(site, { limit: 1 });
    expect({ outcome: first.outcome, left: first.left }).toEqual({ outcome: { kind: "limit" }, left: 3 });
    const second = await walkAgain(site, first.memory, { limit: 1 });
    expect(second.steps.map(tell)).toEqual([
      "sitemap /kaart.xml unchanged",
      "article /tuin/een Wat laat je staan? Wat laat je gaan?",
    ]);
    const third = await walkAgain(site, second.memory);
    expect(third.steps.map(tell)).toEqual([
      "sitemap /kaart.xml unchanged",
      "noQuestions /over",
      "failed /geheim/drie page notAllowed",
    ]);
    expect(third.outcome).toEqual({ kind: "finished" });
  });

  test("goes on where the last one was stopped by hand", async () => {
    const site = createFakeBlog();
    const stopping = new AbortController();
    const stopper = tagged(articlePage("Twee", "Wat zaai je?"));
    site.pages.set("/tuin/twee", (request) => {
      stopping.abort();
      return stopper(request);
    });
    const first = await walk(site, { signal: stopping.signal });
    expect(first.outcome).toEqual({ kind: "stopped" });
    expect(first.left).toBe(4);
    const second = await walkAgain(site, first.memory, { recheckAfter: 30 * DAY });
    expect(second.steps.map(tell)).toContain("article /tuin/twee Wat zaai je?");
  });

  test("goes by a memory that went through JSON, and takes no other", async () => {
    const site = createFakeBlog();
    const { memory } = await walk(site, { limit: 1 });
    const kept: unknown = JSON.parse(JSON.stringify(memory));
    expect(parseSiteMemory(kept, SCOPE.site)).toEqual(memory);
    expect(parseSiteMemory(kept, "https://elsewhere.example")).toBeNull();
    for (const bad of [
      null,
      "x",
      {},
      { ...memory, version: 2 },
      { ...memory, queue: [7] },
      { ...memory, pages: { a: {} } },
    ]) {
      expect(parseSiteMemory(bad, SCOPE.site)).toBeNull();
    }
  });

  test("reads again what was lost elsewhere", async () => {
    const site = createFakeBlog();
    const { memory } = await walk(site);
    const forgotten = forgetLostArticles(memory, (url) => !url.endsWith("/een"));
    const { steps } = await walkAgain(site, forgotten, { recheckAfter: 30 * DAY });
    expect(steps.map(tell)).toEqual(["sitemap /kaart.xml 5", "article /tuin/een Wat laat je staan? Wat laat je gaan?"]);
    expect(forgetLostArticles(memory, () => true)).toEqual(memory);
  });

  test("forgets a page that the site says is gone", async () => {
    const site = createFakeBlog();
    const { memory } = await walk(site);
    site.pages.delete("/tuin/een");
    const { steps, memory: later } = await walkAgain(site, memory);
    expect(steps.map(tell)).toContain("failed /tuin/een page status");
    expect(Object.keys(later.pages)).not.toContain("https://www.example.com/tuin/een");
  });
});

describe("a server that the author named himself", () => {
  test("is walked though it is of his own machine, and in plain http", async () => {
    const site = createFakeBlog();
    const opened = createSiteScope("http://localhost:8123/", true);
    if (opened.status === "refused") throw new Error(opened.reason);
    site.pages.set("/robots.txt", "Sitemap: http://localhost:8123/kaart.xml");
    site.pages.set(
      "/kaart.xml",
      sitemap({ "/tuin/een": null }).replaceAll("https://www.example.com", "http://localhost:8123"),
    );
    const { steps } = await walk(site, { scope: opened.scope });
    expect(steps.map(tell)).toEqual(["sitemap /kaart.xml 1", "article /tuin/een Wat laat je staan? Wat laat je gaan?"]);
    expect(new Set(site.requests.map(({ url }) => new URL(url).host))).toEqual(new Set(["localhost:8123"]));
  });
});

function expectPolite(requests: readonly { at: number }[], apart = 1000): void {
  const pauses = requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? 0));
  expect(pauses.length).toBeGreaterThan(0);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(apart);
}
