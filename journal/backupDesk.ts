/** Making a backup, and putting one back: what the reader sees of it, step by step. */
import { dayOf } from "../content/day.ts";
import { createAnswerId } from "./answer.ts";
import {
  backupFileName,
  createBackup,
  MAX_BACKUP_BYTES,
  parseBackup,
  type BackupResult,
  type JournalContents,
} from "./backup.ts";
import type { Clock } from "./clock.ts";
import { countEntries } from "./countEntries.ts";
import type { JournalFailure, Outcome } from "./failure.ts";
import type { JournalStore } from "./journalStore.ts";
import type { PageMessage } from "./pageMessage.ts";
import type { BookWords } from "./exchange/book.ts";
import type { ExportFormat } from "./exchange/exportFormat.ts";
import type { ExportFile } from "./exchange/exportFormats.ts";
import type { Incoming } from "./exchange/readExchange.ts";
import { planRestore, type RestorePlan } from "./restore.ts";

export type BackupRefusal = Extract<BackupResult, { kind: "refused" }>["reason"];

export type BackupState =
  | { status: "idle" | "working" | "unverified" | "undone" | "rescued" }
  /** `count` answers with words stand in the file, and were compared. */
  | { status: "made"; count: number }
  /** For another program; nothing is made of a journal in which nothing stands. */
  | { status: "exported"; count: number; name: string }
  | { status: "preview" | "restored"; plan: RestorePlan }
  | { status: "refused"; reason: BackupRefusal }
  | { status: "failed"; failure: JournalFailure };

/** A file that the reader chose. */
export type ChosenFile = Pick<Blob, "size" | "arrayBuffer">;

export type BackupDeskOptions = {
  openStore: () => Promise<Outcome<JournalStore>>;
  /** Every row as it is, where the journal itself can't be opened. */
  readRaw: () => Promise<Outcome<unknown>>;
  /** Hands a file to the reader; gives what it reads back as. */
  saveFile: (name: string, content: ExportFile["content"]) => Promise<string>;
  /** For what is exported to be read. */
  words: () => BookWords;
  clock: Clock;
  onChange: (state: BackupState) => void;
  onMade: () => void;
  tell: (message: PageMessage) => void;
};

/** Seldom wanted, and large. */
const loadExchange = () => Promise.all([import("./exchange/exportFormats.ts"), import("./exchange/written.ts")]);

export class BackupDesk {
  readonly #options: BackupDeskOptions;
  #state: BackupState = { status: "idle" };
  /** What the reader chose last. */
  #incoming: Incoming | null = null;

  constructor(options: BackupDeskOptions) {
    this.#options = options;
  }

  get state(): BackupState {
    return this.#state;
  }

  /** Writes the whole journal to a file, reads it back, and compares before it says that it is made. */
  async make(): Promise<void> {
    const { saveFile, clock, onMade } = this.#options;
    const contents = await this.#readAll();
    if (contents === null) return;
    const now = clock.now();
    const text = createBackup(contents, now);
    const readBack = parseBackup(await saveFile(backupFileName(dayOf(now)), text));
    const isSame = readBack.kind === "backup" && createBackup(readBack.contents, now) === text;
    this.#update(isSame ? { status: "made", count: countEntries(contents) } : { status: "unverified" });
    if (isSame) onMade();
  }

  /** Writes the words that stand to a file for another program. */
  async export(format: ExportFormat): Promise<void> {
    const { saveFile, clock, words } = this.#options;
    const contents = await this.#readAll();
    if (contents === null) return;
    const [{ createExport }, { listWritten }] = await loadExchange();
    const written = listWritten(contents);
    const { name, content } = createExport(format, written, { day: dayOf(clock.now()), words: words() });
    if (written.length > 0) await saveFile(name, content);
    const count = new Set(written.map((each) => createAnswerId(each.day, each.question.id))).size;
    this.#update({ status: "exported", count, name });
  }

  /** Saves every row that can be read, as it is, when the journal can't be opened. */
  async rescue(): Promise<void> {
    const raw = await this.#options.readRaw();
    if (raw.kind === "failed") return this.#fail(raw.failure);
    await this.#options.saveFile("dagvraag-rescue.json", JSON.stringify(raw.value, null, 1));
    this.#update({ status: "rescued" });
  }

  /** Reads a file and shows what it holds and would change. Changes nothing yet. */
  async choose(file: ChosenFile): Promise<void> {
    this.#update({ status: "working" });
    if (file.size > MAX_BACKUP_BYTES) return this.#update({ status: "refused", reason: "tooLarge" });
    const { readExchange } = await import("./exchange/readExchange.ts");
    const read = readExchange(new Uint8Array(await file.arrayBuffer()));
    if (read.kind === "refused") return this.#update({ status: "refused", reason: read.reason });
    this.#incoming = read;
    await this.#plan(read);
  }

  /** Does what is shown: adds all that isn't here yet, or nothing. */
  async confirm(): Promise<void> {
    if (this.#state.status !== "preview") return;
    const { plan } = this.#state;
    const added = await this.#run((store) => store.addAll(plan.add));
    if (added.kind === "ok") return this.#finish({ status: "restored", plan });
    // Something was written since: what is shown isn't true any more, so it is shown anew.
    const isOutdated = added.failure.detail.startsWith("ConstraintError");
    if (isOutdated && this.#incoming) await this.#plan(this.#incoming);
    else this.#fail(added.failure);
  }

  /** Takes out what the restore just added, but for what was written upon it since. */
  async undo(): Promise<void> {
    if (this.#state.status !== "restored") return;
    const { plan } = this.#state;
    const removed = await this.#run((store) => store.removeAdded(plan.add));
    if (removed.kind === "ok") this.#finish({ status: "undone" });
    else this.#fail(removed.failure);
  }

  cancel(): void {
    this.#update({ status: "idle" });
  }

  async #plan({ kind, contents: incoming }: Incoming): Promise<void> {
    const read = await this.#run((store) => store.readAll());
    if (read.kind === "failed") return this.#fail(read.failure);
    const { contents, unreadable } = read.value;
    const [, { leaveOutKnown }] = await loadExchange();
    const news = kind === "words" ? leaveOutKnown(incoming, contents) : incoming;
    this.#update({ status: "preview", plan: planRestore(contents, news, unreadable) });
  }

  async #readAll(): Promise<JournalContents | null> {
    this.#update({ status: "working" });
    const read = await this.#run((store) => store.readAll());
    if (read.kind === "ok") return read.value.contents;
    this.#fail(read.failure);
    return null;
  }

  async #run<Value>(work: (store: JournalStore) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const opened = await this.#options.openStore();
    return opened.kind === "failed" ? opened : work(opened.value);
  }

  #finish(state: BackupState): void {
    this.#options.tell({ kind: "journalChanged" });
    this.#update(state);
  }

  #fail(failure: JournalFailure): void {
    this.#update({ status: "failed", failure });
  }

  #update(state: BackupState): void {
    this.#state = state;
    this.#options.onChange(state);
  }
}
