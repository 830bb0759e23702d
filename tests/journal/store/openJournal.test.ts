import * as fc from "fast-check";
import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { findHeads, type Revision, type RevisionId, type RevisionState } from "../../../journal/revision.ts";
import { DATABASE_NAME, openJournal } from "../../../journal/store/openJournal.ts";
import {
  ANSWER,
  createRevision,
  createSetting,
  openTestJournal,
  replaceIndexedDb,
  TODAY,
  TOMORROW,
  valueOf,
} from "../examples.ts";

beforeEach(replaceIndexedDb);

/** Opens the database itself without the store, to damage it. */
async function openRaw(version?: number) {
  return openDB(DATABASE_NAME, version);
}

describe("a write", () => {
  test("is there for whoever reads after it", async () => {
    const store = await openTestJournal();
    const revision = createRevision("a", { text: "regel één\nregel twee" });
    expect(await store.write(ANSWER, revision)).toEqual({ kind: "ok", value: undefined });
    const other = await openTestJournal();
    expect(await other.readAnswer(ANSWER.id)).toEqual({ kind: "ok", value: { answer: ANSWER, revisions: [revision] } });
    expect(valueOf(await other.readDay(TODAY)).records).toEqual([{ answer: ANSWER, revisions: [revision] }]);
    expect(valueOf(await other.readDay(TOMORROW))).toEqual({ records: [], unreadable: 0 });
  });

  test("that only flushes what is there writes nothing that was erased, and is strict", async () => {
    const store = await openTestJournal();
    const revision = createRevision("a");
    valueOf(await store.write(ANSWER, revision));
    valueOf(await store.eraseAll());
    const begin = vi.spyOn(IDBDatabase.prototype, "transaction");
    valueOf(await store.write(ANSWER, revision, "flush"));
    expect(begin.mock.calls).toEqual([["stamps", "readwrite", { durability: "strict" }]]);
    expect(valueOf(await store.readAnswer(ANSWER.id))).toBeNull();
  });

  test("is begun and committed before the call returns, so that it outlives the page", async () => {
    const store = await openTestJournal();
    const commit = vi.spyOn(IDBTransaction.prototype, "commit");
    const writing = store.write(ANSWER, createRevision("a"));
    expect(commit).toHaveBeenCalledTimes(1);
    await writing;
    commit.mockRestore();
  });

  test("opens a connection that was lost again", async () => {
    const store = await openTestJournal();
    store.close();
    expect((await store.write(ANSWER, createRevision("a"))).kind).toBe("ok");
    expect(valueOf(await store.readAnswer(ANSWER.id))?.revisions).toHaveLength(1);
  });

  test("opens a connection that is closing again", async () => {
    const store = await openTestJournal();
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new DOMException("The database connection is closing.", "InvalidStateError");
    });
    expect((await store.write(ANSWER, createRevision("a"))).kind).toBe("ok");
    transaction.mockRestore();
  });

  test("is followed by reads that open a closing connection again, once", async () => {
    const store = await openTestJournal();
    await store.write(ANSWER, createRevision("a"));
    const closing = () => {
      throw new DOMException("The database connection is closing.", "InvalidStateError");
    };
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(closing);
    expect(valueOf(await store.readDay(TODAY)).records).toHaveLength(1);
    transaction.mockImplementation(closing);
    expect((await store.readDay(TODAY)).kind).toBe("failed");
    transaction.mockRestore();
  });

  test("that was aborted for want of space has failed, though its request succeeded", async () => {
    const store = await openTestJournal();
    const commit = vi.spyOn(IDBTransaction.prototype, "commit").mockImplementation(function abort(
      this: IDBTransaction,
    ) {
      this.abort();
    });
    expect((await store.write(ANSWER, createRevision("a"))).kind).toBe("failed");
    commit.mockRestore();
    expect(valueOf(await store.readAnswer(ANSWER.id))).toBeNull();
  });

  test.each([
    ["QuotaExceededError", "full"],
    ["UnknownError", "broken"],
    ["NotAllowedError", "refused"],
  ])("that fails with %s says %s", async (name, kind) => {
    const store = await openTestJournal();
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
      throw new DOMException("no", name);
    });
    expect(await store.write(ANSWER, createRevision("a"))).toMatchObject({ kind: "failed", failure: { kind } });
    expect(await store.readDay(TODAY)).toMatchObject({ kind: "failed", failure: { kind } });
    transaction.mockRestore();
  });

  test("keeps any text as it is", async () => {
    const store = await openTestJournal();
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\u0000", "\ud800", "\u202egedraaid", "<script>", "__proto__", "👩‍👩‍👧‍👦", "é", "\r\n"),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        await store.write(ANSWER, createRevision("a", { text }));
        expect(valueOf(await store.readAnswer(ANSWER.id))?.revisions[0]?.text).toBe(text);
      }),
    );
  });
});

