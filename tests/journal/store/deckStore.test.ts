import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Article, QuestionId } from "../../../content/article.ts";
import type { DeckStore } from "../../../journal/deckStore.ts";
import { DATABASE_NAME } from "../../../journal/store/openJournal.ts";
import { createQuestion, openTestJournal, replaceIndexedDb, valueOf } from "../examples.ts";
import { createArticle, FROM_BLOG, FROM_PAGE } from "../readArticles.ts";

beforeEach(replaceIndexedDb);

async function openDeck(): Promise<DeckStore> {
  return (await openTestJournal()).loadDeck();
}

/** Opens the deck, and the stamp with which every page checks whether the deck changed. */
async function openStampedDeck(): Promise<{ deck: DeckStore; readStamp: () => Promise<number> }> {
  const journal = await openTestJournal();
  return { deck: await journal.loadDeck(), readStamp: async () => valueOf(await journal.readDeckStamp()) };
}

const idsOf = ({ questions }: Article): QuestionId[] => questions.map(({ id }) => id);
const THREE = createArticle("rust", ["Wat?", "Wie?", "Waar?"]);

describe("an article that is added", () => {
  test("brings its questions to the deck, each with the article that asks it", async () => {
    const deck = await openDeck();
    expect(valueOf(await deck.addArticle(THREE, FROM_PAGE))).toEqual({ added: idsOf(THREE) });
    expect(new Set(valueOf(await deck.readIds()).read)).toEqual(new Set(idsOf(THREE)));
    const [question] = THREE.questions;
    if (question === undefined) throw new Error("it asks three");
    const { title, url, category, minutes } = THREE;
    expect(valueOf(await deck.find(question.id))).toEqual({ ...question, article: { title, url, category, minutes } });
    expect(valueOf(await deck.find(createQuestion(7).id))).toBeNull();
  });

  test("adds nothing the second time, and leaves the stamp", async () => {
    const { deck, readStamp } = await openStampedDeck();
    await deck.addArticle(THREE, FROM_PAGE);
    const stamp = await readStamp();
    expect(valueOf(await deck.addArticle(THREE, FROM_BLOG))).toEqual({ added: [] });
    expect(await readStamp()).toBe(stamp);
  });

  test("is there for another page, and after the connection was lost", async () => {
    const journal = await openTestJournal();
    const deck = await journal.loadDeck();
    await deck.addArticle(THREE, FROM_PAGE);
    journal.close();
    expect(valueOf(await deck.readIds()).read).toHaveLength(3);
    expect(valueOf(await (await openDeck()).readIds()).read).toHaveLength(3);
  });

  test("keeps a question that it no longer asks to be found, and not to be drawn", async () => {
    const deck = await openDeck();
    const rewritten = createArticle("rust", ["Wat dan?", "Wie?", "Waar?"]);
    await deck.addArticle(THREE, FROM_PAGE);
    expect(valueOf(await deck.addArticle(rewritten, FROM_BLOG)).added).toEqual([rewritten.questions[0]?.id]);
    expect(new Set(valueOf(await deck.readIds()).read)).toEqual(new Set(idsOf(rewritten)));
    const [old] = idsOf(THREE);
    if (old === undefined) throw new Error("it asks three");
    expect(valueOf(await deck.find(old))?.text).toBe("Wat?");
  });

  test("without a question changes nothing: it may be a page in its place", async () => {
    const { deck, readStamp } = await openStampedDeck();
    await deck.addArticle(THREE, FROM_PAGE);
    expect(valueOf(await deck.addArticle(createArticle("rust", []), FROM_BLOG))).toEqual({ added: [] });
    expect([valueOf(await deck.readIds()).read.length, await readStamp()]).toEqual([3, 1]);
  });

  test.each<[string, Article]>([
    ["a question longer than 500 characters", createArticle("rust", [`${"a".repeat(500)}?`])],
    [
      "more than 200 questions",
      createArticle(
        "rust",
        Array.from({ length: 201 }, (_, index) => `Vraag ${index}?`),
      ),
    ],
    ["two lines in its title", createArticle("rust", ["Wat?"], { title: "een\ntwee" })],
    ["no address of the web", createArticle("rust", ["Wat?"], { url: "javascript:alert(1)" })],
    ["zero minutes", createArticle("rust", ["Wat?"], { minutes: 0 })],
  ])("with %s is refused whole", async (_what, article) => {
    const { deck, readStamp } = await openStampedDeck();
    expect(await deck.addArticle(article, FROM_PAGE)).toMatchObject({ kind: "failed", failure: { kind: "broken" } });
    expect([valueOf(await deck.readIds()), await readStamp()]).toEqual([{ read: [], hidden: [] }, 0]);
  });

  test("as the 2,001st is left out, and those that are there go on", async () => {
    const deck = await openDeck();
    const raw = await openDB(DATABASE_NAME);
    const filling = raw.transaction("articles", "readwrite");
    for (let index = 1; index < 2000; index += 1) void filling.store.put({ url: `https://blog.nl/${index}` });
    await filling.done;
    raw.close();
    expect(valueOf(await deck.addArticle(THREE, FROM_PAGE)).added).toHaveLength(3);
    expect(valueOf(await deck.addArticle(createArticle("meer", ["Meer?"]), FROM_PAGE))).toEqual({ added: [] });
    expect(valueOf(await deck.addArticle(createArticle("rust", ["Wat?", "Nieuw?"]), FROM_PAGE)).added).toHaveLength(1);
  });

  test("that is rewritten each day keeps 200 old wordings, the last ones", async () => {
    const deck = await openDeck();
    for (let day = 0; day < 3; day += 1) {
      const texts = Array.from({ length: 150 }, (_, index) => `Vraag ${index} op dag ${day}?`);
      const readAt = new Date(Date.UTC(2026, 10, 22 + day)).toISOString();
      await deck.addArticle(createArticle("rust", texts), { source: "blog", readAt });
    }
    const raw = await openDB(DATABASE_NAME);
    expect(await raw.count("questions")).toBe(350);
    const last = createArticle("rust", ["Vraag 0 op dag 1?"]).questions[0];
    expect(last && valueOf(await deck.find(last.id))?.text).toBe("Vraag 0 op dag 1?");
    raw.close();
  });

  test("is added whole or not at all, and says why not", async () => {
    const { deck, readStamp } = await openStampedDeck();
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no space", "QuotaExceededError");
    });
    expect(await deck.addArticle(THREE, FROM_PAGE)).toMatchObject({ kind: "failed", failure: { kind: "full" } });
    put.mockRestore();
    expect([valueOf(await deck.readIds()), await readStamp()]).toEqual([{ read: [], hidden: [] }, 0]);
  });
});

