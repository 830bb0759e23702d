/**
 * The steps that made the database what it is, one for each version. A step is written once and imports none of today's
 * code. So it does for ever what it did when it was released. It runs in the one transaction of the upgrade: if it
 * throws, the database stays as it was.
 */
export type Step = (database: IDBDatabase, transaction: IDBTransaction) => void;

/** The steps released so far. Their number is the version of the database. */
export const STEPS: readonly Step[] = [
  function createVersion1(database) {
    database.createObjectStore("answers", { keyPath: "id" });
    database.createObjectStore("revisions", { keyPath: "id" }).createIndex("byAnswer", "answerId");
    database.createObjectStore("draws", { keyPath: "day" });
  },
  function addWhatIsRead(database) {
    database.createObjectStore("articles", { keyPath: "url" });
    database.createObjectStore("questions", { keyPath: "id" }).createIndex("byArticle", "article.url");
    database.createObjectStore("hidden", { keyPath: "id" });
    database.createObjectStore("sites", { keyPath: "site" });
    database.createObjectStore("stamps", { keyPath: "name" });
  },
  function addStars(database, transaction) {
    transaction.objectStore("answers").createIndex("byQuestion", "question.id");
    database.createObjectStore("stars", { keyPath: "id" });
  },
];

export type Upgrade = { database: IDBDatabase; oldVersion: number; transaction: IDBTransaction };

/** Takes a database of `oldVersion` (0 for none) through the steps it lacks, within its upgrade transaction. */
export function migrate({ database, oldVersion, transaction }: Upgrade, steps: readonly Step[]): void {
  for (const step of steps.slice(oldVersion)) step(database, transaction);
}
