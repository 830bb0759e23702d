import { describe, expect, test } from "vitest";
import { createFakeBlog, tell, walk, walkAgain } from "./fakeBlog.ts";
import { tagged } from "./fakeSite.ts";
import type { FakeSite } from "./fakeSite.ts";

/** Each address that a first walk asks for, in order. */
const PLACES = ["/robots.txt", "/", "/kaart.xml", "/feed.xml", "/tuin/twee", "/tuin/een", "/over"];

describe("a walk that is stopped", () => {
  test.each(PLACES)("at %s asks for nothing more, and the next one finds all that is left", async (path) => {
    const site = createFakeBlog();
    const first = await walk(site, { signal: stopAt(site, path) });
    expect(first.outcome).toEqual({ kind: "stopped" });
    expect(site.requests.at(-1)?.path).toBe(path);
    const second = await walkAgain(site, first.memory);
    expect(second.outcome).toEqual({ kind: "finished" });
    const told = [...first.steps, ...second.steps].map(tell).filter((line) => line.startsWith("article"));
    expect(told.toSorted()).toEqual([
      "article /tuin/een Wat laat je staan? Wat laat je gaan?",
      "article /tuin/twee Wat zaai je?",
    ]);
  });

  test("within a sitemap that is known keeps knowing it", async () => {
    const site = createFakeBlog();
    const { memory } = await walk(site);
    const { outcome, memory: later } = await walkAgain(site, memory, { signal: stopAt(site, "/kaart.xml") });
    expect(outcome).toEqual({ kind: "stopped" });
    expect(later.listings).toEqual(memory.listings);
    expect(later.failedWalks).toBe(0);
  });

  test("before it began asks for nothing at all", async () => {
    const site = createFakeBlog();
    expect(await walk(site, { signal: AbortSignal.abort() })).toMatchObject({
      outcome: { kind: "stopped" },
      steps: [],
    });
    expect(site.requests).toEqual([]);
  });
});

/** Stops the walk within that answer, once. */
function stopAt(site: FakeSite, path: string): AbortSignal {
  const stopping = new AbortController();
  const handler = site.pages.get(path) ?? { status: 404 };
  site.pages.set(path, (request) => {
    stopping.abort();
    site.pages.set(path, handler);
    return tagged("<p>")(request);
  });
  return stopping.signal;
}
