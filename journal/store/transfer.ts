/** The whole journal at once: read for a backup, added to by a restore, and that undone. */
import type { IDBPTransaction } from "idb";
import type { JournalContents } from "../backup.ts";
import type { Contents, Durability } from "../journalStore.ts";
import { parseAnswer, parseDraw, parseRevision } from "../parseRecord.ts";
import { planUndo } from "../planUndo.ts";
import type { JournalDatabase } from "./connection.ts";
import type { JournalSchema } from "./schema.ts";

const STORES = ["answers", "revisions", "draws"] as const;

export async function readAll(database: JournalDatabase): Promise<Contents> {
  const transaction = database.transaction(STORES);
  const [read] = await Promise.all([readStores(transaction), transaction.done]);
  return read;
}

/** Fails with ConstraintError, and adds nothing, when a key of it is there by now. */
export async function addAll(
  database: JournalDatabase,
  add: JournalContents,
  durability: Durability = "strict",
): Promise<void> {
  const transaction = database.transaction(STORES, "readwrite", { durability });
  await settle(transaction, () [
    ...add.answers.map((answer) => () => transaction.objectStore("answers").add(answer)),
    ...add.revisions.map((revision) => () => transaction.objectStore("revisions").add(revision)),
    ...add.draws.map((draw) => () => transaction.objectStore("draws").add(draw)),
  ]);
}

/** What was changed or built upon since stays; see planUndo. */
export async function removeAdded(database: JournalDatabase, added: JournalContents): Promise<void> {
  const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
  const { contents } = await readStores(transaction);
  const { answers, revisions, draws } = planUndo(contents, parseAll(added).contents);
  await settle(transaction, [
    ...answers.map(({ id }) => () => transaction.objectStore("answers").delete(id)),
    ...revisions.map(({ id }) => () => transaction.objectStore("revisions").delete(id)),
    ...draws.map(({ day }) => () => transaction.objectStore("draws").delete(day)),
  ]);
}

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<JournalSchema, typeof STORES, Mode>;

async function readStores(transaction: Transaction<"readonly" | "readwrite">): Promise<Contents> {
  const [answers, revisions, draws] = await Promise.all([
    transaction.objectStore("answers").getAll(),
    transaction.objectStore("revisions").getAll(),
    transaction.objectStore("draws").getAll(),
  ]);
  return parseAll({ answers, revisions, draws });
}

/** Parsing also puts the keys of each record in one order, so that equal records have equal JSON. */
function parseAll(rows: Record<(typeof STORES)[number], readonly unknown[]>): Contents {
  const answers = parseList(rows.answers, parseAnswer);
  const revisions = parseList(rows.revisions, parseRevision);
  const draws = parseList(rows.draws, parseDraw);
  return {
    contents: { answers: answers.records, revisions: revisions.records, draws: draws.records },
    unreadable: [...answers.unreadable, ...revisions.unreadable, ...draws.unreadable],
  };
}

function parseList<Item>(rows: readonly unknown[], parse: (row: unknown) => Item | null) {
  const parsed = rows.map((row) => ({ row, record: parse(row) }));
  return {
    records: parsed.map(({ record }) => record).filter((record) => record !== null),
    unreadable: parsed.filter(({ record }) => record === null).map(({ row }) => row),
  };
}

/** All of the requests or none: one that can't even be made takes those before it along. */
async function settle(transaction: Transaction<"readwrite">, requests: readonly Request[]): Promise<void> {
  const made: Promise<unknown>[] = [transaction.done];
  try {
    for (const request of requests) made.push(request());
    transaction.commit();
  } catch (error) {
    transaction.abort();
    await Promise.allSettled(made);
    throw error;
  }
  await Promise.all(made);
}

type Request = () => Promise<unknown>;
