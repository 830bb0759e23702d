/** Implements the journal with IndexedDB. */
import type { Day } from "../../content/day.ts";
import type { Draw } from "../../content/deck/draw.ts";
import type { AnswerId } from "../answer.ts";
import type { Outcome } from "../failure.ts";
import type { DeckStore } from "../deckStore.ts";
import type { DatabaseMark, Standing } from "../loss.ts";
import type { AnswerPage, AnswerRecord, AnswerRecords, JournalStore } from "../journalStore.ts";
import { Connection, type StoreSetting, type Work } from "./connection.ts";
import type { Lookup } from "../lossDetector.ts";
import { readStamp } from "./deckStamp.ts";
import { readAnswersTo, readDraw, readRecord, readRecords, summarize } from "./readRecords.ts";
import { endOf } from "./request.ts";
import { explain, Runner, type Run } from "./runner.ts";
import { toFailure } from "./toFailure.ts";
import type * as Transfers from "./transfer.ts";
import type { JournalDatabase, RunWrapped } from "./wrapDatabase.ts";

export const DATABASE_NAME = "dagvraag";

export type OpenJournal = JournalStore & {
  /** The deck's stamp, without loading the code that reads the deck. */
  readDeckStamp: () => Promise<Outcome<number>>;
  readStanding: (lookup: Lookup) => Promise<Outcome<Standing>>;
  /** Gives the database this id unless it has one, and returns the id that it has. */
  nameDatabase: (id: string) => Promise<Outcome<DatabaseMark>>;
  /** Makes the browser take erased words out of its files. The database keeps its id. */
  scour: () => Promise<Outcome<void>>;
  loadDeck: () => Promise<DeckStore>;
  close: () => void;
};

/** Opens the database, and creates or migrates it. Gives the store, with `close`. Never rejects. */
export async function openJournal(setting: StoreSetting, name = DATABASE_NAME): Promise<Outcome<OpenJournal>> {
  const connection = new Connection(name, setting);
  const opened = await connection.open();
  if (opened.kind === "failed") return explain(opened.failure, setting.clock);
  return { kind: "ok", value: createJournalStore(connection, setting, name) };
}

function createJournalStore(connection: Connection, setting: StoreSetting, name: string): OpenJournal {
  const runner = new Runner(connection, setting);
  const { read, write } = runner;
  const [readWrapped, writeWrapped] = [wrapped(read), wrapped(write)];
  const [readWhole, writeWhole] = [wrapped(runner.readWhole), wrapped(runner.writeWhole)];
  return {
    write: (...written) => runner.writeNow(put(...written)),
    writeIfNewer: (...written) =>
      writeWrapped(async (database) => (await loadWriting()).writeIfNewer(database, ...written)),
    readAnswers: (range) => read<AnswerPage>(async (database) => (await loadPaging()).readPage(database, range)),
    readAnswersTo: (id) => read((database) => readAnswersTo(database, id)),
    readAnswer: (id: AnswerId) => read<AnswerRecord | null>((database) => readRecord(database, id)),
    summarize: () => read(summarize),
    readDay: (day: Day) => read<AnswerRecords>((database) => readRecords(database, day)),
    readStars: () => readWrapped(async (database) => (await loadStars()).readStars(database)),
    changeStar: (id, star) => writeWrapped(async (database) => (await loadStars()).changeStar(database, id, star)),
    readDraw: (day) => read((database) => readDraw(database, day)),
    changeDraws: (choose) => write<Draw[]>(async (database) => (await loadDrawing()).changeDraws(database, choose)),
    readAll: () => readWhole(whole((transfer, database) => transfer.readAll(database))),
    addAll: (...how) => writeWhole(whole((transfer, database) => transfer.addAll(database, ...how))),
    eraseAll: () => writeWhole(whole((transfer, database) => transfer.eraseAll(database))),
    removeAdded: (added) => writeWhole(whole((transfer, database) => transfer.removeAdded(database, added))),
    readDeckStamp: () => read(readStamp),
    readStanding: (lookup) =>
      read(async (database) => (await import("./readStanding.ts")).readStanding(database, lookup)),
    nameDatabase: (id) =>
      writeWrapped(async (database) => (await import("./databaseMark.ts")).nameDatabase(database, id)),
    scour: () => scourOn(connection, name, { read, writeWrapped, onFailed: () => setting.log.doubt() }),
    loadDeck: async () =>
      (await import("./createDeckStore.ts")).createDeckStore({ read: readWrapped, write: writeWrapped }),
    close: () => connection.close(),
  };
}

function wrapped(run: Run): RunWrapped {
  return (work) => run(async (database) => work((await import("./wrapDatabase.ts")).wrapDatabase(database)));
}

type Transfer = typeof Transfers;

/**
 * Code for the whole journal at once is seldom needed, so it is loaded apart. Others are told that they may have to
 * wait.
 */
function whole<Value>(work: (transfer: Transfer, database: JournalDatabase) => Promise<Value>) {
  return async (database: JournalDatabase): Promise<Value> => {
    const [transfer, { asLongWork }] = await Promise.all([import("./transfer.ts"), import("./longWork.ts")]);
    return asLongWork(() => work(transfer, database));
  };
}

async function scourOn(
  connection: Connection,
  name: string,
  { read, writeWrapped, onFailed }: { read: Run; writeWrapped: RunWrapped; onFailed: () => void },
): Promise<Outcome<void>> {
  const found = await read(async (database) => (await import("./readStanding.ts")).readMark(database));
  if (found.kind === "failed") return found;
  connection.close();
  try {
    await (await import("./scour.ts")).scour(name);
  } catch (error) {
    onFailed();
    return { kind: "failed", failure: toFailure(error) };
  }
  return writeWrapped(async (database) => (await import("./databaseMark.ts")).writeMark(database, found.value));
}

/** The new tab shows no day but today, so it doesn't load this. */
const loadPaging = () => import("./readPage.ts");
const loadStars = () => import("./stars.ts");
/** A draw is recorded once a day, or when the reader asks for another question. */
const loadDrawing = () => import("./changeDraws.ts");
/** A page seldom leaves something unwritten. */
const loadWriting = () => import("./writeIfNewer.ts");

/**
 * Only a finished transaction has kept anything. A request can succeed in a transaction that is then aborted for lack
 * of space.
 */
function put(...[answer, revision, mode = "relaxed"]: Parameters<JournalStore["write"]>): Work<void> {
  if (mode === "flush") return flush;
  return async (database) => {
    const transaction = database.transaction(["answers", "revisions"], "readwrite", { durability: mode });
    const end = endOf(transaction);
    transaction.objectStore("answers").put(answer);
    transaction.objectStore("revisions").put(revision);
    transaction.commit();
    // The requests' own errors say less: on a full disk all are AbortError.
    await end;
  };
}

/** A strict transaction makes earlier writes strict too, if it writes something itself. */
const flush: Work<void> = async (database) => {
  const transaction = database.transaction("stamps", "readwrite", { durability: "strict" });
  const end = endOf(transaction);
  transaction.objectStore("stamps").put({ name: "flush" });
  transaction.commit();
  await end;
};
