/** Making a backup, and taking in a backup or another program's words: what the reader sees of it, step by step. */
import { createFile } from "./exchange/createFile.ts";
import type { ExchangeResult, ExchangeTask, ExchangeWork, Progress, ReaderWords } from "./exchange/exchangeTask.ts";
import type { ExportFormat } from "./exchange/exportFormat.ts";
import type { TableChoice, TableColumn } from "./exchange/from/anyTable.ts";
import type { DateOrder } from "./exchange/from/moment.ts";
import type { ImportPlan } from "./exchange/importPlan.ts";
import type { ChosenFile } from "./exchange/readFiles.ts";
import type { ReadRefusal } from "./exchange/refusal.ts";
import type { JournalFailure, Outcome } from "./failure.ts";
import type { PageMessage } from "./pageMessage.ts";

export type BackupState =
  | { status: "idle" }
  | { status: "unverified" | "undone" | "rescued" | "stopped" }
  /** `progress` is `null` until it begins. */
  | { status: "working"; progress: Progress | null }
  /** `count` answers with words stand in the file, and were compared. */
  | { status: "made"; count: number }
  /** For another program; nothing is made of a journal in which nothing stands. */
  | { status: "exported"; count: number; name: string }
  /** A table of which the reader says what is what. */
  | { status: "columns"; columns: TableColumn[]; choice: TableChoice }
  | { status: "preview"; plan: ImportPlan }
  | { status: "restored"; plan: ImportPlan }
  | { status: "refused"; refusal: ReadRefusal }
  | { status: "failed"; failure: JournalFailure };

export type BackupDeskOptions = {
  /** So that the page has opened the journal, and told why where it can't be. */
  openStore: () => Promise<Outcome<unknown>>;
  /** Every row as it is, where the journal itself can't be opened. */
  readRaw: () => Promise<Outcome<unknown>>;
  /** Hands a file to the reader, at its address where it has one; gives what it reads back as. */
  saveFile: (file: File, address?: string) => Promise<Blob>;
  work: ExchangeWork;
  words: () => ReaderWords;
  /** What the reader puts first in 3-4-2026. */
  order: DateOrder;
  onChange: (state: BackupState) => void;
  onMade: () => void;
  tell: (message: PageMessage) => void;
};

export class BackupDesk {
  readonly #options: BackupDeskOptions;
  #state: BackupState = { status: "idle" };
  #stopping = new AbortController();

  constructor(options: BackupDeskOptions) {
    this.#options = options;
  }

  get state(): BackupState {
    return this.#state;
  }

  /** Writes the whole journal to a file, reads it back, and compares before it says that it is made. */
  async make(): Promise<void> {
    if (this.#isBusy) return;
    const made = await this.#run({ kind: "make" });
    if (made.kind !== "file") return this.#show(made);
    const readBack = await this.#options.saveFile(made.file, made.address);
    const checked = await this.#run({ kind: "check", readBack });
    if (checked.kind !== "checked") return this.#show(checked);
    this.#update(checked.isSame ? { status: "made", count: made.count } : { status: "unverified" });
    if (checked.isSame) this.#options.onMade();
  }

  /** Writes the words that stand to a file for another program. */
  async export(format: ExportFormat): Promise<void> {
    if (this.#isBusy) return;
    const made = await this.#run({ kind: "export", format, words: this.#options.words() });
    if (made.kind !== "file") return this.#show(made);
    const { file, address, count } = made;
    if (count > 0) await this.#options.saveFile(file, address);
    this.#update({ status: "exported", count, name: file.name });
  }

  /** Saves every row that can be read, as it is, when the journal can't be opened. */
  async rescue(): Promise<void> {
    const raw = await this.#options.readRaw();
    if (raw.kind === "failed") return this.#update({ status: "failed", failure: raw.failure });
    await this.#options.saveFile(createFile("dagvraag-rescue.json", JSON.stringify(raw.value, null, 1)));
    this.#update({ status: "rescued" });
  }

  /** Reads files and shows what they hold and would change. Changes nothing yet. */
  async choose(files: readonly ChosenFile[]): Promise<void> {
    if (this.#isBusy) return;
    const { order, words } = this.#options;
    this.#show(await this.#run({ kind: "read", files, order, words: words() }));
  }

  /** Which column of a table is what; the order of its dates goes with the column. */
  pick(choice: TableChoice): void {
    if (this.#state.status !== "columns") return;
    const { columns } = this.#state;
    const order = columns[choice.day]?.order ?? choice.order;
    this.#update({ status: "columns", columns, choice: { ...choice, order } });
  }

  /** Goes on with the columns as they are picked. */
  async takeColumns(): Promise<void> {
    if (this.#state.status !== "columns") return;
    const { choice } = this.#state;
    this.#show(await this.#run({ kind: "columns", choice, words: this.#options.words() }));
  }

  /** Does what is shown: adds all that isn't here yet, or nothing. */
  async confirm(): Promise<void> {
    if (this.#state.status === "preview") this.#show(await this.#run({ kind: "add" }));
  }

  /** Takes out what was just added, but for what was written upon it since. */
  async undo(): Promise<void> {
    if (this.#state.status === "restored") this.#show(await this.#run({ kind: "undo" }));
  }

  /** Half way, with nothing half done. */
  stop(): void {
    this.#stopping.abort();
  }

  cancel(): void {
    this.#update({ status: "idle" });
  }

  /** One thing at a time. */
  get #isBusy(): boolean {
    return this.#state.status === "working";
  }

  async #run(task: ExchangeTask): Promise<ExchangeResult> {
    const { openStore, work } = this.#options;
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    // A second step goes on from where the first one is seen to be.
    if (!this.#isBusy) this.#update({ status: "working", progress: null });
    const opened = await openStore();
    if (opened.kind === "failed") return opened;
    return work(task, {
      signal,
      onProgress: (progress) => {
        if (!signal.aborted) this.#update({ status: "working", progress });
      },
    });
  }

  #show(result: ExchangeResult): void {
    switch (result.kind) {
      case "planned":
        return this.#update({ status: "preview", plan: result.plan });
      case "columns":
        return this.#update({ status: "columns", columns: result.columns, choice: result.choice });
      case "added":
        return this.#finish({ status: "restored", plan: result.plan });
      case "removed":
        return this.#finish({ status: "undone" });
      case "stopped":
        return this.#update({ status: "stopped" });
      case "refused":
        return this.#update({ status: "refused", refusal: result });
      case "failed":
        return this.#update({ status: "failed", failure: result.failure });
      case "file":
      case "checked":
        return this.#update({ status: "idle" });
    }
  }

  #finish(state: BackupState): void {
    this.#options.tell({ kind: "journalChanged" });
    this.#update(state);
  }

  #update(state: BackupState): void {
    this.#state = state;
    this.#options.onChange(state);
  }
}
