import * as v from "valibot";

export const SnapshotSchema = v.object({
  days: v.array(v.string()),
  rows: v.array(v.object({ store: v.string(), row: v.unknown() })),
  local: v.record(v.string(), v.string()),
});
/** The journal's rows of these days, and all of localStorage. */
export type Snapshot = v.InferOutput<typeof SnapshotSchema>;

/**
 * Reads what is there of those days. If `put` is given, it replaces that. It runs in a page of the extension, which
 * knows nothing of this file.
 */
export async function swapDays({ days, put }: { days: string[]; put: Snapshot | null }): Promise<Snapshot> {
  const resultOf = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error(String(request.error))));
    });
  const database = await resultOf(indexedDB.open("dagvraag"));
  const transaction = database.transaction(["answers", "revisions", "draws"], "readwrite");
  const rows: Snapshot["rows"] = [];
  const swapRows = async (store: string, index: string | null, range: IDBKeyRange) => {
    const objectStore = transaction.objectStore(store);
    const found: unknown[] = await resultOf((index === null ? objectStore : objectStore.index(index)).getAll(range));
    const keys = await resultOf((index === null ? objectStore : objectStore.index(index)).getAllKeys(range));
    for (const row of found) rows.push({ store, row });
    if (put !== null) for (const key of keys) objectStore.delete(key);
  };
  for (const day of days) {
    const answersOfDay = IDBKeyRange.bound(`${day}:`, `${day};`);
    await swapRows("answers", null, answersOfDay);
    await swapRows("revisions", "byAnswer", answersOfDay);
    await swapRows("draws", null, IDBKeyRange.only(day));
  }
  for (const { store, row } of put?.rows ?? []) transaction.objectStore(store).put(row);
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
  const local = Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key) ?? ""]));
  if (put !== null) {
    localStorage.clear();
    for (const [key, value] of Object.entries(put.local)) localStorage.setItem(key, value);
  }
  await new Promise((resolve) => {
    transaction.addEventListener("complete", resolve);
    transaction.commit();
  });
  database.close();
  return { days, rows, local };
}
