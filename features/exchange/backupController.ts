/**
 * Makes backups, and takes in a backup or another program's words. It holds what the reader sees of that, step by step.
 */
import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { BackupState } from "./backupState.ts";
import { createFile } from "../../journal/createFile.ts";
import type { ExchangeResult, ExchangeTask, ExchangeWork, ReaderWords, ExportFormat } from "./exchangeTask.ts";
import type { TableChoice } from "./from/anyTable.ts";
import type { DateOrder } from "./from/dateText.ts";
import type { ChosenFile } from "./readFiles.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { setSafely } from "../../journal/setSafely.ts";

/** The place for a backup, as the reader chose it in the click itself. */
export type SaveTarget =
  /**
   * Writes the file there, and gives what the disk then holds. Rejects if writing fails or is stopped: the old content
   * then stays.
   */
  | { kind: "file"; write: (file: File, signal: AbortSignal) => Promise<Blob> }
  /** The browser takes the file, and doesn't tell what becomes of it. */
  | { kind: "download" }
  | { kind: "cancelled" };

export type BackupControllerOptions = {
  /** Asks the reader for a place. It is called in the task of the click, before anything is waited for. */
  chooseTarget: () => Promise<SaveTarget>;
  /** Makes sure that the page has opened the journal, and said why if it can't be opened. */
  openStore: () => Promise<Outcome<unknown>>;
  /** Every row as it is, for a journal that can't be opened. `late` is there if the browser may still answer. */
  readRaw: () => Promise<Outcome<unknown> & { late?: Promise<Outcome<unknown>> }>;
  /** Hands a file to the browser, at its address if it has one. */
  saveFile: (file: File, address?: string) => Promise<void>;
  work: ExchangeWork;
  words: () => ReaderWords;
  /** What the reader puts first in a date such as 3-4-2026. */
  order: DateOrder;
  /** Called when a backup with that many answers is there. */
  onMade: (answers: number) => void;
  broadcast: (message: PageMessage) => void;
};

export class BackupController {
  readonly #options: BackupControllerOptions;
  readonly #state = signal<BackupState>({ status: "idle" });
  #stopping = new AbortController();
  #isChoosing = false;

  constructor(options: BackupControllerOptions) {
    this.#options = options;
  }

  get state(): ReadonlySignal<BackupState> {
    return this.#state;
  }

  /**
   * Writes the whole journal to a file, and reads that file back. Only if the two are equal it says that the backup is
   * made.
   */
  async make(): Promise<void> {
    if (this.#isBusy) return;
    this.#isChoosing = true;
    // This is in the task of the click: browsers open no dialog later.
    const target = await this.#options.chooseTarget().finally(() => (this.#isChoosing = false));
    if (target.kind === "cancelled") return;
    const made = await this.#run({ kind: "make" });
    if (made.kind !== "made") return this.#show(made);
    const { count, unreadable, answers, file } = made;
    const readBack = target.kind === "file" ? await this.#write(target, file) : file;
    if (readBack === null) return;
    const checked = await this.#run({ kind: "check", readBack, isOffered: target.kind === "download" });
    // The file is written by then. To stop is to leave it unchecked.
    if (checked.kind === "stopped" && target.kind === "file") return this.#update({ status: "unverified" });
    if (checked.kind !== "checked") return this.#show(checked);
    if (!checked.isSame) return this.#update({ status: "unverified" });
    if (checked.address === null) {
      this.#update({ status: "made", count, unreadable });
      return this.#options.onMade(answers);
    }
    await this.#options.saveFile(file, checked.address);
    this.#update({ status: "offered", count, unreadable, name: file.name, answers });
  }

  /** What the disk holds now. `null` where it could not be written, which the reader is told. */
  async #write(target: Extract<SaveTarget, { kind: "file" }>, file: File): Promise<Blob | null> {
    this.#stopping = new AbortController();
    const { signal: stopping } = this.#stopping;
    this.#update({ status: "working", progress: { step: "writing", done: 0, total: 0 } });
    try {
      return await target.write(file, stopping);
    } catch (error) {
      this.#update({ status: stopping.aborted ? "stopped" : whyNotWritten(error) });
      return null;
    }
  }

