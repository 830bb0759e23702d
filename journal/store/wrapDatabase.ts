/** The open database as idb wraps it, for work that is seldom done. */
import { wrap, type IDBPDatabase } from "idb";
import type { Outcome } from "../failure.ts";
import type { JournalSchema } from "./schema.ts";

export type JournalDatabase = IDBPDatabase<JournalSchema>;
/** See Run. */
export type RunWrapped = <Value>(work: (database: JournalDatabase) => Promise<Value>) => Promise<Outcome<Value>>;

export function wrapDatabase(database: IDBDatabase): JournalDatabase {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The one place that says what the migrations made.
  return wrap(database) as unknown as JournalDatabase;
}
