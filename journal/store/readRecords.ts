/** Reading answers with their revisions. */
import { isDay, type Day } from "../../content/day.ts";
import type { AnswerId } from "../answer.ts";
import type { AnswerPage, AnswerRecord } from "../journalStore.ts";
import type { JournalDatabase } from "./connection.ts";
import { parseAnswer, parseRevision } from "../parseRecord.ts";
import type { Witness } from "../witness.ts";

/** The answers of one day. */
export async function readRecords(database: JournalDatabase, day: Day): Promise<AnswerRecord[]> {
  const stored: readonly unknown[] = await database.getAll("answers", keysOf(day));
  const { records } = await joinRevisions(database, stored);
  return records;
}

export async function readRecord(database: JournalDatabase, id: AnswerId): Promise<AnswerRecord | null> {
  const stored: unknown = await database.get("answers", id);
  const { records } = await joinRevisions(database, stored === undefined ? [] : [stored]);
  return records[0] ?? null;
}

/** Whole days, newest first, until there are `limit` answers; see JournalStore. */
export async function readPage(
  database: JournalDatabase,
  { before, limit }: { before: Day | null; limit: number },
): Promise<AnswerPage> {
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  const stored: unknown[] = [];
  let next: Day | null = null;
  let lastDay: Day | null = null;
  for await (const { key, value } of database.transaction("answers").store.iterate(range, "prev")) {
    const day = key.slice(0, 10);
    if (stored.length >= limit && day !== lastDay) {
      next = lastDay;
      break;
    }
    if (isDay(day)) lastDay = day;
    stored.push(value);
  }
  return { ...(await joinRevisions(database, stored)), next };
}

/** `unreadable` counts answers and revisions that make no sense. */
async function joinRevisions(database: JournalDatabase, stored: readonly unknown[]) {
  const revisions = database.transaction("revisions").store.index("byAnswer");
  const answers = stored.map(parseAnswer).filter((answer) => answer !== null);
  let unreadable = stored.length - answers.length;
  const records = await Promise.all(
    answers.map(async (answer): Promise<AnswerRecord> => {
      const states: readonly unknown[] = await revisions.getAll(answer.id);
      const readable = states.map(parseRevision).filter((revision) => revision !== null);
      unreadable += states.length - readable.length;
      return { answer, revisions: readable };
    }),
  );
  return { records, unreadable };
}

/** By the keys alone. */
export async function summarize(database: JournalDatabase): Promise<Witness> {
  const { store } = database.transaction("answers");
  const [count, newest] = await Promise.all([store.count(), store.openKeyCursor(null, "prev")]);
  const day = newest?.key.slice(0, 10);
  return { count, newestDay: isDay(day) ? day : null };
}

/** Every key that begins with that day. */
function keysOf(day: Day): IDBKeyRange {
  return IDBKeyRange.bound(`${day}:`, `${day}:\uffff`);
}
