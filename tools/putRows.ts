import type { JournalContents } from "../journal/backup.ts";

/**
 * Writes rows of docs/journal-format.md straight into the database. It runs in a page of the extension, which knows
 * nothing of this file.
 */
export async function putRows(contents: JournalContents): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("dagvraag");
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("The journal can't be opened.")));
  });
  const names = ["answers", "revisions", "draws", "stars"] as const;
  const transaction = database.transaction(names, "readwrite");
  for (const name of names) for (const row of contents[name]) transaction.objectStore(name).put(row);
  await new Promise((resolve, reject) => {
    transaction.addEventListener("complete", resolve);
    transaction.addEventListener("abort", () => reject(new Error("The journal can't be filled.")));
  });
  database.close();
}
