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
  const reading = readStores(transaction);
  // Held open no longer than the read takes: see readRecords.ts.
  transaction.commit();
  const [read] = await Promise.all([reading, transaction.done]);
  return read;
}

/** Fails with ConstraintError, and adds nothing, when a key of it is there by now. */
export async function addAll(
  database: JournalDatabase,
  add: JournalContents,
  durability: Durability = "strict",
): Promise<void> {
  const transaction = database.transaction(STORES, "readwrite", { durability });
  await settle(transaction, [
    ...add.answers.map((answer) => () => transaction.objectStore("answers").add(answer)),
    ...add.revisions.map((revision) => () => transaction.objectStore("revisions").add(revision)),
    ...add.draws.map((draw) => () => transaction.objectStore("draws").add(draw)),
  ]);
}

/** What was changed or built upon since stays; see planUndo. */
export async function removeAdded(database: JournalDatabase, added: JournalContents): Promise<void> {
  const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
  // A read that fails says so itself, before anyone waits for the end.
  transaction.done.catch(() => {});
  const { contents } = await readStores(transaction);
  const going = planUndo(contents, parseAll(added).contents);
  await settle(transaction, [
    ...going.answers.map((answer) => () => transaction.objectStore("answers").delete(answer.id)),
    ...going.revisions.map((revision) => () => transaction.objectStore("revisions").delete(revision.id)),
    ...going.draws.map((draw) => () => transaction.objectStore("draws").delete(draw.day)),
  ]);
}

export async function eraseAll(database: JournalDatabase): Promise<void> {
  const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
  await settle(
    transaction,
    STORES.map((name) => () => transaction.objectStore(name).clear()),
  );
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
  } catch (error) {
    transaction.abort();
    await Promise.allSettled(made);
    throw error;
  }
  const failures = (await Promise.allSettled(made)).filter((result) => result.status === "rejected");
  if (failures.length > 0) throw causeOf(failures);
}

type Request = () => Promise<unknown>;

/** One failure aborts all the rest, which then say AbortError: a full disk is told by the end, a taken key by its request. */
function causeOf(failures: readonly PromiseRejectedResult[]): unknown {
  const reasons = failures.map(({ reason }): unknown => reason);
  return reasons.find((reason) => !(reason instanceof DOMException && reason.name === "AbortError")) ?? reasons[0];
}
