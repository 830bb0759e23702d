/** What tells this database from one that came in its place, and what was removed on purpose from what was lost. */
import { parseMark, type DatabaseMark } from "../loss.ts";
import type { JournalSchema } from "./schema.ts";
import type { JournalDatabase } from "./wrapDatabase.ts";

type MarkStore = {
  get: (name: "journal") => Promise<unknown>;
  put: (row: JournalSchema["stamps"]["value"]) => Promise<unknown>;
};

/** One that has an id keeps it. Strict: an id that is noted elsewhere and lost here would be taken for a loss. */
export async function nameDatabase(database: JournalDatabase, id: string): Promise<DatabaseMark> {
  const transaction = database.transaction("stamps", "readwrite", { durability: "strict" });
  const mark = parseMark(await transaction.store.get("journal"));
  const named = { ...mark, id: mark.id ?? id };
  await Promise.all([transaction.store.put({ name: "journal", ...named }), transaction.done]);
  return named;
}

/** Of the database that this one came in the place of, on purpose. */
export async function keepMark(database: JournalDatabase, mark: DatabaseMark): Promise<void> {
  await database.put("stamps", { name: "journal", ...mark });
}

/** In the transaction that removes answers. */
export async function countRemoval(stamps: MarkStore): Promise<void> {
  const mark = parseMark(await stamps.get("journal"));
  await stamps.put({ name: "journal", ...mark, removals: mark.removals + 1 });
}