describe("a hidden question", () => {
  test("is in no deck until it is put back, and is found all the while", async () => {
    const deck = await openDeck();
    await deck.addArticle(THREE, FROM_PAGE);
    const [, who] = THREE.questions;
    if (who === undefined) throw new Error("it asks three");
    valueOf(await deck.hide(who, "2026-11-23T20:00:00.000Z"));
    const { read, hidden } = valueOf(await deck.readIds());
    expect([read.includes(who.id), read.length, hidden]).toEqual([false, 2, [who.id]]);
    expect(valueOf(await deck.find(who.id))?.text).toBe("Wie?");
    expect(valueOf(await deck.addArticle(THREE, FROM_BLOG)).added).toEqual([]);
    expect(valueOf(await deck.readIds()).read).toHaveLength(2);
    valueOf(await deck.unhide(who.id));
    expect(valueOf(await deck.readIds())).toMatchObject({ read: { length: 3 }, hidden: [] });
  });

  test("may be one that ships; the last hidden is told first", async () => {
    const deck = await openDeck();
    for (const day of [1, 3, 2]) await deck.hide(createQuestion(day), `2026-11-0${day}T20:00:00.000Z`);
    const hidden = valueOf(await deck.readHidden());
    expect(hidden.map(({ text }) => text)).toEqual(["Vraag 3?", "Vraag 2?", "Vraag 1?"]);
  });
});

