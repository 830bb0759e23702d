/** Reads how the journal stands, for the loss detector. It doesn't read the answers. */
import { isDay, type Day } from "../../content/day.ts";
import { isText } from "../../content/shape.ts";
import { parseMark, type DatabaseMark, type Standing, type Write } from "../loss.ts";
import { parseRevision } from "../parseRecord.ts";
import type { Lookup } from "../lossDetector.ts";
import { endOf, resultOf } from "./request.ts";

/** The lookups by day are never older than the counts. */
export async function readStanding(database: IDBDatabase, { noted, days }: Lookup): Promise<Standing> {
  const transaction = database.transaction(["answers", "revisions", "stamps"]);
  const answers = transaction.objectStore("answers");
  const revisions = transaction.objectStore("revisions");
  const reading = [
    resultOf(answers.count()),
    resultOf(answers.openKeyCursor(null, "prev")),
    resultOf(revisions.count()),
    resultOf<unknown>(transaction.objectStore("stamps").get("journal")),
    Promise.all(noted.map((id) => resultOf<unknown>(revisions.get(id)))),
    endOf(transaction),
  ] as const;
  transaction.commit();
  const [count, cursor, revisionCount, mark, found] = await Promise.all(reading);
  const day = isText(cursor?.key) ? cursor.key.slice(0, 10) : null;
  const newestDay = isDay(day) ? day : null;
  const asked = days.length === 0 && newestDay !== null ? [newestDay] : days;
  const written = await Promise.all(asked.map((each) => readWrites(database, each)));
  return {
    count,
    newestDay,
    revisions: revisionCount,
    database: parseMark(mark),
    written: [...written.flat().toSorted((a, b) => b.writtenAt - a.writtenAt), ...toWrites(found)],
  };
}

export async function readMark(database: IDBDatabase): Promise<DatabaseMark> {
  return parseMark(await resultOf<unknown>(database.transaction("stamps").objectStore("stamps").get("journal")));
}

async function readWrites(database: IDBDatabase, day: Day): Promise<Write[]> {
  const transaction = database.transaction("revisions");
  const index = transaction.objectStore("revisions").index("byAnswer");
  const range = IDBKeyRange.bound(`${day}:`, `${day}:\uffff`);
  const reading = [resultOf<unknown[]>(index.getAll(range)), endOf(transaction)] as const;
  transaction.commit();
  const [stored] = await Promise.all(reading);
  return toWrites(stored);
}

function toWrites(rows: readonly unknown[]): Write[] {
  const revisions = rows.map(parseRevision).filter((revision) => revision !== null);
  return revisions.map(({ id, edition, writtenAt }) => ({ id, edition, writtenAt }));
}
