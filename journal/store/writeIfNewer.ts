import type { Answer } from "../answer.ts";
import { parseRevision } from "../parseRecord.ts";
import type { Revision } from "../revision.ts";
import type { JournalDatabase } from "./wrapDatabase.ts";

/** Writes a revision, unless the store has that state of it or a later one. */
export async function writeIfNewer(database: JournalDatabase, answer: Answer, revision: Revision): Promise<void> {
  const transaction = database.transaction(["answers", "revisions"], "readwrite");
  const revisions = transaction.objectStore("revisions");
  const stored: unknown = await revisions.get(revision.id);
  const edition = parseRevision(stored)?.edition ?? 0;
  const puts =
    edition >= revision.edition ? [] : [transaction.objectStore("answers").put(answer), revisions.put(revision)];
  await Promise.all([Promise.allSettled(puts), transaction.done]);
}
