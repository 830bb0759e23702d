import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import type { Day } from "../../../content/day.ts";
import { recordToDeletedEntry, recordToEntry } from "../../../journal/entry.ts";
import { Connection } from "../../../journal/store/connection.ts";
import { STEPS, type Step } from "../../../journal/store/migrations.ts";
import { DATABASE_NAME } from "../../../journal/store/openJournal.ts";
import { openTestJournal, replaceIndexedDb, valueOf } from "../examples.ts";
import { putOnDisk, readDisk, readFrozenDump } from "./frozenDump.ts";

const VERSION_1 = readFrozenDump(1);
const rowsOf = (name: string) => VERSION_1.stores.find((store) => store.name === name)?.rows ?? [];

beforeEach(replaceIndexedDb);

test("a new journal of today's version has the shape that its frozen dump has", async () => {
  (await openTestJournal()).close();
  const frozen = readFrozenDump(STEPS.length);
  const emptied = frozen.stores.map((store) => ({ ...store, rows: [] }));
  expect(await readDisk(DATABASE_NAME, STEPS.length)).toEqual({ ...frozen, stores: emptied });
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
    const later = new Connection(DATABASE_NAME, [...STEPS, spoil, fail]);
    expect(await later.open()).toMatchObject({ kind: "failed", failure: { kind: "migration" } });
    expect(later.current).toBeNull();
    expect(await readDisk(DATABASE_NAME, 1)).toEqual(VERSION_1);
  });

  test.each(failures)("%s leaves a journal that the code before it opens and writes on", async (_how, fail) => {
    await new Connection(DATABASE_NAME, [...STEPS, spoil, fail]).open();
    const store = await openTestJournal();
    const { contents } = valueOf(await store.readAll());
    expect(contents.revisions).toEqual(rowsOf("revisions"));
    const [answer, [revision]] = [contents.answers[0], contents.revisions];
    if (!answer || !revision) throw new Error("the dump holds answers and revisions");
    expect((await store.write(answer, { ...revision, edition: revision.edition + 1, text: "verder" })).kind).toBe("ok");
    store.close();
  });

  test("says in its detail what went wrong", async () => {
    const outcome = await new Connection(DATABASE_NAME, [...STEPS, () => failWith(new RangeError("te veel"))]).open();
    expect(outcome).toEqual({ kind: "failed", failure: { kind: "migration", detail: "RangeError: te veel" } });
  });

  test("for want of space says that the disk is full, since that can be helped", async () => {
    const full = () => failWith(new DOMException("no space", "QuotaExceededError"));
    expect(await new Connection(DATABASE_NAME, [...STEPS, full]).open()).toMatchObject({ failure: { kind: "full" } });
    expect(await readDisk(DATABASE_NAME, 1)).toEqual(VERSION_1);
  });

  test("is tried again by the next opening, and succeeds where it then can", async () => {
    const times = { tried: 0 };
    const onlyLater: Step = () => {
      times.tried += 1;
      if (times.tried === 1) throw new Error("not yet");
    };
    const connection = new Connection(DATABASE_NAME, [...STEPS, onlyLater]);
    expect(await connection.open()).toMatchObject({ failure: { kind: "migration" } });
    expect((await connection.open()).kind).toBe("ok");
    connection.close();
    expect(await readDisk(DATABASE_NAME, 2)).toEqual({ ...VERSION_1, version: 2 });
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
  // As a step would that reads each record: an error in it comes after the step has returned.
  request.addEventListener("success", () => {
    try {
      failWith(new TypeError("no such field"));
    } catch {
      transaction.abort();
    }
  });
}
