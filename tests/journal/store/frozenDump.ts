/** A database as an earlier release left it on a disk. It is put there and read back without today's code. */
import { readFileSync } from "node:fs";
import "fake-indexeddb/auto";

export type FrozenStore = {
  name: string;
  keyPath: string;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string; unique: boolean; multiEntry: boolean }[];
  rows: Record<string, unknown>[];
};
export type FrozenDump = { version: number; stores: FrozenStore[] };

export function readFrozenDump(version: number): FrozenDump {
  const file = new URL(`../../fixtures/journal/schema-${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as FrozenDump;
}

export async function putOnDisk(name: string, { version, stores }: FrozenDump): Promise<void> {
  const database = await openPlain(name, version, (opened) => {
    for (const { name: storeName, keyPath, autoIncrement, indexes, rows } of stores) {
      const store = opened.createObjectStore(storeName, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
      for (const row of rows) store.put(row);
    }
  });
  database.close();
}

/** Dumps what is on the disk. It opens the database at that version, as the release with that version does. */
export async function readDisk(name: string, version: number): Promise<FrozenDump> {
  const database = await openPlain(name, version);
  const stores = await Promise.all([...database.objectStoreNames].map((storeName) => readStore(database, storeName)));
  database.close();
  return { version: database.version, stores };
}

export async function openPlain(
  name: string,
  version: number,
  upgrade: (database: IDBDatabase) => void = () => {},
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.addEventListener("upgradeneeded", () => upgrade(request.result));
  return resultOf(request);
}

async function readStore(database: IDBDatabase, name: string): Promise<FrozenStore> {
  const store = database.transaction(name).objectStore(name);
  const indexes = [...store.indexNames].map((indexName) => {
    const { keyPath, unique, multiEntry } = store.index(indexName);
    return { name: indexName, keyPath: String(keyPath), unique, multiEntry };
  });
  const rows = (await resultOf(store.getAll())) as Record<string, unknown>[];
  return { name, keyPath: String(store.keyPath), autoIncrement: store.autoIncrement, indexes, rows };
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  request.addEventListener("success", () => resolve(request.result));
  request.addEventListener("error", () => reject(request.error ?? new Error("The request failed.")));
  return promise;
}
