/** Handles the whole journal at once: reads it for a backup, adds to it for a restore, and undoes that. */
import { deepEqual } from "../../content/deepEqual.ts";
import type { Contents, JournalStore } from "../journalStore.ts";
import { parseAnswer, parseDraw, parseRevision } from "../parseRecord.ts";
import { parseHidden, parseReadArticle, parseReadQuestion } from "../parseReadRecord.ts";
import { planUndo } from "../planUndo.ts";
import type { Addition } from "../restore.ts";
import { isEmptyDeck, NO_DECK, planDeckUndo } from "../restoreDeck.ts";
import type { Revision } from "../revision.ts";
import { parseStar } from "../star.ts";
import { countRemoval } from "./databaseMark.ts";
import { raiseStamp } from "./deckStamp.ts";
import { requestAll } from "./requestAll.ts";
import type { JournalDatabase } from "./wrapDatabase.ts";

const STORES = ["answers", "revisions", "draws", "stars", "articles", "questions", "hidden"] as const;
const ERASED = [...STORES, "sites"] as const;

export async function readAll(database: JournalDatabase): Promise<Contents> {
  const transaction = database.transaction(STORES);
  const reading = readStores(transaction);
  // The transaction stays open no longer than the read takes: see readRecords.ts.
  transaction.commit();
  const [read] = await Promise.all([reading, transaction.done]);
  return read;
}

/**
 * Fails with ConstraintError, and adds nothing, if one of its keys exists by now. Fails with AbortError if it is
 * stopped.
 */
export async function addAll(
  database: JournalDatabase,
  ...[add, durability = "strict", watch]: Parameters<JournalStore["addAll"]>
): Promise<void> {
  watch?.signal.throwIfAborted();
  const transaction = beginWriting(database, durability);
  const stopped = new AbortController();
  watch?.signal.addEventListener("abort", () => abortIfOpen(transaction), { once: true, signal: stopped.signal });
  const deck = add.deck ?? NO_DECK;
  const rows = [
    ...add.answers.map((answer) => () => transaction.objectStore("answers").add(answer)),
    // The order matters: a revision that gives way is deleted before its successor is added.
    ...(add.earlier ?? []).map((revision) => () => deleteUnchanged(transaction, revision)),
    ...add.revisions.map((revision) => () => transaction.objectStore("revisions").add(revision)),
    ...add.draws.map((draw) => () => transaction.objectStore("draws").add(draw)),
    // The key may hold a star that makes no sense.
    ...add.stars.map((star) => () => transaction.objectStore("stars").put(star)),
    ...deck.articles.map((article) => () => transaction.objectStore("articles").add(article)),
    ...deck.questions.map((question) => () => transaction.objectStore("questions").add(question)),
    ...deck.hidden.map((question) => () => transaction.objectStore("hidden").add(question)),
    ...(isEmptyDeck(deck) ? [] : [() => raiseStamp(transaction.objectStore("stamps"))]),
  ];
  let done = 0;
  const counted = rows.map((row) => async () => {
    await row();
    done += 1;
    watch?.onProgress(done, rows.length);
  });
  try {
    await requestAll(transaction, watch ? counted : rows);
  } finally {
    stopped.abort();
  }
}

/** Deletes a revision that gives way. If it was written on since it was read, nothing is added. */
async function deleteUnchanged(transaction: Writable, revision: Revision): Promise<void> {
  const revisions = transaction.objectStore("revisions");
  const [stored] = await Promise.all([revisions.get(revision.id), revisions.delete(revision.id)]);
  if (deepEqual(parseRevision(stored), revision)) return;
  transaction.abort();
  throw new DOMException("written on since", "ConstraintError");
}

/** A transaction that is being committed can't be aborted any more: it counts as done. */
function abortIfOpen(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // An InvalidStateError says that it is committing.
  }
}

