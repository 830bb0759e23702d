/**
 * Chromium keeps all databases of an extension in one LevelDB, and writes on in the log that it finds. A kill during a
 * write, or a full disk, cuts off the last record of a log. Such a log can be read once. With more written behind the
 * cut, it can't be read again. Chromium then throws every database away ("database was corrupt: checksum mismatch"). So
 * nothing is built on an old log, and the browser is made to leave it. logGuard.ts says when. In other browsers this
 * only writes and removes 11 MB.
 */
import { deleteDB, openDB, type IDBPDatabase } from "idb";

const SCRATCH = "dagvraag.scratch";
const STORE = "nothing";

/** In characters of one byte. Chromium keeps values from 64 KiB on in a file beside the log, so each is smaller. */
const VALUE = "0".repeat(50_000);
const VALUES = 10;
/**
 * All but the first also write the values that they replace, since the browser may have to undo them: nearly 1 MB each.
 * Together they are more than twice the 4 MiB after which a log is full.
 */
const TRANSACTIONS = 12;

/**
 * After this, the old log is left, however busy the machine is. A full log makes room for the next one. That one can't
 * be full before the content of the first was moved. Takes some tenths of a second, and 12 MB of room meanwhile. A disk
 * with less room cuts off a record.
 */
export async function rotateLevelDbLog(): Promise<void> {
  // The shorter way mostly does it. The less is written in the old log, the sooner the browser leaves it.
  await askToRotateLevelDbLog();
  await withScratch(async (scratch) => {
    for (let count = 0; count < TRANSACTIONS; count += 1) {
      // oxlint-disable-next-line no-await-in-loop -- One after the other: together they would be one write.
      await fill(scratch);
    }
  });
}

/**
 * For when there is no room for that. When a database is removed, however small, Chromium leaves its log a moment
 * later. That happened in 17 of 20 measured cases.
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
