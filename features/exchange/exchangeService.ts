/** Does the tasks of exchangeTask.ts, one after another, wherever it runs. It remembers what was last read and made. */
import { dayOf } from "../../content/day.ts";
import { createAnswerId } from "../../journal/answer.ts";
import {
  backupFileName,
  createBackup,
  createBackupWithin,
  MAX_BACKUP_BYTES,
  parseBackup,
  type JournalContents,
} from "../../journal/backup.ts";
import type { Clock } from "../../journal/clock.ts";
import { countEntries } from "../../journal/entry.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { toJsonSafe } from "../../journal/jsonSafe.ts";
import { planRestore, type Addition } from "../../journal/restore.ts";
import { planDeck } from "../../journal/restoreDeck.ts";
import type { BookWords } from "./book.ts";
import { createFile } from "../../journal/createFile.ts";
import type { ExchangeResult, ExchangeTask, Watch } from "./exchangeTask.ts";
import { mergeEdited } from "./editedEntries.ts";
import { createExport } from "./exportFormats.ts";
import { summarizePlan, type ImportPlan } from "./importPlan.ts";
import { readColumns, type Incoming, type OpenTable } from "./joinParts.ts";
import { readFiles } from "./readFiles.ts";
import { refuse, type ReadRefusal } from "./refusal.ts";
import { leaveOutKnown, listWritten } from "./written.ts";

type ServiceOptions = {
  openStore: () => Promise<Outcome<JournalStore>>;
  clock: Clock;
  formatDay: (languageTag: string) => BookWords["formatDay"];
  /** Gives the address of a file. On the page's thread, the browser may take long to give one. */
  addressOf: (file: File) => string;
  /** The most bytes of a backup. The extension uses MAX_BACKUP_BYTES; a test may give less. */
  mostBytes?: number;
};
type Task<Kind extends ExchangeTask["kind"]> = Extract<ExchangeTask, { kind: Kind }>;
const STOPPED: ExchangeResult = { kind: "stopped" };

export class ExchangeService {
  readonly #options: ServiceOptions;
  #made: { text: string; at: Date; file: File } | null = null;
  #incoming: Incoming | null = null;
  #table: OpenTable | null = null;
  #planned: { plan: ImportPlan; add: Addition } | null = null;

  constructor(options: ServiceOptions) {
    this.#options = options;
  }

  async run(task: ExchangeTask, watch: Watch): Promise<ExchangeResult> {
    try {
      const result = await this.#do(task, watch);
      // What was written stays written.
      const isDone = result.kind === "added" || result.kind === "removed";
      return watch.signal.aborted && !isDone ? STOPPED : result;
    } catch (error) {
      if (watch.signal.aborted) return STOPPED;
      return { kind: "failed", failure: { kind: "broken", detail: String(error) } };
    }
  }