/** What was changed or built on since stays: see planUndo. */
export async function removeAdded(database: JournalDatabase, added: Addition): Promise<void> {
  const transaction = beginWriting(database, "strict");
  // A failed read rejects by itself, before anyone waits for the transaction.
  transaction.done.catch(() => {});
  const { contents, deck } = await readStores(transaction);
  const parsed = parseAll({ ...added, ...(added.deck ?? NO_DECK) });
  const earlier = parseList(added.earlier ?? [], parseRevision).records;
  const going = planUndo(contents, { ...parsed.contents, earlier });
  const leaving = planDeckUndo(deck, parsed.deck, questionsDrawn(contents, going));
  await requestAll(transaction, [
    ...going.answers.map((answer) => () => transaction.objectStore("answers").delete(answer.id)),
    ...going.revisions.map((revision) => () => transaction.objectStore("revisions").delete(revision.id)),
    ...going.back.map((revision) => () => transaction.objectStore("revisions").put(revision)),
    ...going.draws.map((draw) => () => transaction.objectStore("draws").delete(draw.day)),
    ...going.stars.map((star) => () => transaction.objectStore("stars").delete(star.id)),
    ...leaving.articles.map(
      ({ url }) =>
        () =>
          transaction.objectStore("articles").delete(url),
    ),
    ...leaving.questions.map(
      ({ id }) =>
        () =>
          transaction.objectStore("questions").delete(id),
    ),
    ...leaving.hidden.map(
      ({ id }) =>
        () =>
          transaction.objectStore("hidden").delete(id),
    ),
    ...(isEmptyDeck(leaving) ? [] : [() => raiseStamp(transaction.objectStore("stamps"))]),
    () => countRemoval(transaction.objectStore("stamps")),
  ]);
}

/** The reader asked for "everything". So what was read here and hidden goes too, and what is remembered of the blog. */
export async function eraseAll(database: JournalDatabase): Promise<void> {
  const transaction = database.transaction([...ERASED, "stamps"] as const, "readwrite", { durability: "strict" });
  await requestAll(transaction, [
    ...ERASED.map((name) => () => transaction.objectStore(name).clear()),
    () => raiseStamp(transaction.objectStore("stamps")),
    () => countRemoval(transaction.objectStore("stamps")),
  ]);
}

type Readable = { objectStore: (name: (typeof STORES)[number]) => { getAll: () => Promise<unknown[]> } };

/** A writing transaction on all these stores. */
type Writable = ReturnType<typeof beginWriting>;

function beginWriting(database: JournalDatabase, durability: IDBTransactionDurability) {
  return database.transaction([...STORES, "stamps"] as const, "readwrite", { durability });
}

async function readStores(transaction: Readable): Promise<Contents> {
  const lists = await Promise.all(STORES.map((name) => transaction.objectStore(name).getAll()));
  const [answers = [], revisions = [], draws = [], stars = [], articles = [], questions = [], hidden = []] = lists;
  return parseAll({ answers, revisions, draws, stars, articles, questions, hidden });
}

function parseAll(rows: Record<(typeof STORES)[number], readonly unknown[]>): Contents {
  const lists = {
    answers: parseList(rows.answers, parseAnswer),
    revisions: parseList(rows.revisions, parseRevision),
    draws: parseList(rows.draws, parseDraw),
    stars: parseList(rows.stars, parseStar),
    articles: parseList(rows.articles, parseReadArticle),
    questions: parseList(rows.questions, parseReadQuestion),
    hidden: parseList(rows.hidden, parseHidden),
  };
  return {
    contents: {
      answers: lists.answers.records,
      revisions: lists.revisions.records,
      draws: lists.draws.records,
      stars: lists.stars.records,
    },
    deck: {
      articles: lists.articles.records,
      questions: lists.questions.records,
      hidden: lists.hidden.records,
    },
    unreadable: Object.entries(lists).flatMap(([store, list]) => list.unreadable.map((row) => ({ store, row }))),
  };
}

function parseList<Item>(rows: readonly unknown[], parse: (row: unknown) => Item | null) {
  const parsed = rows.map((row) => ({ row, record: parse(row) }));
  return {
    records: parsed.map(({ record }) => record).filter((record) => record !== null),
    unreadable: parsed.filter(({ record }) => record === null).map(({ row }) => row),
  };
}

type StoredJournal = Contents["contents"];

/** The ids of the questions that the staying days and answers ask. */
function questionsDrawn(
  { answers, draws }: StoredJournal,
  going: Pick<StoredJournal, "answers" | "draws">,
): Set<string> {
  const gone = {
    answers: new Set(going.answers.map(({ id }) => id)),
    days: new Set(going.draws.map(({ day }) => day)),
  };
  return new Set([
    ...answers.filter(({ id }) => !gone.answers.has(id)).map(({ question }) => question.id),
    ...draws.filter(({ day }) => !gone.days.has(day)).map(({ questionId }) => questionId),
  ]);
}
