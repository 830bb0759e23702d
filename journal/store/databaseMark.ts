/** The mark tells this database from one that took its place, and removal on purpose from loss. */
import { parseMark, type DatabaseMark } from "../loss.ts";
import type { JournalSchema } from "./schema.ts";
import type { JournalDatabase } from "./wrapDatabase.ts";

type MarkStore = {
  get: (name: "journal") => Promise<unknown>;
  put: (row: JournalSchema["stamps"]["value"]) => Promise<unknown>;
};

/**
 * A database that has an id keeps it. The write is strict: an id that is noted elsewhere and missing here looks like a
 * loss.
 */
export async function nameDatabase(database: JournalDatabase, id: string): Promise<DatabaseMark> {
  const transaction = database.transaction("stamps", "readwrite", { durability: "strict" });
  const mark = parseMark(await transaction.store.get("journal"));
  const named = { ...mark, id: mark.id ?? id };
  await Promise.all([transaction.store.put({ name: "journal", ...named }), transaction.done]);
  return named;
}

/** Gives this database the mark of the one that it replaced on purpose. */
export async function writeMark(database: JournalDatabase, mark: DatabaseMark): Promise<void> {
  await database.put("stamps", { name: "journal", ...mark });
}

/** Call it in the transaction that removes answers. */
export async function countRemoval(stamps: MarkStore): Promise<void> {
  const mark = parseMark(await stamps.get("journal"));
  await stamps.put({ name: "journal", ...mark, removals: mark.removals + 1 });
}