  /** The reader says that the offered file is there. */
  confirmThere(): void {
    if (this.#state.value.status !== "offered") return;
    const { answers } = this.#state.value;
    this.#update({ status: "seen" });
    this.#options.onMade(answers);
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

  /** Saves every row that can be read, as it is, if the journal can't be opened. */
  async rescue(): Promise<void> {
    const raw = await this.#options.readRaw();
    await this.#giveRaw(raw);
    const shown = this.#state.value;
    const late = await raw.late;
    // The reader was told that it goes on by itself, unless something else was begun meanwhile.
    if (late && this.#state.value === shown) await this.#giveRaw(late);
  }

  async #giveRaw(raw: Outcome<unknown>): Promise<void> {
    if (raw.kind === "failed") return this.#update({ status: "failed", failure: raw.failure });
    await this.#options.saveFile(createFile("dagvraag-rescue.json", JSON.stringify(raw.value, null, 1)));
    this.#update({ status: "rescued" });
  }

  /** Reads files, and shows what they hold and would change. Changes nothing yet. */
  async choose(files: readonly ChosenFile[]): Promise<void> {
    if (this.#isBusy) return;
    const { order, words } = this.#options;
    this.#show(await this.#run({ kind: "read", files, order, words: words() }));
  }

  /** Takes which column of a table is what. The order of the dates follows from the column. */
  pick(choice: TableChoice): void {
    if (this.#state.value.status !== "columns") return;
    const { columns } = this.#state.value;
    const order = columns[choice.day]?.order ?? choice.order;
    this.#update({ status: "columns", columns, choice: { ...choice, order } });
  }

  /** Goes on with the picked columns. */
  async confirmColumns(): Promise<void> {
    if (this.#state.value.status !== "columns") return;
    const { choice } = this.#state.value;
    this.#show(await this.#run({ kind: "columns", choice, words: this.#options.words() }));
  }

  /** Does what is shown: adds all that isn't here yet, or nothing. */
  async confirm(): Promise<void> {
    if (this.#state.value.status === "preview") this.#show(await this.#run({ kind: "add" }));
  }

  /** Takes out what was just added. What was written on since stays. */
  async undo(): Promise<void> {
    if (this.#state.value.status === "restored") this.#show(await this.#run({ kind: "undo" }));
  }

  /** Stops half way. Nothing is left half done. */
  stop(): void {
    this.#stopping.abort();
  }

  cancel(): void {
    this.#update({ status: "idle" });
  }

  /** Whether something is under way: only one thing runs at a time. */
  get #isBusy(): boolean {
    return this.#isChoosing || this.#state.value.status === "working";
  }

  async #run(task: ExchangeTask): Promise<ExchangeResult> {
    const { openStore, work } = this.#options;
    this.#stopping = new AbortController();
    const { signal: stopping } = this.#stopping;
    // A second step goes on from the progress that the first one shows.
    if (this.#state.value.status !== "working") this.#update({ status: "working", progress: null });
    const opened = await openStore();
    // A worker that is asked later would not hear of the stop.
    if (stopping.aborted) return { kind: "stopped" };
    if (opened.kind === "failed") return opened;
    return work(task, {
      signal: stopping,
      onProgress: (progress) => {
        if (!stopping.aborted) this.#update({ status: "working", progress });
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
      case "tooLarge":
        return this.#update({ status: result.kind });
      case "refused":
        return this.#update({ status: "refused", refusal: result });
      case "failed":
        return this.#update({ status: "failed", failure: result.failure });
      case "made":
      case "file":
      case "checked":
        return this.#update({ status: "idle" });
    }
  }

  #finish(state: BackupState): void {
    this.#options.broadcast({ kind: "journalChanged" });
    this.#update(state);
  }

  #update(state: BackupState): void {
    setSafely(this.#state, state);
  }
}

/**
 * The errors have these names at https://fs.spec.whatwg.org/. A disk that is gone counts as a file that isn't there.
 */
function whyNotWritten(error: unknown): "diskFull" | "notAllowed" | "unverified" {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "diskFull";
  return ["NotAllowedError", "NoModificationAllowedError", "SecurityError"].includes(name)
    ? "notAllowed"
    : "unverified";
}
