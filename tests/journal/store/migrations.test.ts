import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { QuestionId } from "../../../content/article.ts";
import type { Day } from "../../../content/day.ts";
import { parseBlogRecord } from "../../../features/newQuestions/blogRecord.ts";
import { recordToDeletedEntry, recordToEntry } from "../../../journal/entry.ts";
import { Connection } from "../../../journal/store/connection.ts";
import { STEPS, type Step } from "../../../journal/store/migrations.ts";
import { DATABASE_NAME, openJournal } from "../../../journal/store/openJournal.ts";
import { readRaw } from "../../../journal/store/readRaw.ts";
import { VERSION } from "../../../journal/store/schema.ts";
import { createSetting, openTestJournal, replaceIndexedDb, valueOf } from "../examples.ts";
import { putOnDisk, readDisk, readFrozenDump } from "./frozenDump.ts";

const VERSION_1 = readFrozenDump(1);
const VERSION_2 = readFrozenDump(2);
const rowsOf = (name: string, dump = VERSION_1) => dump.stores.find((store) => store.name === name)?.rows ?? [];

beforeEach(replaceIndexedDb);

test("a new journal of today's version has the shape that its frozen dump has", async () => {
  (await openTestJournal()).close();
  const frozen = readFrozenDump(STEPS.length);
  const emptied = frozen.stores.map((store) => ({ ...store, rows: [] }));
  expect(await readDisk(DATABASE_NAME, STEPS.length)).toEqual({ ...frozen, stores: emptied });
});

test("there are as many migrations as the version says", () => {
  expect(STEPS).toHaveLength(VERSION);
});

