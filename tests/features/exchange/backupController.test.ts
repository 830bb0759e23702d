import { beforeEach, describe, expect, test } from "vitest";
import { openDB } from "idb";
import type { Question } from "../../../content/article.ts";
import { EXPORT_FORMATS } from "../../../features/exchange/exchangeTask.ts";
import type { JournalFailure } from "../../../journal/failure.ts";
import { DATABASE_NAME } from "../../../journal/store/openJournal.ts";
import { findHeads } from "../../../journal/revision.ts";
import { createController } from "./backupHarness.ts";
import { ANSWER, createRevision, openTestJournal, replaceIndexedDb, TODAY, valueOf } from "../../journal/examples.ts";
import { fileOf } from "./fixture.ts";
import { createArticle, FROM_BLOG, FROM_PAGE } from "../../journal/readArticles.ts";

async function write(id: string, text: string): Promise<void> {
  valueOf(await (await openTestJournal()).write(ANSWER, createRevision(id, { text })));
}

async function backupOf(text: string): Promise<string> {
  await write("a", text);
  const { controller, files } = createController();
  await controller.make();
  replaceIndexedDb();
  return (await files[0]?.text()) ?? "";
}

async function textsHere(): Promise<string[]> {
  const [record] = valueOf(await (await openTestJournal()).readDay(TODAY)).records;
  return record?.revisions.map(({ text }) => text) ?? [];
}

/** A folder that was dropped, or a file that has gone meanwhile. */
const GONE = {
  name: "map",
  size: 4096,
  arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")),
  slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) }) as unknown as Blob,
};

/** A file that claims to be larger than it is. */
const LARGE = { name: "groot.json", arrayBuffer: () => new Blob().arrayBuffer(), slice: () => new Blob() };

beforeEach(replaceIndexedDb);

