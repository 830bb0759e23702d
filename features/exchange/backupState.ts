/** What the reader sees of a backup, or of what is taken in, step by step. */
import type { Progress } from "./exchangeTask.ts";
import type { TableChoice, TableColumn } from "./from/anyTable.ts";
import type { ImportPlan } from "./importPlan.ts";
import type { ReadRefusal } from "./refusal.ts";
import type { JournalFailure } from "../../journal/failure.ts";

export type BackupState =
  | { status: "idle" }
  | { status: "unverified" | "undone" | "rescued" | "stopped" }
  /** No backup is there: the disk has no room, or the browser may not write where the reader said. */
  | { status: "diskFull" | "notAllowed" }
  /** `progress` is `null` until it begins. */
  | { status: "working"; progress: Progress | null }
  /** `count` answers with words stand in the file, which was read back and compared; `unreadable` rows came along. */
  | { status: "made"; count: number; unreadable: number }
  /** Handed to the browser, which doesn't tell what becomes of a download; the reader can, and then it counts. */
  | { status: "offered"; count: number; unreadable: number; name: string; answers: number }
  /** The reader saw it. */
  | { status: "seen" }
  /** No file was made, since none of that size can be put back. */
  | { status: "tooLarge" }
  /** For another program; nothing is made of a journal in which nothing stands. */
  | { status: "exported"; count: number; name: string }
  /** A table of which the reader says what is what. */
  | { status: "columns"; columns: TableColumn[]; choice: TableChoice }
  | { status: "preview"; plan: ImportPlan }
  | { status: "restored"; plan: ImportPlan }
  | { status: "refused"; refusal: ReadRefusal }
  | { status: "failed"; failure: JournalFailure };
