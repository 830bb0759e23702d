import { forceCloseDatabase } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Connection } from "../../../journal/store/connection.ts";
import { STEPS, type Step } from "../../../journal/store/migrations.ts";
import { DATABASE_NAME } from "../../../journal/store/openJournal.ts";
import { resultOf } from "../../../journal/store/request.ts";
import { ANSWER, createRevision, createSetting, openTestJournal, replaceIndexedDb, valueOf } from "../examples.ts";
import { openPlain, putOnDisk, readFrozenDump } from "./frozenDump.ts";

const LATER_STEPS: Step[] = [...STEPS, (database) => database.createObjectStore("later")];
const LATER = LATER_STEPS.length;

beforeEach(replaceIndexedDb);

async function openConnection(steps?: readonly Step[]) {
  const connection = new Connection(DATABASE_NAME, createSetting(), steps);
  return { connection, database: valueOf(await connection.open()) };
}

/** Opens the database as a page of version 1. */
async function openOld(): Promise<IDBDatabase> {
  await putOnDisk(DATABASE_NAME, readFrozenDump(1));
  return openPlain(DATABASE_NAME, 1);
}

/** Closes it as the browser does when the site's data are cleared, or the disk goes away. */
function closeUnder(database: IDBDatabase): void {
  forceCloseDatabase(database as unknown as Parameters<typeof forceCloseDatabase>[0]);
}

async function isOpen(database: IDBDatabase): Promise<boolean> {
  try {
    await resultOf(database.transaction("answers").objectStore("answers").count());
    return true;
  } catch {
    return false;
  }
}

describe("an upgrade that a page of an earlier version holds up", () => {
  test("fails as blocked at once, and each time it is asked for again", async () => {
    const old = await openOld();
    const connection = new Connection(DATABASE_NAME, createSetting(), LATER_STEPS);
    expect(await connection.open()).toMatchObject({ kind: "failed", failure: { kind: "blocked" } });
    expect(await connection.open()).toMatchObject({ kind: "failed", failure: { kind: "blocked" } });
    expect(connection.current).toBeNull();
    old.close();
    await vi.waitFor(() => expect(connection.current).not.toBeNull());
  });

  test("is made once that page is closed, and the connection is open by itself", async () => {
    const old = await openOld();
    const connection = new Connection(DATABASE_NAME, createSetting(), LATER_STEPS);
    await connection.open();
    old.close();
    await vi.waitFor(() => expect(connection.current?.version).toBe(LATER));
    expect((await connection.open()).kind).toBe("ok");
  });

  test("tells two pages of the new version alike, and both go on once it is made", async () => {
    const old = await openOld();
    const connections = [1, 2].map(() => new Connection(DATABASE_NAME, createSetting(), LATER_STEPS));
    const [first] = connections;
    expect(await first?.open()).toMatchObject({ failure: { kind: "blocked" } });
    const second = connections[1]?.open();
    old.close();
    expect(valueOf((await second) ?? { kind: "failed", failure: { kind: "broken", detail: "" } }).version).toBe(LATER);
    await vi.waitFor(() => expect(first?.current?.version).toBe(LATER));
  });
});

describe("a connection that holds up a later version", () => {
  test("gives way, so that the upgrade is not blocked", async () => {
    const { connection } = await openConnection();
    const later = new Connection(DATABASE_NAME, createSetting(), LATER_STEPS);
    expect(valueOf(await later.open()).version).toBe(LATER);
    expect(connection.current).toBeNull();
    expect(await connection.open()).toMatchObject({ kind: "failed", failure: { kind: "newer" } });
  });

  test("gives way after it was lost and opened again, too", async () => {
    const { connection, database } = await openConnection();
    connection.close();
    const again = valueOf(await connection.open());
    closeUnder(database);
    expect(connection.current).toBe(again);
    expect(valueOf(await new Connection(DATABASE_NAME, createSetting(), LATER_STEPS).open()).version).toBe(LATER);
    expect(await isOpen(again)).toBe(false);
  });
});

describe("a connection that the browser closed", () => {
  test("opens again when next asked for", async () => {
    const { connection, database } = await openConnection();
    closeUnder(database);
    expect(connection.current).toBeNull();
    const again = valueOf(await connection.open());
    expect([await isOpen(database), await isOpen(again)]).toEqual([false, true]);
  });

  test("is one connection again, however many ask for it at once", async () => {
    const { connection, database } = await openConnection();
    const open = vi.spyOn(indexedDB, "open");
    closeUnder(database);
    const opened = await Promise.all([connection.open(), connection.open(), connection.open()]);
    expect(new Set(opened.map(valueOf)).size).toBe(1);
    expect(open).toHaveBeenCalledTimes(1);
  });

  test("says why when it can't be opened again, and tries again each time", async () => {
    const { connection, database } = await openConnection();
    closeUnder(database);
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("gone", "UnknownError");
    });
    expect(await connection.open()).toMatchObject({ failure: { kind: "broken", detail: "UnknownError: gone" } });
    open.mockRestore();
    expect((await connection.open()).kind).toBe("ok");
  });

  test("costs a journal nothing: it reads and writes on", async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    const store = await openTestJournal();
    expect((await store.write(ANSWER, createRevision("a"))).kind).toBe("ok");
    const [database] = transaction.mock.contexts;
    transaction.mockRestore();
    forceCloseDatabase(database as Parameters<typeof forceCloseDatabase>[0]);
    expect((await store.write(ANSWER, createRevision("b"))).kind).toBe("ok");
    expect(valueOf(await store.readAnswer(ANSWER.id))?.revisions).toHaveLength(2);
    store.close();
  });
});
