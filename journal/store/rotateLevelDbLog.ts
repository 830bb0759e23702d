/**
 * Chromium keeps all of an extension's databases in one LevelDB, and goes on writing in the log that it finds. A log whose
 * last record was cut off, as when the browser is killed in the midst of writing it or the disk is full, is read well once;
 * with more written behind the cut it can't be read a second time, and Chromium then throws every database away ("database
 * was corrupt: checksum mismatch"). So what stands in an old log is not built upon, and the browser is made to leave it.
 * See logGuard.ts for when this is called for. In other browsers it does no more than write and remove 11 MB.
 */
import { deleteDB, openDB, type IDBPDatabase } from "idb";

const SCRATCH = "dagvraag.scratch";
const STORE = "nothing";

/** Each value stays below the 64 KiB from which Chromium keeps it in a file beside the log. In characters of one byte. */
const VALUE = "0".repeat(50_000);
const VALUES = 10;
/** Together more than twice the 4 MiB after which a log is full. */
const TRANSACTIONS = 22;

/**
 * Once this is done, the old log is left, however busy the machine: a log that is full makes room for the next, and that
 * one can't be full before what stood in the first was moved out of there. Takes some tenths of a second, and 12 MB of
 * room until then. A disk that has not so much cuts off a record of it.
 */
export async function rotateLevelDbLog(): Promise<void> {
  // Most often the shorter way: the less is written in the old log, the sooner it is left.
  await askToRotateLevelDbLog();
  await withScratch(async (scratch) => {
    for (let count = 0; count < TRANSACTIONS; count += 1) {
      // oxlint-disable-next-line no-await-in-loop -- One after the other: together they would be one write.
      await fill(scratch);
    }
  });
}

/**
 * Where there is no room for that. Removing a database, however small, has Chromium leave its log a moment later, though
 * not each time: in 17 of 20, as measured.
 */
export async function askToRotateLevelDbLog(): Promise<void> {
  await withScratch(async (scratch) => void (await scratch.put(STORE, true, "kept")));
}

async function withScratch(work: (scratch: IDBPDatabase) => Promise<void>): Promise<void> {
  const scratch = await openDB(SCRATCH, 1, { upgrade: (database) => void database.createObjectStore(STORE) });
  try {
    await work(scratch);
  } finally {
    scratch.close();
    await deleteDB(SCRATCH);
  }
}

async function fill(scratch: IDBPDatabase): Promise<void> {
  const { store, done } = scratch.transaction(STORE, "readwrite");
  await Promise.all([...Array.from({ length: VALUES }, (_, key) => store.put(VALUE, key)), done]);
}
