/** Reads the part of the deck that was read on this machine. It is loaded when a page needs more than what ships. */
import type { QuestionId } from "../../content/article.ts";
import type { DeckQuestion } from "../../content/deck/deck.ts";
import { isObject } from "../../content/shape.ts";
import type { DeckAddition, DeckIds, HiddenQuestion } from "../deckStore.ts";
import { parseHidden, parseReadQuestion } from "../parseReadRecord.ts";
import type { JournalDatabase } from "./wrapDatabase.ts";

/** Both lists are of the same moment. A row that makes no sense is in no deck: it could not be shown. */
export async function readIds(database: JournalDatabase): Promise<DeckIds> {
  const transaction = database.transaction(["questions", "hidden"]);
  const reading = Promise.all([
    transaction.objectStore("questions").getAll(),
    transaction.objectStore("hidden").getAll(),
  ]);
  // The transaction stays open no longer than the read takes: see readRecords.ts.
  transaction.commit();
  const [[questions, hidden]] = await Promise.all([reading, transaction.done]);
  const hiddenIds = new Set(parseList(hidden, parseHidden).map(({ id }) => id));
  const read = parseList(questions, parseReadQuestion).filter(
    ({ id, leftAt }) => leftAt === null && !hiddenIds.has(id),
  );
  return { read: read.map(({ id }) => id), hidden: [...hiddenIds] };
}

export async function findQuestion(database: JournalDatabase, wanted: QuestionId): Promise<DeckQuestion | null> {
  const question = parseReadQuestion(await database.get("questions", wanted));
  if (question === null) return null;
  const { id, kind, text, hint, section, article } = question;
  return { id, kind, text, hint, section, article };
}

export async function readHidden(database: JournalDatabase): Promise<HiddenQuestion[]> {
  const hidden = parseList(await database.getAll("hidden"), parseHidden);
  return hidden.toSorted((a, b) => (a.hiddenAt < b.hiddenAt ? 1 : -1));
}

export async function readAdditions(database: JournalDatabase): Promise<DeckAddition[]> {
  const read = parseList(await database.getAll("questions"), parseReadQuestion);
  const byArticle = Map.groupBy(
    read.filter(({ leftAt }) => leftAt === null).toSorted(lastFirst),
    ({ article }) => article.url,
  );
  return [...byArticle.values()].flatMap((questions) => {
    const [last] = questions;
    if (last === undefined) return [];
    const { article, source, readAt } = last;
    return [{ article, source, readAt, questions: questions.length }];
  });
}

function lastFirst(a: { readAt: string }, b: { readAt: string }): number {
  if (a.readAt === b.readAt) return 0;
  return a.readAt < b.readAt ? 1 : -1;
}

/** Rows from a disk are parsed, whatever the schema says of them. */
function parseList<Item>(rows: readonly unknown[], parse: (row: unknown) => Item | null): Item[] {
  return rows.map(parse).filter((item) => item !== null);
}

export async function readSite(database: JournalDatabase, site: string): Promise<unknown> {
  const row: unknown = await database.get("sites", site);
  return isObject(row) ? (row["record"] ?? null) : null;
}