  #do(task: ExchangeTask, watch: Watch): Promise<ExchangeResult> {
    switch (task.kind) {
      case "make":
        return this.#make(watch);
      case "check":
        return this.#check(task);
      case "export":
        return this.#export(task, watch);
      case "read":
        return this.#read(task, watch);
      case "columns":
        return this.#readColumns(task, watch);
      case "add":
        return this.#add(watch);
      case "undo":
        return this.#undo(watch);
    }
  }

  async #make({ onProgress }: Watch): Promise<ExchangeResult> {
    onProgress({ step: "reading", done: 0, total: 0 });
    const read = await this.#withStore((store) => store.readAll());
    if (read.kind === "failed") return read;
    const { contents, deck, unreadable } = read.value;
    const at = this.#options.clock.now();
    const safe = unreadable.map(({ store, row }) => ({ store, row: toJsonSafe(row) }));
    const text = createBackupWithin(this.#mostBytes, contents, at, { deck, unreadable: safe });
    if (text === null) return { kind: "tooLarge" };
    const file = createFile(backupFileName(dayOf(at)), text);
    if (file.size > this.#mostBytes) return { kind: "tooLarge" };
    this.#made = { text, at, file };
    const answers = contents.answers.length;
    return { kind: "made", file, count: countEntries(contents), answers, unreadable: unreadable.length };
  }

  get #mostBytes(): number {
    return this.#options.mostBytes ?? MAX_BACKUP_BYTES;
  }

  async #check({ readBack, isOffered }: Task<"check">): Promise<ExchangeResult> {
    const made = this.#made;
    this.#made = null;
    if (made === null || readBack.size > this.#mostBytes) return { kind: "checked", isSame: false, address: null };
    const read = parseBackup(await readBack.text());
    const isSame = read.kind === "backup" && createBackup(read.contents, made.at, read) === made.text;
    // It gets an address only now, and only if it is offered: nobody else would release the address.
    const address = isSame && isOffered ? this.#options.addressOf(made.file) : null;
    return { kind: "checked", isSame, address };
  }

  async #export({ format, words }: Task<"export">, { onProgress }: Watch): Promise<ExchangeResult> {
    const { clock, formatDay } = this.#options;
    onProgress({ step: "reading", done: 0, total: 0 });
    const read = await this.#withStore((store) => store.readAll());
    if (read.kind === "failed") return read;
    const { contents } = read.value;
    const written = listWritten(contents);
    onProgress({ step: "writing", done: 0, total: 0 });
    const book = { title: words.title, formatDay: formatDay(words.languageTag) };
    const file = createExport(format, written, {
      day: dayOf(clock.now()),
      words: book,
    });
    const count = new Set(written.map((each) => createAnswerId(each.day, each.question.id))).size;
    return { kind: "file", file, address: this.#options.addressOf(file), count };
  }

  async #read({ files, order, words }: Task<"read">, watch: Watch): Promise<ExchangeResult> {
    const { signal } = watch;
    const onProgress = (done: number, total: number) => watch.onProgress({ step: "reading", done, total });
    onProgress(0, files.length);
    const options = { titles: words.programs, order, onProgress, signal };
    const read = await readFiles(files, options).catch(toRefusal);
    if (read.kind !== "columns") return this.#planRead(read, watch);
    this.#table = read;
    return { kind: "columns", columns: read.table.columns, choice: read.choice };
  }

  #readColumns({ choice, words }: Task<"columns">, watch: Watch): Promise<ExchangeResult> {
    if (this.#table === null) throw new Error("no table was read");
    return this.#planRead(readColumns(this.#table, choice, words.programs), watch);
  }

  async #planRead(read: ReadRefusal | Incoming, watch: Watch): Promise<ExchangeResult> {
    if (read.kind === "refused") return read;
    this.#incoming = read;
    return this.#plan(read, watch);
  }

  async #plan(incoming: Incoming, { onProgress }: Watch): Promise<ExchangeResult> {
    onProgress({ step: "comparing", done: 0, total: 0 });
    const read = await this.#withStore((store) => store.readAll());
    if (read.kind === "failed") return read;
    const { contents, deck, unreadable } = read.value;
    const news = leaveOutHere(incoming, contents);
    const restore = planRestore(contents, news, unreadable);
    const add = { ...restore.add, deck: planDeck(deck, incoming.rest.deck, unreadable) };
    const plan = summarizePlan({ ...restore, add }, incoming, contents);
    this.#planned = { plan, add };
    return { kind: "planned", plan };
  }

  /** Adds all that isn't here yet, or nothing. */
  async #add(watch: Watch): Promise<ExchangeResult> {
    const planned = this.#planned;
    if (planned === null) throw new Error("nothing was planned");
    const onProgress = (done: number, total: number) => watch.onProgress({ step: "writing", done, total });
    onProgress(0, 0);
    const added = await this.#withStore((store) =>
      store.addAll(planned.add, "strict", { signal: watch.signal, onProgress }),
    );
    if (added.kind === "ok") return { kind: "added", plan: planned.plan };
    // Something was written since, so the shown plan is no longer true. A new plan is shown.
    const isOutdated = added.failure.detail.startsWith("ConstraintError");
    return isOutdated && this.#incoming ? this.#plan(this.#incoming, watch) : added;
  }

  /** Takes out what was just added. What was written on since stays. */
  async #undo({ onProgress }: Watch): Promise<ExchangeResult> {
    const planned = this.#planned;
    if (planned === null) throw new Error("nothing was added");
    onProgress({ step: "writing", done: 0, total: 0 });
    const removed = await this.#withStore((store) => store.removeAdded(planned.add));
    return removed.kind === "ok" ? { kind: "removed" } : removed;
  }

  async #withStore<Value>(work: (store: JournalStore) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const opened = await this.#options.openStore();
    return opened.kind === "failed" ? opened : work(opened.value);
  }
}

/** A backup has its history. Words without a history may be here under another id, so those are looked for. */
function leaveOutHere(incoming: Incoming, current: JournalContents): JournalContents {
  return incoming.kind === "words" ? leaveOutKnown(mergeEdited(incoming, current), current) : incoming.contents;
}

/** The browser's names for a file that it can't read: https://www.w3.org/TR/FileAPI/#dfn-error-codes */
const UNREAD = new Set(["NotFoundError", "NotReadableError", "SecurityError"]);

function toRefusal(error: unknown): ReadRefusal {
  if (!(error instanceof DOMException) || !UNREAD.has(error.name)) throw error;
  return refuse("gone", String(error));
}