test("the migrations import nothing, so that no change of today's code changes what they did", () => {
  const source = readFileSync(new URL("../../../journal/store/migrations.ts", import.meta.url), "utf8");
  expect(source).not.toMatch(/^\s*(?:import|export)\b[^;]*\bfrom\b|\bimport\s*\(|\brequire\s*\(/m);
});

describe("a journal that version 1 wrote", () => {
  beforeEach(() => putOnDisk(DATABASE_NAME, VERSION_1));

  test("opens, and every record of it makes sense", async () => {
    const store = await openTestJournal();
    const { contents, unreadable } = valueOf(await store.readAll());
    expect(unreadable).toEqual([]);
    expect(contents.answers).toEqual(rowsOf("answers"));
    expect(contents.revisions).toEqual(rowsOf("revisions"));
    expect(contents.draws).toEqual(rowsOf("draws"));
    store.close();
  });

  test("reads as the reader left it: one answer continued, one in two versions, one deleted", async () => {
    const store = await openTestJournal();
    const { records, unreadable } = valueOf(await store.readAnswers({ before: null, limit: 10 }));
    expect(unreadable).toBe(0);
    const [deleted, apart, continued] = records;
    if (!deleted || !apart || !continued) throw new Error("the dump holds three answers");
    expect(recordToEntry(deleted)).toBeNull();
    expect(recordToDeletedEntry(deleted)?.current.text).toBe("Van mijn moeder, van vroeger. Van mij nog niet.");
    expect(recordToEntry(apart)).toMatchObject({
      current: { text: "Aan tafel, toen niemand iets zei" },
      others: [{ text: "Op de fiets, tegen de wind in 🙂" }],
    });
    expect(recordToEntry(continued)?.current.text).toMatch(/Ook de was\.$/);
    expect(recordToEntry(continued)?.history).toHaveLength(2);
    store.close();
  });

  test("finds its revisions by their answer, and its draws by their day", async () => {
    const store = await openTestJournal();
    expect(valueOf(await store.readDay("2026-11-21" as Day)).records[0]?.revisions).toHaveLength(2);
    expect(valueOf(await store.changeDraws(() => null))).toEqual(rowsOf("draws"));
    store.close();
  });
});

describe("a journal that an earlier version wrote, brought to today's", () => {
  test.each([
    ["1", VERSION_1],
    ["2", VERSION_2],
  ])("has every row it had in version %s, and nothing in what is new", async (_version, dump) => {
    await putOnDisk(DATABASE_NAME, dump);
    (await openTestJournal()).close();
    const { version, stores } = readFrozenDump(STEPS.length);
    const expected = stores.map((store) => ({ ...store, rows: rowsOf(store.name, dump) }));
    expect(await readDisk(DATABASE_NAME, version)).toEqual({ version, stores: expected });
  });

  test("finds its answers by their question", async () => {
    await putOnDisk(DATABASE_NAME, VERSION_1);
    const store = await openTestJournal();
    const asked = valueOf(await store.readAnswersTo("3f2a9c41d07be865" as QuestionId));
    expect(asked.records.map(({ answer }) => answer)).toEqual(rowsOf("answers").slice(0, 1));
    store.close();
  });

  test("is as it was when a step fails, and can still be saved row by row", async () => {
    await putOnDisk(DATABASE_NAME, VERSION_1);
    const create = vi.spyOn(IDBDatabase.prototype, "createObjectStore").mockImplementation(() => {
      throw new RangeError("no room for a store");
    });
    expect(await openJournal(createSetting())).toMatchObject({ kind: "failed", failure: { kind: "migration" } });
    create.mockRestore();
    expect(await readDisk(DATABASE_NAME, 1)).toEqual(VERSION_1);
    const { version, stores } = valueOf(await readRaw(DATABASE_NAME, createSetting().clock));
    expect(version).toBe(1);
    expect(stores.map(({ name, rows }) => ({ name, rows }))).toEqual(
      VERSION_1.stores.map(({ name, rows }) => ({ name, rows })),
    );
  });
});

describe("a journal that version 2 wrote", () => {
  test("opens, and every record of it makes sense", async () => {
    await putOnDisk(DATABASE_NAME, VERSION_2);
    const store = await openTestJournal();
    const { contents, unreadable } = valueOf(await store.readAll());
    expect([unreadable, contents.revisions]).toEqual([[], rowsOf("revisions")]);
    const deck = await store.loadDeck();
    const asked = ["1c7e90ab3d52f684", "9be24f7710ac5d38", "e4d10c6b2f937a85"];
    expect(valueOf(await deck.readIds())).toEqual({ read: asked, hidden: ["3f2a9c41d07be865"] });
    expect(valueOf(await store.readDeckStamp())).toBe(5);
    const rows = await Promise.all(rowsOf("questions", VERSION_2).map(({ id }) => deck.find(id as QuestionId)));
    expect(rows.map((row) => valueOf(row)?.text)).toEqual(rowsOf("questions", VERSION_2).map(({ text }) => text));
    expect(valueOf(await deck.readHidden())).toEqual(rowsOf("hidden", VERSION_2));
    const { site, record } = rowsOf("sites", VERSION_2)[0] ?? {};
    expect(valueOf(await deck.readSite(String(site)))).toEqual(record);
    expect(parseBlogRecord(record, String(site))).toEqual(record);
    store.close();
  });
});

describe("a journal that version 3 wrote", () => {
  test("opens, with its stars, and an answer to what no article asks", async () => {
    const dump = readFrozenDump(3);
    await putOnDisk(DATABASE_NAME, dump);
    const store = await openTestJournal();
    const { contents, unreadable } = valueOf(await store.readAll());
    expect(unreadable).toEqual([]);
    expect(contents.answers).toEqual(rowsOf("answers", dump));
    expect(contents.revisions).toEqual(rowsOf("revisions", dump));
    expect(contents.stars).toEqual(rowsOf("stars", dump));
    expect(valueOf(await store.readStars())).toEqual(rowsOf("stars", dump));
    store.close();
  });
});

describe("a migration that fails", () => {
  const spoil: Step = (database, transaction) => {
    database.deleteObjectStore("draws");
    database.createObjectStore("moods", { keyPath: "day" });
    transaction.objectStore("answers").clear();
    transaction.objectStore("revisions").put({ id: "half", text: "half omgezet" });
  };
  const failures: [string, Step][] = [
    [
      "by throwing",
      () => {
        throw new RangeError("one record too odd");
      },
    ],
    ["by a request that fails", (_database, transaction) => addTwice(transaction.objectStore("revisions"))],
    ["by what it does with a record it read", (_database, transaction) => throwOnRead(transaction)],
    ["by giving up its transaction", (_database, transaction) => transaction.abort()],
  ];

  beforeEach(() => putOnDisk(DATABASE_NAME, VERSION_1));

  test.each(failures)("%s says that it was the migration, and leaves every row as it was", async (_how, fail) => {
    const later = new Connection(DATABASE_NAME, createSetting(), [...STEPS, spoil, fail]);
    expect(await later.open()).toMatchObject({ kind: "failed", failure: { kind: "migration" } });
    expect(later.current).toBeNull();
    expect(await readDisk(DATABASE_NAME, 1)).toEqual(VERSION_1);
  });

  test.each(failures)("%s leaves a journal that the code before it opens and writes on", async (_how, fail) => {
    await new Connection(DATABASE_NAME, createSetting(), [...STEPS, spoil, fail]).open();
    const store = await openTestJournal();
    const { contents } = valueOf(await store.readAll());
    expect(contents.revisions).toEqual(rowsOf("revisions"));
    const [answer, [revision]] = [contents.answers[0], contents.revisions];
    if (!answer || !revision) throw new Error("the dump holds answers and revisions");
    expect((await store.write(answer, { ...revision, edition: revision.edition + 1, text: "verder" })).kind).toBe("ok");
    store.close();
  });

  test("says in its detail what went wrong", async () => {
    const outcome = await new Connection(DATABASE_NAME, createSetting(), [
      ...STEPS,
      () => failWith(new RangeError("te veel")),
    ]).open();
    expect(outcome).toEqual({ kind: "failed", failure: { kind: "migration", detail: "RangeError: te veel" } });
  });

  test("for want of space says that the disk is full, since that can be helped", async () => {
    const full = () => failWith(new DOMException("no space", "QuotaExceededError"));
    expect(await new Connection(DATABASE_NAME, createSetting(), [...STEPS, full]).open()).toMatchObject({
      failure: { kind: "full" },
    });
    expect(await readDisk(DATABASE_NAME, 1)).toEqual(VERSION_1);
  });

  test("is tried again by the next opening, and succeeds where it then can", async () => {
    const times = { tried: 0 };
    const onlyLater: Step = () => {
      times.tried += 1;
      if (times.tried === 1) throw new Error("not yet");
    };
    const connection = new Connection(DATABASE_NAME, createSetting(), [...STEPS, onlyLater]);
    expect(await connection.open()).toMatchObject({ failure: { kind: "migration" } });
    expect((await connection.open()).kind).toBe("ok");
    connection.close();
    const version = STEPS.length + 1;
    expect(await readDisk(DATABASE_NAME, version)).toMatchObject({ version });
    expect(valueOf(await readRaw(DATABASE_NAME, createSetting().clock)).stores).toContainEqual({
      name: "revisions",
      rows: rowsOf("revisions"),
      lost: 0,
    });
  });
});

function failWith(error: Error): never {
  throw error;
}

function addTwice(store: IDBObjectStore): void {
  store.add({ id: "twice" });
  store.add({ id: "twice" });
}

function throwOnRead(transaction: IDBTransaction): void {
  const request = transaction.objectStore("revisions").openCursor();
  // A step that reads each record would do this: its error comes after the step has returned.
  request.addEventListener("success", () => {
    try {
      failWith(new TypeError("no such field"));
    } catch {
      transaction.abort();
    }
  });
}
