/**
 * Reads the journal from its newest answers back. It reads only the keys of nearby days, however many answers there
 * are.
 */
import { daysBefore, isDay, type Day } from "../../content/day.ts";
import { isText } from "../../content/shape.ts";
import type { AnswerPage } from "../journalStore.ts";
import { readBetween } from "./readRecords.ts";
import { endOf, resultOf } from "./request.ts";

/** In days. Enough answers are looked for this far back, one reach after the other, and then in the whole journal. */
const REACHES = [60, 600];

/** Whole days, newest first, until there are `limit` answers: see JournalStore. */
export async function readPage(
  database: IDBDatabase,
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

async function readNewestKey(database: IDBDatabase, before: Day | null): Promise<string | null> {
  const transaction = database.transaction("answers");
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  const opening = resultOf(transaction.objectStore("answers").openKeyCursor(range, "prev"));
  const end = endOf(transaction);
  transaction.commit();
  const [cursor] = await Promise.all([opening, end]);
  return isText(cursor?.key) ? cursor.key : null;
}

type LastKeys = { keys: string[]; isMore: boolean };

/**
 * The keys of whole days up to `newest`, in order. At least `limit`, if there are that many. `isMore`: whether days lie
 * before.
 */
async function readLastKeys(database: IDBDatabase, newest: string, limit: number): Promise<LastKeys> {
  const day = newest.slice(0, 10);
  const [near = "", far = ""] = isDay(day) ? REACHES.map((reach) => daysBefore(day, reach)) : [];
  const isEnough = ({ keys, isMore }: LastKeys) => keys.length >= limit || !isMore;
  const nearby = await readKeysFrom(database, { from: near, newest });
  if (isEnough(nearby)) return nearby;
  const farther = await readKeysFrom(database, { from: far, newest });
  if (isEnough(farther)) return farther;
  return readKeysFrom(database, { from: "", newest });
}

async function readKeysFrom(database: IDBDatabase, { from, newest }: { from: string; newest: string }) {
  const transaction = database.transaction("answers");
  const store = transaction.objectStore("answers");
  const reading = [
    resultOf(store.getAllKeys(IDBKeyRange.bound(from, newest))),
    resultOf(store.getKey(IDBKeyRange.upperBound(from, true))),
    endOf(transaction),
  ] as const;
  transaction.commit();
  const [keys, earlier] = await Promise.all(reading);
  return { keys: keys.filter(isText), isMore: earlier !== undefined };
}
