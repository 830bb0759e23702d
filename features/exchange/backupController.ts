/** Making a backup, and taking in a backup or another program's words: what the reader sees of it, step by step. */
import type { BackupState } from "./backupState.ts";
import { createFile } from "../../journal/createFile.ts";
import type { ExchangeResult, ExchangeTask, ExchangeWork, ReaderWords, ExportFormat } from "./exchangeTask.ts";
import type { TableChoice } from "./from/anyTable.ts";
import type { DateOrder } from "./from/dateText.ts";
import type { ChosenFile } from "./readFiles.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";

/** Where a backup goes, as the reader chose in the click itself. */
export type SavePlace =
  /**
   * Writes the file there, and gives what stands there then, as the disk says it. Rejects where it can't be written, or
   * was stopped: what stood there before stands there still.
   */
  | { kind: "file"; write: (file: File, signal: AbortSignal) => Promise<Blob> }
  /** The browser hands it over, and doesn't tell what becomes of it. */
  | { kind: "download" }
  | { kind: "cancelled" };

export type BackupControllerOptions = {
  /** Asks the reader for a place; called in the task of the click, before which nothing is waited for. */
  choosePlace: () => Promise<SavePlace>;
  /** So that the page has opened the journal, and told why where it can't be. */
  openStore: () => Promise<Outcome<unknown>>;
  /** Every row as it is, where the journal itself can't be opened; `late` where the browser may answer yet. */
  readRaw: () => Promise<Outcome<unknown> & { late?: Promise<Outcome<unknown>> }>;
  /** Hands a file to the browser, at its address where it has one. */
  saveFile: (file: File, address?: string) => Promise<void>;
  work: ExchangeWork;
  words: () => ReaderWords;
  /** What the reader puts first in 3-4-2026. */
  order: DateOrder;
  onChange: (state: BackupState) => void;
  /** So many answers stand in a backup that is there. */
  onMade: (answers: number) => void;
  tell: (message: PageMessage) => void;
};

export class BackupController {
  readonly #options: BackupControllerOptions;
  #state: BackupState = { status: "idle" };
  #stopping = new AbortController();
  #isChoosing = false;

  constructor(options: BackupControllerOptions) {
    this.#options = options;
  }

  get state(): BackupState {
    return this.#state;
  }

  /** Writes the whole journal to a file, reads that file, and compares before it says that it is made. */
  async make(): Promise<void> {
    if (this.#isBusy) return;
    this.#isChoosing = true;
    // In the task of the click: a browser opens nothing for who comes later.
    const place = await this.#options.choosePlace().finally(() => (this.#isChoosing = false));
    if (place.kind === "cancelled") return;
    const made = await this.#run({ kind: "make" });
    if (made.kind !== "made") return this.#show(made);
    const { count, unreadable, answers, file } = made;
    const readBack = place.kind === "file" ? await this.#write(place, file) : file;
    if (readBack === null) return;
    const checked = await this.#run({ kind: "check", readBack, isOffered: place.kind === "download" });
    // The file is written by then: to stop is to leave it unchecked.
    if (checked.kind === "stopped" && place.kind === "file") return this.#update({ status: "unverified" });
    if (checked.kind !== "checked") return this.#show(checked);
    if (!checked.isSame) return this.#update({ status: "unverified" });
    if (checked.address === null) {
      this.#update({ status: "made", count, unreadable });
      return this.#options.onMade(answers);
    }
    await this.#options.saveFile(file, checked.address);
    this.#update({ status: "offered", count, unreadable, name: file.name, answers });
  }

  /** What stands there now; `null` where it could not be written, which is told. */
  async #write(place: Extract<SavePlace, { kind: "file" }>, file: File): Promise<Blob | null> {
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    this.#update({ status: "working", progress: { step: "writing", done: 0, total: 0 } });
    try {
      return await place.write(file, signal);
    } catch (error) {
      this.#update({ status: signal.aborted ? "stopped" : whyNotWritten(error) });
      return null;
    }
  }

  /** The reader says that what was offered is there. */
  confirmThere(): void {
    if (this.#state.status !== "offered") return;
    const { answers } = this.#state;
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

  /** Saves every row that can be read, as it is, when the journal can't be opened. */
  async rescue(): Promise<void> {
    const raw = await this.#options.readRaw();
    await this.#giveRaw(raw);
    const told = this.#state;
    const late = await raw.late;
    // The reader was told that it goes on by itself, unless something else was begun meanwhile.
    if (late && this.#state === told) await this.#giveRaw(late);
  }

  async #giveRaw(raw: Outcome<unknown>): Promise<void> {
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
    return this.#isChoosing || this.#state.status === "working";
  }

  async #run(task: ExchangeTask): Promise<ExchangeResult> {
    const { openStore, work } = this.#options;
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    // A second step goes on from where the first one is seen to be.
    if (this.#state.status !== "working") this.#update({ status: "working", progress: null });
    const opened = await openStore();
    // A worker that is asked after that is told to stop no more.
    if (signal.aborted) return { kind: "stopped" };
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
    this.#options.tell({ kind: "journalChanged" });
    this.#update(state);
  }

  #update(state: BackupState): void {
    this.#state = state;
    this.#options.onChange(state);
  }
}

/** As https://fs.spec.whatwg.org/ names it; a disk that is gone is told as a file that isn't there. */
function whyNotWritten(error: unknown): "diskFull" | "notAllowed" | "unverified" {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "diskFull";
  return ["NotAllowedError", "NoModificationAllowedError", "SecurityError"].includes(name)
    ? "notAllowed"
    : "unverified";
}