describe("putting a backup back", () => {
  test("first shows what it would add, then adds it, and can be undone", async () => {
    const backup = await backupOf("van vroeger");
    const { controller, told } = createController();
    await controller.choose([fileOf(backup)]);
    expect(controller.state.value).toMatchObject({
      status: "preview",
      plan: { answers: { inFile: 1, new: 1, clashing: 0 } },
    });
    expect(await textsHere()).toEqual([]);
    await controller.confirm();
    expect(controller.state.value).toMatchObject({ status: "restored" });
    expect(await textsHere()).toEqual(["van vroeger"]);
    await controller.undo();
    expect(controller.state.value).toEqual({ status: "undone" });
    expect(await textsHere()).toEqual([]);
    expect(told).toEqual([{ kind: "journalChanged" }, { kind: "journalChanged" }]);
  });

  test("replaces nothing: what was written here stays beside it", async () => {
    const backup = await backupOf("van vroeger");
    await write("b", "van hier");
    const { controller } = createController();
    await controller.choose([fileOf(backup)]);
    expect(controller.state.value).toMatchObject({ plan: { answers: { new: 0, clashing: 1 } } });
    await controller.confirm();
    expect((await textsHere()).toSorted()).toEqual(["van hier", "van vroeger"]);
  });

  test("shows the plan anew when something was written since", async () => {
    const backup = await backupOf("van vroeger");
    const { controller } = createController();
    await controller.choose([fileOf(backup)]);
    await write("a", "intussen");
    await controller.confirm();
    expect(controller.state.value).toMatchObject({ status: "preview", plan: { revisions: { clashing: 1 } } });
    await controller.confirm();
    expect((await textsHere()).toSorted()).toEqual(["intussen", "van vroeger"]);
  });

  test("brings along what was read and hidden, and tells other pages of it", async () => {
    const article = createArticle("rust", ["Wat?", "Wie?"]);
    const [question] = article.questions as [Question];
    const old = await (await openTestJournal()).loadDeck();
    valueOf(await old.addArticle(article, FROM_PAGE));
    valueOf(await old.hide(question, FROM_PAGE.readAt));
    const [deckThere, backup] = [valueOf(await old.readIds()), await backupOf("van vroeger")];
    const { controller } = createController();
    await controller.choose([fileOf(backup)]);
    expect(controller.state.value).toMatchObject({ status: "preview", plan: { deck: { read: 2, hidden: 1 } } });
    await controller.confirm();
    const journal = await openTestJournal();
    const deck = await journal.loadDeck();
    expect(valueOf(await deck.readIds())).toEqual(deckThere);
    expect(valueOf(await journal.readDeckStamp())).toBe(1);
    expect(valueOf(await deck.addArticle(article, FROM_BLOG))).toEqual({ added: [] });
    await controller.choose([fileOf(backup)]);
    expect(controller.state.value).toMatchObject({ status: "preview", plan: { hasNews: false } });
  });

  test("takes out again what it added of what was read and hidden, but for what was read anew since", async () => {
    const journal = await openTestJournal();
    const there = await journal.loadDeck();
    const [rust, werk] = [createArticle("rust", ["Wat?"]), createArticle("werk", ["Wie?"])];
    for (const article of [rust, werk]) valueOf(await there.addArticle(article, FROM_PAGE));
    const backup = await backupOf("van vroeger");
    const { controller } = createController();
    await controller.choose([fileOf(backup)]);
    await controller.confirm();
    const deck = await (await openTestJournal()).loadDeck();
    valueOf(await deck.addArticle(createArticle("werk", ["Wie?"], { title: "Nieuw" }), FROM_BLOG));
    await controller.undo();
    expect(valueOf(await deck.readIds()).read).toEqual(werk.questions.map(({ id }) => id));
    expect(valueOf(await (await openTestJournal()).readDeckStamp())).toBe(3);
  });

  test("leaves rows that made no sense in the file, says how many, and makes no later backup of them", async () => {
    await write("a", "van vroeger");
    const raw = await openDB(DATABASE_NAME);
    await raw.put("revisions", { id: "x", text: 7 });
    await raw.put("stars", { id: ANSWER.id });
    raw.close();
    const { controller: old, files } = createController();
    await old.make();
    const backup = (await files[0]?.arrayBuffer()) ?? new ArrayBuffer();
    replaceIndexedDb();
    const { controller, files: later } = createController();
    for (const hasNews of [true, false]) {
      await controller.choose([fileOf(backup)]);
      expect(controller.state.value).toMatchObject({ status: "preview", plan: { hasNews, unreadable: 2 } });
      await controller.confirm();
      expect(controller.state.value).toMatchObject({ status: "restored", plan: { unreadable: 2 } });
    }
    expect(valueOf(await (await openTestJournal()).readAll()).unreadable).toEqual([]);
    await controller.make();
    expect(controller.state.value).toMatchObject({ status: "offered", unreadable: 0 });
    expect(await later[0]?.text()).not.toContain("unreadable");
  });

  test("can be left", async () => {
    const backup = await backupOf("van vroeger");
    const { controller } = createController();
    await controller.choose([fileOf(backup)]);
    controller.cancel();
    await controller.confirm();
    await controller.undo();
    expect(controller.state.value).toEqual({ status: "idle" });
    expect(await textsHere()).toEqual([]);
  });

  test.each([
    ["another program's", fileOf("{}"), "otherProgram"],
    ["no JSON", fileOf("dagboek"), "notJson"],
    ["a folder, or gone", GONE, "gone"],
    ["200 MB", { ...LARGE, size: 200 * 1024 * 1024 }, "tooLarge"],
  ])("refuses a file that is %s, and changes nothing", async (_name, file, reason) => {
    const { controller, told } = createController();
    await controller.choose([file]);
    expect(controller.state.value).toMatchObject({ status: "refused", refusal: { reason } });
    expect(told).toEqual([]);
  });

  test.each(["readAll", "addAll", "removeAdded"] as const)("says why when %s fails", async (method) => {
    const backup = await backupOf("van vroeger");
    const failure: JournalFailure = { kind: "full", detail: "QuotaExceededError" };
    const store = { ...(await openTestJournal()), [method]: () => Promise.resolve({ kind: "failed", failure }) };
    const { controller } = createController({ openStore: () => Promise.resolve({ kind: "ok", value: store }) });
    await controller.choose([fileOf(backup)]);
    await controller.confirm();
    await controller.undo();
    expect(controller.state.value).toEqual({ status: "failed", failure });
  });
});

