/** Changes the deck. Each change raises the deck's stamp in the same transaction. */
import type { IDBPTransaction } from "idb";
import * as v from "valibot";
import { LINE_LIMIT, LIST_LIMIT, shippedArticleSchema, type Article, type QuestionId } from "../../content/article.ts";
import { deepEqual } from "../../content/deepEqual.ts";
import type { AddHow, HiddenQuestion, ReadQuestion } from "../deckStore.ts";
import { mergeArticle, type KnownArticle } from "../mergeArticle.ts";
import { parseReadArticle, parseReadQuestion } from "../parseReadRecord.ts";
import { raiseStamp } from "./deckStamp.ts";
import type { JournalSchema } from "./schema.ts";
import { requestAll } from "./requestAll.ts";
import type { JournalDatabase } from "./wrapDatabase.ts";

/** At most so many articles are kept. */
const ARTICLE_LIMIT = 2000;
const STORES = ["articles", "questions", "stamps"] as const;

/** The part of an article that is kept, within the bounds of any article. */
const { url, title, category, minutes, questions } = shippedArticleSchema.entries;
const storedSchema = v.object({ url, title, category, minutes, questions });

/** See DeckStore. */
export async function addArticle(
  database: JournalDatabase,
  article: Article,
  how: AddHow,
): Promise<{ added: QuestionId[] }> {
  v.assert(storedSchema, article);
  if (article.questions.length === 0) return { added: [] };
  const transaction = database.transaction(STORES, "readwrite");
  // A failed read rejects by itself, before anyone waits for the transaction.
  transaction.done.catch(() => {});
  const { known, count } = await readKnown(transaction, article.url);
  if (known.article === null && count >= ARTICLE_LIMIT) return { added: [] };
  const merged = mergeArticle(article, how, known);
  const isSame = deepEqual(merged.questions, known.questions);
  const forgotten = findForgotten(merged.questions);
  const store = transaction.objectStore("questions");
  await requestAll(transaction, [
    () => transaction.objectStore("articles").put(merged.article),
    ...merged.questions.map((each) => () => (forgotten.has(each) ? store.delete(each.id) : store.put(each))),
    ...(isSame ? [] : [() => raiseStamp(transaction.objectStore("stamps"))]),
  ]);
  return { added: merged.added };
}

export async function hide(
  database: JournalDatabase,
  { id, text }: Pick<HiddenQuestion, "id" | "text">,
  hiddenAt: string,
): Promise<void> {
  const row = { id, text: text.slice(0, LINE_LIMIT), hiddenAt };
  await changeHidden(database, (transaction) => transaction.objectStore("hidden").put(row));
}

export async function unhide(database: JournalDatabase, id: QuestionId): Promise<void> {
  await changeHidden(database, (transaction) => transaction.objectStore("hidden").delete(id));
}

export async function writeSite(database: JournalDatabase, site: string, record: unknown): Promise<void> {
  await database.put("sites", { site, record });
}

type AddTransaction = IDBPTransaction<JournalSchema, typeof STORES, "readwrite">;

async function readKnown(transaction: AddTransaction, address: string) {
  const articles = transaction.objectStore("articles");
  const [article, rows, count] = await Promise.all([
    articles.get(address),
    transaction.objectStore("questions").index("byArticle").getAll(address),
    articles.count(),
  ]);
  const read = rows.map(parseReadQuestion).filter((question) => question !== null);
  const known: KnownArticle = { article: parseReadArticle(article), questions: read };
  return { known, count };
}

/**
 * Of the questions that an article no longer asks, only the last to leave are kept. So a page that changes each day
 * fills no disk.
 */
function findForgotten(merged: readonly ReadQuestion[]): ReadonlySet<ReadQuestion> {
  const former = merged.filter(({ leftAt }) => leftAt !== null);
  const lastFirst = former.toSorted((a, b) => ((a.leftAt ?? "") < (b.leftAt ?? "") ? 1 : -1));
  return new Set(lastFirst.slice(LIST_LIMIT));
}

type HideTransaction = IDBPTransaction<JournalSchema, ("hidden" | "stamps")[], "readwrite">;

async function changeHidden(
  database: JournalDatabase,
  change: (transaction: HideTransaction) => Promise<unknown>,
): Promise<void> {
  const transaction: HideTransaction = database.transaction(["hidden", "stamps"], "readwrite");
  await requestAll(transaction, [() => change(transaction), () => raiseStamp(transaction.objectStore("stamps"))]);
}
