/** The journal on IndexedDB. */
import type { Day } from "../../content/day.ts";
import type { Draw } from "../../content/draw.ts";
import type { AnswerId } from "../answer.ts";
import type { Outcome } from "../failure.ts";
import type { DeckStore } from "../deckStore.ts";
import type { AnswerPage, AnswerRecord, AnswerRecords, JournalStore } from "../journalStore.ts";
import { Connection, type Run, type Work } from "./connection.ts";
import { readStamp } from "./deckStamp.ts";
import { readAnswersTo, readDraw, readRecord, readRecords, summarize } from "./readRecords.ts";
import { endOf } from "./request.ts";
import { toFailure } from "./toFailure.ts";
import type { RunWrapped } from "./wrapDatabase.ts";

export const DATABASE_NAME = "dagvraag";

export type OpenJournal = JournalStore & {
  /** Another number whenever the deck was changed; without loading what reads that. */
  readDeckStamp: () => Promise<Outcome<number>>;
  loadDeck: () => Promise<DeckStore>;
  close: () => void;
};

/** Opens the database, creating or migrating it; gives the store, and what closes it. */
export async function openJournal(name = DATABASE_NAME): Promise<Outcome<OpenJournal>> {
  const connection = new Connection(name);
  const opened = await connection.open();
  if (opened.kind === "failed") return opened;
  return { kind: "ok", value: createJournalStore(connection) };
}

function createJournalStore(connection: Connection): OpenJournal {
  const run: Run = (work) => runOn(connection, work);
  const runWrapped: RunWrapped = (work) =>
    run(async (database) => work((await import("./wrapDatabase.ts")).wrapDatabase(database)));
  return {
    write: (...written) => writeOn(connection, put(...written)),
    writeIfNewer: (...written) =>
      runWrapped(async (database) => (await loadWriting()).writeIfNewer(database, ...written)),
    readAnswers: (range) => run<AnswerPage>(async (database) => (await loadPaging()).readPage(database, range)),
    readAnswersTo: (id) => run((database) => readAnswersTo(database, id)),
    readAnswer: (id: AnswerId) => run<AnswerRecord | null>((database) => readRecord(database, id)),
    summarize: () => run(summarize),
    readDay: (day: Day) => run<AnswerRecords>((database) => readRecords(database, day)),
    readStars: () => runWrapped(async (database) => (await loadStars()).readStars(database)),
    changeStar: (id, star) => runWrapped(async (database) => (await loadStars()).changeStar(database, id, star)),
    readDraw: (day) => run((database) => readDraw(database, day)),
    changeDraws: (choose) => run<Draw[]>(async (database) => (await loadDrawing()).changeDraws(database, choose)),
    readAll: () => runWrapped(async (database) => (await loadTransfer()).readAll(database)),
    addAll: (...how) => runWrapped(async (database) => (await loadTransfer()).addAll(database, ...how)),
    eraseAll: () => runWrapped(async (database) => (await loadTransfer()).eraseAll(database)),
    removeAdded: (added) => runWrapped(async (database) => (await loadTransfer()).removeAdded(database, added)),
    readDeckStamp: () => run(readStamp),
    loadDeck: async () => (await import("./createDeckStore.ts")).createDeckStore(runWrapped),
    close: () => connection.close(),
  };
}

/** What handles the whole journal at once is seldom wanted. */
const loadTransfer = () => import("./transfer.ts");
/** The new tab shows no other day than today. */
const loadPaging = () => import("./readPage.ts");
const loadStars = () => import("./stars.ts");
/** A draw is recorded once a day, or when another question is asked for. */
const loadDrawing = () => import("./changeDraws.ts");
/** What a page left unwritten is seldom there. */
const loadWriting = () => import("./writeIfNewer.ts");

/** A connection that was lost since, or turns out to be closing, is opened again, once. */
async function runOn<Value>(connection: Connection, work: Work<Value>): Promise<Outcome<Value>> {
  const opened = await connection.open();
  return opened.kind === "failed" ? opened : attempt(connection, work(opened.value), work);
}

/** The first attempt starts before this returns. */
function writeOn(connection: Connection, write: Work<void>): Promise<Outcome<void>> {
  const { current } = connection;
  return current === null ? runOn(connection, write) : attempt(connection, write(current), write);
}

async function attempt<Value>(
  connection: Connection,
  started: Promise<Value>,
  again: Work<Value>,
): Promise<Outcome<Value>> {
  try {
    return { kind: "ok", value: await started };
  } catch (error) {
    if (!isClosing(error)) return { kind: "failed", failure: toFailure(error) };
  }
  connection.close();
  const reopened = await connection.open();
  if (reopened.kind === "failed") return reopened;
  try {
    return { kind: "ok", value: await again(reopened.value) };
  } catch (error) {
    return { kind: "failed", failure: toFailure(error) };
  }
}

function isClosing(error: unknown): boolean {
  return error instanceof DOMException && error.name === "InvalidStateError";
}

/** Only a transaction that is done has kept anything: a request can succeed in one that is then aborted for space. */
function put(...[answer, revision, durability = "relaxed"]: Parameters<JournalStore["write"]>): Work<void> {
  return async (database) => {
    const transaction = database.transaction(["answers", "revisions"], "readwrite", { durability });
    const end = endOf(transaction);
    transaction.objectStore("answers").put(answer);
    transaction.objectStore("revisions").put(revision);
    transaction.commit();
    // The requests' own errors say less: those of a full disk are all AbortError.
    await end;
  };
}