describe("a write that may be late", () => {
  test.each([
    ["is kept where there is nothing of its revision", 0, 1, "laat"],
    ["is kept over an older state", 1, 2, "laat"],
    ["gives way to the same state", 1, 1, "eerder"],
    ["gives way to a later state", 3, 2, "eerder"],
  ])("%s", async (_name, ...[there, edition, text]) => {
    const store = await openTestJournal();
    if (there > 0) await store.write(ANSWER, createRevision("a", { edition: there, text: "eerder" }));
    expect((await store.writeIfNewer(ANSWER, createRevision("a", { edition, text: "laat" }))).kind).toBe("ok");
    expect(valueOf(await store.readAnswer(ANSWER.id))?.revisions).toMatchObject([{ text }]);
  });
});

describe("pages that write without hearing of one another", () => {
  test("lose nothing: what each wrote last is in a head, or another page wrote on top of exactly that", async () => {
    const step = fc.record({ page: fc.nat(2), action: fc.constantFrom("write", "read", "leave"), text: fc.string() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        replaceIndexedDb();
        const store = await openTestJournal();
        const pages = [0, 1, 2].map(() => ({ parents: [] as RevisionState[], revision: null as Revision | null }));
        const everWritten: Revision[] = [];
        for (const [index, { page: pageIndex, action, text }] of steps.entries()) {
          const page = pages[pageIndex];
          if (page === undefined) continue;
          if (action === "write") {
            const before =
              page.revision ?? createRevision(`p${pageIndex}-${index}`, { edition: 0, parents: page.parents });
            page.revision = { ...before, edition: before.edition + 1, text, writtenAt: index };
            await store.write(ANSWER, page.revision);
            everWritten.push(page.revision);
            continue;
          }
          const shown =
            action === "leave"
              ? page.revision
              : findHeads(valueOf(await store.readAnswer(ANSWER.id))?.revisions ?? []).at(-1);
          if (shown) page.parents = [{ id: shown.id, edition: shown.edition }];
          page.revision = null;
        }
        const stored = valueOf(await store.readAnswer(ANSWER.id))?.revisions ?? [];
        const heads = new Set(findHeads(stored).map(({ id }) => id));
        const lastStates = new Map<RevisionId, Revision>(everWritten.map((revision) => [revision.id, revision]));
        for (const last of lastStates.values()) {
          expect(stored).toContainEqual(last);
          const isContinued = stored.some(({ parents }) =>
            parents.some(({ id, edition }) => id === last.id && edition === last.edition),
          );
          expect(heads.has(last.id) || isContinued).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("opening", () => {
  test("a database of a newer version says so and leaves it alone", async () => {
    const newer = await openRaw(99);
    newer.close();
    expect(await openJournal(createSetting())).toMatchObject({ kind: "failed", failure: { kind: "newer" } });
    expect((await openRaw()).version).toBe(99);
  });

  test("that the browser refuses says so", async () => {
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(await openJournal(createSetting())).toMatchObject({ kind: "failed", failure: { kind: "refused" } });
    open.mockRestore();
    expect((await openJournal(createSetting())).kind).toBe("ok");
  });

  test("gives the connection up to a newer version", async () => {
    const store = await openTestJournal();
    await store.write(ANSWER, createRevision("a"));
    const newer = await openRaw(99);
    newer.close();
    expect(await store.readDay(TODAY)).toMatchObject({ kind: "failed", failure: { kind: "newer" } });
  });

  test("creates version 3 as it was released", async () => {
    await openTestJournal();
    const raw = await openRaw();
    const transaction = raw.transaction([...raw.objectStoreNames]);
    const shape = [...raw.objectStoreNames].map((name) => {
      const { keyPath, indexNames } = transaction.objectStore(name);
      return [name, keyPath, [...indexNames]];
    });
    expect([raw.version, shape]).toEqual([
      3,
      [
        ["answers", "id", ["byQuestion"]],
        ["articles", "url", []],
        ["draws", "day", []],
        ["hidden", "id", []],
        ["questions", "id", ["byArticle"]],
        ["revisions", "id", ["byAnswer"]],
        ["sites", "site", []],
        ["stamps", "name", []],
        ["stars", "id", []],
      ],
    ]);
    raw.close();
  });
});
