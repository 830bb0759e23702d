/**
 * How the database came to be what it is, one step for each version. A step is written once and imports nothing of
 * today's code, so that it does for ever what it did when it was released. It runs in the one transaction of the
 * upgrade: if it throws, the database stays as it was.
 */
type Step = (database: IDBDatabase, transaction: IDBTransaction) => void;

const STEPS: readonly Step[] = [
  function createVersion1(database) {
    database.createObjectStore("answers", { keyPath: "id" });
    database.createObjectStore("revisions", { keyPath: "id" }).createIndex("byAnswer", "answerId");
    database.createObjectStore("draws", { keyPath: "day" });
  },
];

export const DATABASE_VERSION = STEPS.length;

/** Takes a database of `oldVersion` (0 for none) to `DATABASE_VERSION`, within its upgrade transaction. */
export function migrate(database: IDBDatabase, oldVersion: number, transaction: IDBTransaction): void {
  for (const step of STEPS.slice(oldVersion)) step(database, transaction);
}
