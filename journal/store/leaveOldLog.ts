/**
 * Chromium keeps all of an extension's databases in one LevelDB, and goes on writing in the log that it finds. A log whose
 * last record was cut off, as when the browser is killed in the midst of writing it or the disk is full, is read well once;
 * with more written behind the cut it can't be read a second time, and Chromium then throws every database away ("database
 * was corrupt: checksum mismatch"). So what stands in an old log is not built upon: removing a database, however small, has
 * it moved out of there, and a new log begun. Harmless in other browsers. It moves out after it has said that the database
 * is removed, in a fraction of a second and without telling: a browser that is killed once more within that loses the
 * journal after all. See logGuard.ts for when this is called for.
 */
import { deleteDB, openDB } from "idb";

const SCRATCH = "dagvraag.scratch";

export async function leaveOldLog(): Promise<void> {
  const scratch = await openDB(SCRATCH, 1, { upgrade: (database) => void database.createObjectStore("nothing") });
  try {
    await scratch.put("nothing", true, "kept");
  } finally {
    scratch.close();
  }
  await deleteDB(SCRATCH);
}
