import type { AnswerId } from "../answer.ts";
import { parseStar, type Star } from "../star.ts";
import type { JournalDatabase } from "./wrapDatabase.ts";

export async function readStars(database: JournalDatabase): Promise<Star[]> {
  const transaction = database.transaction("stars");
  const reading: Promise<unknown[]> = transaction.store.getAll();
  transaction.commit();
  const [rows] = await Promise.all([reading, transaction.done]);
  return rows.map(parseStar).filter((star) => star !== null);
}

export async function changeStar(database: JournalDatabase, id: AnswerId, star: Star | null): Promise<void> {
  const transaction = database.transaction("stars", "readwrite");
  const request = star === null ? transaction.store.delete(id) : transaction.store.put(star);
  await Promise.all([request, transaction.done]);
}