test("a backup that has to be shown anew keeps what was deleted and put back", async () => {
  const store = await openTestJournal();
  const first = createRevision("r1", { text: "abc" });
  const deleted = createRevision("r2", { kind: "deleted", text: "", parents: [first] });
  const states = [first, deleted, createRevision("r3", { text: "abc", parents: [deleted] })];
  for (const revision of states) valueOf(await store.write(ANSWER, revision));
  const { controller: old, files } = createController();
  await old.make();
  replaceIndexedDb();
  valueOf(await (await openTestJournal()).write(ANSWER, first));
  const { controller } = createController();
  await controller.choose([fileOf((await files[0]?.arrayBuffer()) ?? new ArrayBuffer())]);
  // Another page has restored a part of it meanwhile.
  valueOf(await (await openTestJournal()).write(ANSWER, deleted));
  await controller.confirm();
  expect(controller.state.value.status).toBe("preview");
  await controller.confirm();
  expect(controller.state.value.status).toBe("restored");
  const { records } = valueOf(await (await openTestJournal()).readDay(TODAY));
  expect(records.map(({ revisions }) => findHeads(revisions).map(({ text }) => text))).toEqual([["abc"]]);
});

describe("for another program", () => {
  test("the words that stand are written, and come back without a trace here", async () => {
    await write("a", "overal thuis");
    const { controller, files } = createController();
    for (const format of EXPORT_FORMATS) {
      await controller.export(format);
      expect(controller.state.value).toEqual({ status: "exported", count: 1, name: files.at(-1)?.name });
    }
    const endings = files.map(({ name }) => name.replace("dagvraag-2026-11-22", ""));
    expect(endings).toEqual(["-markdown.zip", ".md", ".txt", ".csv", "-dayone.zip"]);
    for (const file of files.filter(({ name }) => !/\.(md|txt)$/.test(name))) {
      await controller.choose([fileOf(await file.arrayBuffer())]);
      expect({ ...controller.state.value, name: file.name }).toMatchObject({
        status: "preview",
        plan: { answers: { inFile: 1, new: 0 } },
      });
      await controller.confirm();
    }
    expect(await textsHere()).toEqual(["overal thuis"]);
  });

  test("and what is made is handed over where its maker put it", async () => {
    await write("a", "in een werker gemaakt");
    const at: (string | undefined)[] = [];
    const { controller } = createController({
      saveFile: async (_file, address) => {
        at.push(address);
      },
    });
    await controller.make();
    await controller.export("table");
    expect(at).toEqual(["blob:dagvraag-2026-11-22.json", "blob:dagvraag-2026-11-22.csv"]);
  });

  test("they are put into an empty journal, in one step that can be undone", async () => {
    await write("a", "meegenomen");
    const { controller: old, files } = createController();
    await old.export("table");
    replaceIndexedDb();
    const { controller } = createController();
    await controller.choose([fileOf((await files[0]?.arrayBuffer()) ?? new ArrayBuffer())]);
    await controller.confirm();
    expect([controller.state.value.status, await textsHere()]).toEqual(["restored", ["meegenomen"]]);
    await controller.undo();
    expect([controller.state.value.status, await textsHere()]).toEqual(["undone", []]);
  });

  test("an empty journal makes no file", async () => {
    const { controller, files } = createController();
    await controller.export("dayOne");
    expect([controller.state.value, files]).toEqual([{ status: "exported", count: 0, name: expect.any(String) }, []]);
  });
});
