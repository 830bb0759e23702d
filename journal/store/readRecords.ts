/**
 * Reads answers with their revisions. Each read makes all its requests in one task and commits, as a write does.
 * Otherwise the transaction would stay open until this page has time for its results. It would hold up the writes of a
 * closing page, which would then be lost.
 */
import type { QuestionId } from "../../content/article.ts";
import { isDay, type Day } from "../../content/day.ts";
import type { Draw } from "../../content/deck/draw.ts";
import { isText } from "../../content/shape.ts";
import type { AnswerId } from "../answer.ts";
import type { AnswerRecord, AnswerRecords } from "../journalStore.ts";
import { parseAnswer, parseDraw, parseRevision } from "../parseRecord.ts";
import type { JournalSummary } from "../loss.ts";
import { endOf, resultOf } from "./request.ts";

/** The answers of one day. */
export async function readRecords(database: IDBDatabase, day: Day): Promise<AnswerRecords> {
  return readBetween(database, IDBKeyRange.bound(`${day}:`, `${day}:\uffff`));
}

export async function readRecord(database: IDBDatabase, id: AnswerId): Promise<AnswerRecord | null> {
  const { records } = await readBetween(database, IDBKeyRange.only(id));
  return records[0] ?? null;
}

/** Reads the answers to one question without reading the others: each page asks for them. */
export async function readAnswersTo(database: IDBDatabase, questionId: QuestionId): Promise<AnswerRecords> {
  const transaction = database.transaction("answers");
  const keysRead = resultOf(transaction.objectStore("answers").index("byQuestion").getAllKeys(questionId));
  const end = endOf(transaction);
  transaction.commit();
  const [keys] = await Promise.all([keysRead, end]);
  const read = await Promise.all(keys.map((key) => readBetween(database, IDBKeyRange.only(key))));
  return {
    records: read.flatMap(({ records }) => records),
    unreadable: read.reduce((sum, { unreadable }) => sum + unreadable, 0),
  };
}

/** Counts the answers without reading them. */
export async function summarize(database: IDBDatabase): Promise<JournalSummary> {
  const transaction = database.transaction("answers");
  const store = transaction.objectStore("answers");
  const reading = [resultOf(store.count()), resultOf(store.openKeyCursor(null, "prev")), endOf(transaction)] as const;
  transaction.commit();
  const [count, cursor] = await Promise.all(reading);
  const day = isText(cursor?.key) ? cursor.key.slice(0, 10) : null;
  return { count, newestDay: isDay(day) ? day : null };
}

/** `null` where no draw is recorded, or where the record makes no sense. */
export async function readDraw(database: IDBDatabase, day: Day): Promise<Draw | null> {
  const transaction = database.transaction("draws");
  const reading = [resultOf<unknown>(transaction.objectStore("draws").get(day)), endOf(transaction)] as const;
  transaction.commit();
  const [draw] = await Promise.all(reading);
  return parseDraw(draw);
}

/** The answers within a range of keys, oldest first. */
export async function readBetween(database: IDBDatabase, range: IDBKeyRange): Promise<AnswerRecords> {
  const transaction = database.transaction(["answers", "revisions"]);
  const reading = [
    resultOf<unknown[]>(transaction.objectStore("answers").getAll(range)),
    resultOf<unknown[]>(transaction.objectStore("revisions").index("byAnswer").getAll(range)),
    endOf(transaction),
  ] as const;
  transaction.commit();
  const [storedAnswers, storedRevisions] = await Promise.all(reading);
  const answers = storedAnswers.map(parseAnswer).filter((answer) => answer !== null);
  const revisions = storedRevisions.map(parseRevision).filter((revision) => revision !== null);
  const byAnswer = Map.groupBy(revisions, ({ answerId }) => answerId);
  const records = answers.map((answer): AnswerRecord => ({ answer, revisions: byAnswer.get(answer.id) ?? [] }));
  const unreadable = storedAnswers.length - answers.length + storedRevisions.length - revisions.length;
  return { records, unreadable };
}
