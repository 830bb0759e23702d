// @vitest-environment happy-dom
import { shippedDeck } from "virtual:shipped-deck";
import { beforeEach, expect, test, vi } from "vitest";
import { openTestJournal, replaceIndexedDb, valueOf } from "../journal/examples.ts";
import { createArticle, FROM_PAGE } from "../journal/readArticles.ts";

const SHIPPED: [string, string] = ["https://www.gerritvanderheide.com/keuzes/vrij", "Keuzes"];

beforeEach(() => {
  replaceIndexedDb();
  vi.resetModules();
  // There is no old log to leave.
  vi.stubGlobal("chrome", { storage: { session: { get: async (key: string) => ({ [key]: true }) } } });
  // A page of an earlier test that heard of a failure would leave the log when there is no page any more.
  vi.stubGlobal(
    "BroadcastChannel",
    class extends EventTarget {
      postMessage(): void {}
    },
  );
  vi.stubGlobal("fetch", async (address: string) => {
    if (address !== `${shippedDeck.folder}/themes.json`) throw new TypeError("Failed to fetch");
    return Response.json([SHIPPED]);
  });
});

test("the themes are those of what ships and of what was read here, whose last word counts", async () => {
  const journal = await openTestJournal();
  const store = await journal.loadDeck();
  const rust = { ...createArticle("rust", ["Wat?"]), category: "Loslaten" };
  valueOf(await store.addArticle(rust, FROM_PAGE));
  valueOf(await store.addArticle({ ...createArticle("stil", ["Wie?"]), category: null }, FROM_PAGE));
  journal.close();
  const { readThemes } = await import("../../platform/themes.ts");
  expect([...(await readThemes())]).toEqual([SHIPPED, [rust.url, "Loslaten"]]);
});

test("where the store can't be opened, the themes are those of what ships", async () => {
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("no storage here", "SecurityError");
  });
  const { readThemes } = await import("../../platform/themes.ts");
  expect([...(await readThemes())]).toEqual([SHIPPED]);
});
