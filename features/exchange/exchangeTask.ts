/** Work on the whole journal at once, on the page or in a worker: see exchangeService.ts. */
import type { JournalFailure } from "../../journal/failure.ts";
import type { TableChoice, TableColumn } from "./from/anyTable.ts";
import type { DateOrder } from "./from/dateText.ts";
import type { ImportPlan } from "./importPlan.ts";
import type { ProgramTitles } from "./importedToWritten.ts";
import type { ChosenFile } from "./readFiles.ts";
import type { ReadRefusal } from "./refusal.ts";

/** Words in the reader's language. */
export type ReaderWords = { title: string; languageTag: string; programs: ProgramTitles };

export type ExchangeTask =
  | { kind: "make" }
  /**
   * Checks whether what was made reads back the same. If so and if it `isOffered` to the browser, it gets an address.
   */
  | { kind: "check"; readBack: Blob; isOffered: boolean }
  | { kind: "export"; format: ExportFormat; words: ReaderWords }
  | { kind: "read"; files: readonly ChosenFile[]; order: DateOrder; words: ReaderWords }
  | { kind: "columns"; choice: TableChoice; words: ReaderWords }
  /** Adds what was read last, or takes that out again. */
  | { kind: "add" | "undo" };

export type ExchangeResult =
  /** A backup, not yet checked. It holds `answers` answers, of which `count` have words, and `unreadable` rows. */
  | { kind: "made"; file: File; count: number; answers: number; unreadable: number }
  /** A file for another program. The page can hand it to the reader by its address. */
  | { kind: "file"; file: File; address: string; count: number }
  /** Nobody could put this backup back: it has more bytes than are read. */
  | { kind: "tooLarge" }
  | { kind: "checked"; isSame: boolean; address: string | null }
  | { kind: "columns"; columns: TableColumn[]; choice: TableChoice }
  | { kind: "planned"; plan: ImportPlan }
  | { kind: "added"; plan: ImportPlan }
  | { kind: "removed" | "stopped" }
  | ReadRefusal
  | { kind: "failed"; failure: JournalFailure };

/** How far the work is. `total` is 0 where that isn't known. */
export type Progress = { step: "reading" | "comparing" | "writing"; done: number; total: number };

/** A task that is stopped has changed nothing, or says that it was already done. */
export type Watch = { signal: AbortSignal; onProgress: (progress: Progress) => void };

export type ExchangeWork = (task: ExchangeTask, watch: Watch) => Promise<ExchangeResult>;

/** The formats of an export, in the order in which they are offered. */
export const EXPORT_FORMATS = ["markdownDays", "markdownBook", "plainBook", "table", "dayOne"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
