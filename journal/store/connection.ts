/** The life of a connection to the database: opened when first needed, given up to an upgrade, opened again after a loss. */
import { openDB, unwrap, type IDBPDatabase, type IDBPTransaction, type StoreNames } from "idb";
import type { JournalFailure, Outcome } from "../failure.ts";
import { migrate, STEPS, type Step } from "./migrations.ts";
import type { JournalSchema } from "./schema.ts";
import { toFailure } from "./toFailure.ts";

export type JournalDatabase = IDBPDatabase<JournalSchema>;
export type Work<Value> = (database: JournalDatabase) => Promise<Value>;
/** Works on the open database, opened again where it was lost; never rejects. */
export type Run = <Value>(work: Work<Value>) => Promise<Outcome<Value>>;

export class Connection {
  readonly #name: string;
  readonly #steps: readonly Step[];
  #database: JournalDatabase | null = null;
  #opening: Promise<Outcome<JournalDatabase>> | null = null;
  #blocked = Promise.withResolvers<Outcome<JournalDatabase>>();

  /** `steps` are those released; a test gives others. */
  constructor(name: string, steps = STEPS) {
    this.#name = name;
    this.#steps = steps;
  }

  /** The open database, for a write that can't wait; `null` while there is none. */
  get current(): JournalDatabase | null {
    return this.#database;
  }

  /** Fails as `blocked` while a page of an earlier version holds the database; once that closes, the next try succeeds. */
  async open(): Promise<Outcome<JournalDatabase>> {
    if (this.#database) return { kind: "ok", value: this.#database };
    this.#opening ??= this.#beginOpening();
    return Promise.race([this.#opening, this.#blocked.promise]);
  }

  close(): void {
    if (this.#database) this.#giveUp(this.#database);
  }

  /** Is never over before it is noted, also where the browser refuses at once: what failed is never kept for good. */
  async #beginOpening(): Promise<Outcome<JournalDatabase>> {
    const outcome = await this.#connect();
    this.#opening = null;
    this.#blocked = Promise.withResolvers();
    return outcome;
  }

  async #connect(): Promise<Outcome<JournalDatabase>> {
    const upgrade = new UpgradeUnderWay(this.#steps);
    try {
      const database = await openDB<JournalSchema>(this.#name, this.#steps.length, {
        upgrade: (opened, oldVersion, ...[, transaction]) => upgrade.run(opened, oldVersion, transaction),
        blocked: () => this.#blocked.resolve({ kind: "failed", failure: BLOCKED }),
      });
      this.#follow(database);
      return { kind: "ok", value: database };
    } catch (error) {
      return { kind: "failed", failure: upgrade.failure ?? toFailure(error) };
    }
  }

  /** Each database closes itself, and not the one that took its place after a loss. */
  #follow(database: JournalDatabase): void {
    this.#database = database;
    // A page of a later version wants to upgrade.
    database.addEventListener("versionchange", () => this.#giveUp(database));
    // The browser closed it: its data were cleared, or its disk went away.
    database.addEventListener("close", () => this.#giveUp(database));
  }

  #giveUp(database: JournalDatabase): void {
    database.close();
    if (this.#database === database) this.#database = null;
  }
}

type UpgradeTransaction = IDBPTransaction<JournalSchema, StoreNames<JournalSchema>[], "versionchange">;

/** Tells an upgrade that failed from an opening that failed. The browser says AbortError of both. */
class UpgradeUnderWay {
  readonly #steps: readonly Step[];
  #transaction: IDBTransaction | null = null;
  #thrown: unknown = null;

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
  }

  run(database: JournalDatabase, oldVersion: number, transaction: UpgradeTransaction): void {
    // That it failed is said by the request to open, too.
    transaction.done.catch(() => {});
    this.#transaction = unwrap(transaction);
    try {
      migrate({ database: unwrap(database), oldVersion, transaction: this.#transaction }, this.#steps);
    } catch (error) {
      this.#thrown = error;
      this.#transaction.abort();
    }
  }

  /** `null` when no upgrade began. A full disk has a sentence of its own, and can be helped. */
  get failure(): JournalFailure | null {
    if (this.#transaction === null) return null;
    const { kind, detail } = toFailure(this.#thrown ?? this.#transaction.error ?? "the upgrade was aborted");
    return { kind: kind === "full" ? kind : "migration", detail };
  }
}

const BLOCKED: JournalFailure = { kind: "blocked", detail: "a page of an earlier version holds the database" };