describe("the articles that were added", () => {
  test("are told with what they brought, from where and when, the last first", async () => {
    const deck = await openDeck();
    const [calm, chosen, empty] = [
      THREE,
      createArticle("keuze", ["Ja?", "Nee?"]),
      createArticle("niets", ["Wie niet?"]),
    ];
    await deck.addArticle(calm, FROM_BLOG);
    await deck.addArticle(chosen, { ...FROM_PAGE, chosen: idsOf(chosen).slice(1) });
    await deck.addArticle(empty, { ...FROM_PAGE, chosen: [] });
    const rewritten = createArticle("rust", ["Wie?", "Waar?"], { title: "Rust" });
    await deck.addArticle(rewritten, { ...FROM_BLOG, readAt: "2026-11-24T07:00:00.000Z" });
    expect(valueOf(await deck.readAdditions())).toMatchObject([
      { article: { url: calm.url, title: "Rust" }, questions: 2, ...FROM_BLOG },
      { article: { url: chosen.url, title: "Over keuze" }, questions: 1, ...FROM_PAGE },
    ]);
  });
});

describe("the stamp", () => {
  test("is another one after each change, an erasure included", async () => {
    const journal = await openTestJournal();
    const deck = await journal.loadDeck();
    const stamps = [valueOf(await journal.readDeckStamp())];
    const changes: (() => Promise<unknown>)[] = [
      () => deck.addArticle(THREE, FROM_PAGE),
      () => deck.hide(createQuestion(1), "2026-11-23T20:00:00.000Z"),
      () => deck.unhide(createQuestion(1).id),
      () => deck.addArticle(createArticle("rust", ["Wat?"]), FROM_BLOG),
      () => deck.addArticle(createArticle("rust", ["Wat?"], { title: "Nieuwe titel" }), FROM_BLOG),
      () => journal.eraseAll(),
    ];
    for (const change of changes) {
      await change();
      stamps.push(valueOf(await journal.readDeckStamp()));
    }
    expect(new Set(stamps).size).toBe(changes.length + 1);
  });
});

describe("what makes no sense", () => {
  test("is in no deck, is not found, and is no hidden question", async () => {
    const { deck, readStamp } = await openStampedDeck();
    await deck.addArticle(THREE, FROM_PAGE);
    const raw = await openDB(DATABASE_NAME);
    const whole: unknown = await raw.get("questions", THREE.questions[0]?.id ?? "");
    const rows = [{ id: "x" }, { ...Object(whole), id: "0000000000000007", text: 7 }, { id: 3, text: "?" }];
    for (const row of rows) await raw.put("questions", row);
    await raw.put("questions", { ...Object(whole), id: "0000000000000008", source: "elders" });
    await raw.put("questions", { ...Object(whole), id: "0000000000000009", article: { url: "javascript:1" } });
    await raw.put("hidden", { id: "0000000000000001", text: null, hiddenAt: 4 });
    await raw.put("stamps", { name: "deck", stamp: "veel" });
    await raw.put("articles", { url: THREE.url, questionIds: "geen" });
    raw.close();
    const { read, hidden } = valueOf(await deck.readIds());
    expect(new Set(read)).toEqual(new Set(idsOf(THREE)));
    expect([hidden, await readStamp()]).toEqual([[], 0]);
    expect(valueOf(await deck.find("0000000000000007" as QuestionId))).toBeNull();
    expect(valueOf(await deck.readHidden())).toEqual([]);
    expect(valueOf(await deck.addArticle(THREE, FROM_BLOG)).added).toEqual([]);
  });
});

describe("a site", () => {
  test("is remembered as it was written, and others are not", async () => {
    const deck = await openDeck();
    expect(valueOf(await deck.readSite("https://blog.nl"))).toBeNull();
    valueOf(await deck.writeSite("https://blog.nl", { queue: ["a"] }));
    expect(valueOf(await deck.readSite("https://blog.nl"))).toEqual({ queue: ["a"] });
    expect(valueOf(await deck.readSite("https://ander.nl"))).toBeNull();
  });
});

test("an erasure leaves nothing of what was read, hidden or remembered", async () => {
  const journal = await openTestJournal();
  const deck = await journal.loadDeck();
  await deck.addArticle(THREE, FROM_PAGE);
  await deck.hide(createQuestion(1), "2026-11-23T20:00:00.000Z");
  await deck.writeSite("https://blog.nl", {});
  valueOf(await journal.eraseAll());
  const raw = await openDB(DATABASE_NAME);
  const counts = ["articles", "questions", "hidden", "sites"].map((name) => raw.count(name));
  expect(await Promise.all(counts)).toEqual([0, 0, 0, 0]);
  raw.close();
});
