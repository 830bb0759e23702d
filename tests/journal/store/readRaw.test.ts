import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DATABASE_NAME, openJournal } from "../../../journal/store/openJournal.ts";
import { STEPS } from "../../../journal/store/migrations.ts";
import { readRaw, type RawJournal } from "../../../journal/store/readRaw.ts";
import { createRevision, createSetting, openTestJournal, replaceIndexedDb, valueOf } from "../examples.ts";
import { DRAW, HOSTILE_TEXTS, journalOf } from "../journals.ts";

beforeEach(replaceIndexedDb);

const { clock } = createSetting();

const JOURNAL = { ...journalOf(createRevision("a"), createRevision("b")), draws: [DRAW], stars: [] };

async function fill(): Promise<void> {
  const store = await openTestJournal();
  valueOf(await store.addAll(JOURNAL));
  store.close();
}

function withRows({ stores }: RawJournal): RawJournal["stores"] {
  return stores.filter(({ rows }) => rows.length > 0);
}

describe("the raw database", () => {
  test("is given as it lies there, also by a later version, which is left at that", async () => {
    await fill();
    const newer = await openDB(DATABASE_NAME, 99, { upgrade: (database) => database.createObjectStore("later") });
    await newer.put("later", { when: new Date(0) }, 7);
    newer.close();
    expect(await openJournal(createSetting())).toMatchObject({ kind: "failed", failure: { kind: "newer" } });
    const raw = valueOf(await readRaw(DATABASE_NAME, clock));
    expect(raw.version).toBe(99);
    expect(withRows(raw)).toEqual([
      { name: "answers", rows: JOURNAL.answers, lost: 0 },
      { name: "draws", rows: JOURNAL.draws, lost: 0 },
      { name: "later", rows: [{ when: { $kind: "Date", value: "1970-01-01T00:00:00.000Z" } }], lost: 0 },
      { name: "revisions", rows: JOURNAL.revisions, lost: 0 },
    ]);
    expect(await openJournal(createSetting())).toMatchObject({ kind: "failed", failure: { kind: "newer" } });
  });

  test("isn't created when there is none", async () => {
    expect(valueOf(await readRaw(DATABASE_NAME, clock))).toEqual({ version: 0, stores: [] });
    expect(await indexedDB.databases()).toEqual([]);
    expect((await openJournal(createSetting())).kind).toBe("ok");
  });

  test("lets its connection go", async () => {
    await fill();
    await readRaw(DATABASE_NAME, clock);
    const blocked = vi.fn<() => void>();
    const newer = await openDB(DATABASE_NAME, STEPS.length + 1, { blocked });
    newer.close();
    expect(blocked).not.toHaveBeenCalled();
  });

  test("keeps hostile text as it is, through JSON", async () => {
    const store = await openTestJournal();
    const revisions = HOSTILE_TEXTS.map((text, index) => createRevision(`h${index}`, { text }));
    valueOf(await store.addAll({ answers: [], revisions, draws: [], stars: [] }));
    const { stores } = JSON.parse(JSON.stringify(valueOf(await readRaw(DATABASE_NAME, clock)))) as RawJournal;
    const rows = stores.find((each) => each.name === "revisions")?.rows ?? [];
    expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
      new Set(revisions.map((revision) => JSON.stringify(revision))),
    );
  });

  test("says what it was where JSON has no word for it", async () => {
    const database = await openDB(DATABASE_NAME, 1, { upgrade: (made) => made.createObjectStore("later") });
    await database.put("later", { big: 1n, when: new Date(0) }, 1);
    database.close();
    expect(valueOf(await readRaw(DATABASE_NAME, clock)).stores).toEqual([
      {
        name: "later",
        rows: [{ big: { $kind: "bigint", value: "1" }, when: { $kind: "Date", value: "1970-01-01T00:00:00.000Z" } }],
        lost: 0,
      },
    ]);
  });

  test("is read row by row where it can't be read at once", async () => {
    await fill();
    vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
      throw new DOMException("Failed to read large IndexedDB value", "DataError");
    });
    expect(withRows(valueOf(await readRaw(DATABASE_NAME, clock)))).toMatchObject([
      { name: "answers", rows: JOURNAL.answers, lost: 0 },
      { name: "draws", rows: JOURNAL.draws, lost: 0 },
      { name: "revisions", rows: JOURNAL.revisions, lost: 0 },
    ]);
  });

  test("is given but for the rows that can't be read, which are counted", async () => {
    await fill();
    const broken = () => {
      throw new DOMException("Failed to read large IndexedDB value", "DataError");
    };
    const get = Reflect.get(IDBObjectStore.prototype, "get") as (key: unknown) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(broken);
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function read(this: IDBObjectStore, key) {
      return key === "a" ? broken() : get.call(this, key);
    });
    const { stores } = valueOf(await readRaw(DATABASE_NAME, clock));
    expect(stores).toContainEqual({ name: "revisions", rows: [createRevision("b")], lost: 1 });
  });

  test("says why it can't be opened", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(await readRaw(DATABASE_NAME, clock)).toMatchObject({ kind: "failed", failure: { kind: "refused" } });
  });
});
