/** Reading the journal from its newest answers back. However many there are, no more keys are read than are near by. */
import type { QuestionId } from "../../content/article.ts";
import { daysBefore, isDay, type Day } from "../../content/day.ts";
import type { AnswerId } from "../answer.ts";
import type { AnswerPage, AnswerRecords } from "../journalStore.ts";
import type { JournalDatabase } from "./connection.ts";
import { readBetween } from "./readRecords.ts";

/** How far back is looked for enough answers, each in its turn, before all of them are. In days. */
const REACHES = [60, 600];

/** Whole days, newest first, until there are `limit` answers; see JournalStore. */
export async function readPage(
  database: JournalDatabase,
  { before, limit }: { before: Day | null; limit: number },
): Promise<AnswerPage> {
  const newest = await readNewestKey(database, before);
  if (newest === null) return { records: [], unreadable: 0, next: null };
  const { keys, isMore } = await readLastKeys(database, newest, limit);
  const wanted = keys.at(-limit) ?? keys[0] ?? newest;
  const first = keys.find((key) => key >= wanted.slice(0, 10)) ?? wanted;
  const { records, unreadable } = await readBetween(database, IDBKeyRange.bound(first, newest));
  const day = first.slice(0, 10);
  const hasOlder = first !== keys[0] || isMore;
  return { records: records.toReversed(), unreadable, next: hasOlder && isDay(day) ? day : null };
}

/** However many there are of other questions. */
export async function readAnswersTo(database: JournalDatabase, questionId: QuestionId): Promise<AnswerRecords> {
  const transaction = database.transaction("answers");
  const keysRead = transaction.store.index("byQuestion").getAllKeys(questionId);
  transaction.commit();
  const [keys] = await Promise.all([keysRead, transaction.done]);
  const read = await Promise.all(keys.map((key) => readBetween(database, IDBKeyRange.only(key))));
  return {
    records: read.flatMap(({ records }) => records),
    unreadable: read.reduce((sum, { unreadable }) => sum + unreadable, 0),
  };
}

async function readNewestKey(database: JournalDatabase, before: Day | null): Promise<AnswerId | null> {
  const transaction = database.transaction("answers");
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  const opening = transaction.store.openKeyCursor(range, "prev");
  transaction.commit();
  const [cursor] = await Promise.all([opening, transaction.done]);
  return cursor?.key ?? null;
}

type LastKeys = { keys: AnswerId[]; isMore: boolean };

/** Up to `newest`, in order, at least `limit` if there are that many; whole days, and whether there are any before. */
async function readLastKeys(database: JournalDatabase, newest: AnswerId, limit: number): Promise<LastKeys> {
  const day = newest.slice(0, 10);
  const [near = "", far = ""] = isDay(day) ? REACHES.map((reach) => daysBefore(day, reach)) : [];
  const isEnough = ({ keys, isMore }: LastKeys) => keys.length >= limit || !isMore;
  const nearby = await readKeysFrom(database, { from: near, newest });
  if (isEnough(nearby)) return nearby;
  const farther = await readKeysFrom(database, { from: far, newest });
  if (isEnough(farther)) return farther;
  return readKeysFrom(database, { from: "", newest });
}

async function readKeysFrom(database: JournalDatabase, { from, newest }: { from: string; newest: AnswerId }) {
  const transaction = database.transaction("answers");
  const keysRead = transaction.store.getAllKeys(IDBKeyRange.bound(from, newest));
  const earlierRead = transaction.store.getKey(IDBKeyRange.upperBound(from, true));
  transaction.commit();
  const [keys, earlier] = await Promise.all([keysRead, earlierRead, transaction.done]);
  return { keys, isMore: earlier !== undefined };
}
