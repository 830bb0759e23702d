// @vitest-environment happy-dom
import { shippedDeck } from "virtual:shipped-deck";
import { beforeEach, expect, test, vi } from "vitest";
import type { DeckQuestion } from "../../content/deck/deck.ts";
import { DATABASE_NAME } from "../../journal/store/openJournal.ts";
import { splitDeck } from "../../content/deck/deckFiles.ts";
import { createDeckOf, createQuestion, openTestJournal, replaceIndexedDb, valueOf } from "../journal/examples.ts";
import { createArticle, FROM_PAGE } from "../journal/readArticles.ts";

const SHIPPED = createDeckOf(3);
const READ = createArticle("rust", ["Wat?", "Wie?"]);
const READ_IDS = READ.questions.map(({ id }) => id);

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
  ship(SHIPPED);
});

/** Puts a deck into the extension's own files. */
function ship(deck: readonly DeckQuestion[]): void {
  const { ids } = splitDeck(deck);
  vi.stubGlobal("fetch", async (address: string) => {
    if (!address.startsWith(`${shippedDeck.folder}/`)) throw new TypeError("Failed to fetch");
    return Response.json(address.endsWith("/ids.json") ? ids : deck);
  });
}

/** Loads the module as a page does that opens now. */
async function openPage() {
  return import("../../platform/deck.ts");
}

async function read(): Promise<void> {
  const journal = await openTestJournal();
  valueOf(await (await journal.loadDeck()).addArticle(READ, FROM_PAGE));
  journal.close();
}

async function hide(index: number): Promise<void> {
  const journal = await openTestJournal();
  valueOf(await (await journal.loadDeck()).hide(createQuestion(index), "2026-11-23T20:00:00.000Z"));
  journal.close();
}

function refuseStore(): void {
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("no storage here", "SecurityError");
  });
}

test("the deck is what ships and what was read, but for what is hidden; each question once", async () => {
  await read();
  await hide(1);
  ship([...SHIPPED, { ...createQuestion(0), id: READ_IDS[0] ?? createQuestion(0).id }]);
  const { deck } = await openPage();
  const ids = await deck.readIds();
  const expected = [createQuestion(0).id, createQuestion(2).id, ...READ_IDS];
  expect(ids.toSorted()).toEqual(expected.toSorted());
});

test("a question is found where it is, also one that is hidden", async () => {
  await read();
  await hide(1);
  const { deck } = await openPage();
  expect((await deck.find(createQuestion(1).id))?.text).toBe("Vraag 1?");
  expect((await deck.find(READ_IDS[1] ?? createQuestion(9).id))?.article.title).toBe(READ.title);
  expect(await deck.find(createQuestion(9).id)).toBeNull();
});

test("one that ships is found without the store", async () => {
  const open = vi.spyOn(indexedDB, "open");
  const { deck, shipped } = await openPage();
  expect((await deck.find(createQuestion(2).id))?.text).toBe("Vraag 2?");
  expect(await shipped.readIds()).toHaveLength(3);
  expect(open).not.toHaveBeenCalled();
});

test("where the store can't be opened, the deck is what ships", async () => {
  await read();
  refuseStore();
  const { deck } = await openPage();
  expect(await deck.readIds()).toEqual(SHIPPED.map(({ id }) => id));
  expect(await deck.find(READ_IDS[0] ?? createQuestion(9).id)).toBeNull();
});

test("its edition is another one once something was read, and none without a store", async () => {
  const { readDeckEdition } = await openPage();
  const before = await readDeckEdition();
  await read();
  const after = await readDeckEdition();
  expect(after).not.toBe(before);
  expect(await readDeckEdition()).toBe(after);
  refuseStore();
  vi.resetModules();
  const unknown = await (await openPage()).readDeckEdition();
  expect([before, after]).not.toContain(unknown);
});

test("all that ask at once get one journal, and one that failed is tried again", async () => {
  const open = vi.spyOn(indexedDB, "open");
  const { openStore, openDeckStore } = await import("../../platform/openStore.ts");
  open.mockImplementationOnce(() => {
    throw new DOMException("not yet", "UnknownError");
  });
  expect((await openStore()).kind).toBe("failed");
  const opened = await Promise.all([openStore(), openStore(), openDeckStore()]);
  expect(opened.map(({ kind }) => kind)).toEqual(["ok", "ok", "ok"]);
  // The first failed. The second found that there was no database yet, and the third made it.
  expect(open.mock.calls.filter(([name]) => name === DATABASE_NAME)).toHaveLength(3);
});

test("an opening that throws is told as a failure, and not kept", async () => {
  vi.doMock("../../journal/store/openJournal.ts", () => ({
    openJournal: vi
      .fn<() => Promise<unknown>>()
      .mockRejectedValueOnce(new TypeError("Failed to fetch dynamically imported module"))
      .mockResolvedValue({
        kind: "ok",
        value: { loadDeck: () => Promise.reject(new TypeError("no such code")) },
      }),
  }));
  const { openStore, openDeckStore } = await import("../../platform/openStore.ts");
  expect(await openStore()).toMatchObject({ kind: "failed", failure: { kind: "broken" } });
  expect((await openStore()).kind).toBe("ok");
  expect(await openDeckStore()).toMatchObject({ failure: { detail: "TypeError: no such code" } });
  vi.doUnmock("../../journal/store/openJournal.ts");
});

test("notes that can't be sent keep no journal closed", async () => {
  localStorage.setItem("dagvraag.unsent.r1", "{}");
  vi.doMock("../../platform/recoverDrafts.ts", () => {
    throw new TypeError("the extension was updated under the page");
  });
  const { openStore } = await import("../../platform/openStore.ts");
  expect((await openStore()).kind).toBe("ok");
  vi.doUnmock("../../platform/recoverDrafts.ts");
  localStorage.clear();
});
