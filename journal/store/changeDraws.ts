import type { Draw } from "../../content/deck/draw.ts";
import { parseDraw } from "../parseRecord.ts";
import { endOf, resultOf } from "./request.ts";

/** See JournalStore. */
export async function changeDraws(
  database: IDBDatabase,
  choose: (draws: readonly Draw[]) => Draw | null,
): Promise<Draw[]> {
  const transaction = database.transaction("draws", "readwrite");
  const end = endOf(transaction);
  // A failed read rejects by itself, before anyone waits for the transaction.
  end.catch(() => {});
  const store = transaction.objectStore("draws");
  const stored: readonly unknown[] = await resultOf(store.getAll());
  const draws = stored.map(parseDraw).filter((draw) => draw !== null);
  const chosen = choose(draws);
  if (chosen !== null) await resultOf(store.put(chosen));
  await end;
  if (chosen === null) return draws;
  return [...draws.filter(({ day }) => day !== chosen.day), chosen].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
