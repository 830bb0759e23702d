/**
 * The deck's stamp is another number after each change of the deck. Every page reads the stamp, but few read the deck.
 */
import { isObject } from "../../content/shape.ts";
import { resultOf } from "./request.ts";
import type { JournalSchema } from "./schema.ts";

type StampStore = {
  get: (name: "deck") => Promise<unknown>;
  put: (row: JournalSchema["stamps"]["value"]) => Promise<unknown>;
};

/** The stamp; 0 for a deck that was never changed. */
export async function readStamp(database: IDBDatabase): Promise<number> {
  return stampOf(await resultOf<unknown>(database.transaction("stamps").objectStore("stamps").get("deck")));
}

/** Call it in the transaction of the change. */
export async function raiseStamp(stamps: StampStore): Promise<void> {
  await stamps.put({ name: "deck", stamp: stampOf(await stamps.get("deck")) + 1 });
}

function stampOf(row: unknown): number {
  const stamp = isObject(row) ? row["stamp"] : 0;
  return typeof stamp === "number" ? stamp : 0;
}
