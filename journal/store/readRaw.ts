/**
 * The last way out: reads the whole database as it is, without a schema. It is for when openJournal can't open it: a
 * later version wrote it, a migration failed, or records make no sense.
 */
import { openDB, type IDBPDatabase } from "idb";
import type { Clock } from "../clock.ts";
import type { Outcome } from "../failure.ts";
import { toJsonSafe } from "../jsonSafe.ts";
import { LONG, Patience, type Late } from "./patience.ts";
import { toFailure } from "./toFailure.ts";

/** `rows` are as toJsonSafe gives them. `lost` counts the rows that the browser itself can no longer read. */
export type RawStore = { name: string; rows: unknown[]; lost: number };

/** Without such a database, `version` is 0 and there are no stores. */
export type RawJournal = { version: number; stores: RawStore[] };

/**
 * Opens the database at its own version. Upgrades and creates nothing. It waits for an upgrade under way, so it doesn't
 * help where that is `blocked`. Fails as `silent` where the browser doesn't answer; `late` is what it gives in the end.
 */
export function readRaw(name: string, clock: Clock): Promise<Late<RawJournal>> {
  const patience = new Patience(clock);
  return patience.waitFor(
    readAll(name, () => {
      patience.most = LONG;
    }),
  );
}

async function readAll(name: string, onOpen: () => void): Promise<Outcome<RawJournal>> {
  const found = { isMissing: false };
  try {
    const database = await openDB(name, undefined, {
      upgrade(...[, , , transaction]) {
        found.isMissing = true;
        transaction.done.catch(() => {});
        transaction.abort();
      },
    });
    onOpen();
    const stores = await Promise.all([...database.objectStoreNames].map((store) => readStore(database, store)));
    database.close();
    return { kind: "ok", value: { version: database.version, stores } };
  } catch (error) {
    if (found.isMissing) return { kind: "ok", value: { version: 0, stores: [] } };
    return { kind: "failed", failure: toFailure(error) };
  }
}

async function readStore(database: IDBPDatabase, name: string): Promise<RawStore> {
  const read = await Promise.all(await readRows(database, name));
  const rows = read.filter((row) => row !== LOST);
  return { name, rows, lost: read.length - rows.length };
}

const LOST = Symbol("lost");

/** One unreadable row makes the read of all rows fail. They are then read one by one. */
async function readRows(database: IDBPDatabase, name: string): Promise<unknown[]> {
  try {
    const rows: unknown[] = await database.getAll(name);
    return rows.map(toJsonSafe);
  } catch {
    const keys = await database.getAllKeys(name);
    return Promise.all(keys.map((key) => readRow(database, name, key)));
  }
}

async function readRow(database: IDBPDatabase, name: string, key: IDBValidKey): Promise<unknown> {
  try {
    return toJsonSafe(await database.get(name, key));
  } catch {
    return LOST;
  }
}
