/** What the reader sees of a backup or an import, step by step. */
import type { Progress } from "./exchangeTask.ts";
import type { TableChoice, TableColumn } from "./from/anyTable.ts";
import type { ImportPlan } from "./importPlan.ts";
import type { ReadRefusal } from "./refusal.ts";
import type { JournalFailure } from "../../journal/failure.ts";

export type BackupState =
  | { status: "idle" }
  | { status: "unverified" | "undone" | "rescued" | "stopped" }
  /** No backup was made: the disk has no room, or the browser may not write at that place. */
  | { status: "diskFull" | "notAllowed" }
  /** `progress` is `null` until the work begins. */
  | { status: "working"; progress: Progress | null }
  /** The file holds `count` answers with words. It was read back and compared. `unreadable` rows are in it too. */
  | { status: "made"; count: number; unreadable: number }
  /**
   * The browser has the file, but doesn't tell what becomes of a download. Once the reader says that it is there, it
   * counts.
   */
  | { status: "offered"; count: number; unreadable: number; name: string; answers: number }
  /** The reader saw the file. */
  | { status: "seen" }
  /** No file was made: one of that size could not be put back. */
  | { status: "tooLarge" }
  /** A file for another program. There is none for a journal without words. */
  | { status: "exported"; count: number; name: string }
  /** A table, of which the reader says which column is what. */
  | { status: "columns"; columns: TableColumn[]; choice: TableChoice }
  | { status: "preview"; plan: ImportPlan }
  | { status: "restored"; plan: ImportPlan }
  | { status: "refused"; refusal: ReadRefusal }
  | { status: "failed"; failure: JournalFailure };
