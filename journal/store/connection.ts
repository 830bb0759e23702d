/** The life of a connection to the database: opened when first needed, given up to an upgrade, opened again after a loss. */
import { openDB, unwrap, type IDBPDatabase } from "idb";
import type { JournalFailure, Outcome } from "../failure.ts";
import { DATABASE_VERSION, migrate } from "./migrations.ts";
import type { JournalSchema } from "./schema.ts";
import { toFailure } from "./toFailure.ts";

export type JournalDatabase = IDBPDatabase<JournalSchema>;

export class Connection {
  readonly #name: string;
  #database: JournalDatabase | null = null;
  #opening: Promise<Outcome<JournalDatabase>> | null = null;
  #blocked = Promise.withResolvers<Outcome<JournalDatabase>>();

  constructor(name: string) {
    this.#name = name;
  }

  /** The open database, for a write that can't wait; `null` while there is none. */
  get current(): JournalDatabase | null {
    return this.#database;
  }

  /** Fails as `blocked` while a page of an earlier version holds the database; once that closes, the next try succeeds. */
  async open(): Promise<Outcome<JournalDatabase>> {
    if (this.#database) return { kind: "ok", value: this.#database };
    this.#opening ??= this.#connect();
    return Promise.race([this.#opening, this.#blocked.promise]);
  }

  close(): void {
    this.#database?.close();
    this.#database = null;
  }

  async #connect(): Promise<Outcome<JournalDatabase>> {
    try {
      this.#database = await openDB<JournalSchema>(this.#name, DATABASE_VERSION, {
        upgrade: (database, oldVersion, ...[, transaction]) =>
          migrate(unwrap(database), oldVersion, unwrap(transaction)),
        blocked: () => this.#blocked.resolve({ kind: "failed", failure: BLOCKED }),
        blocking: () => this.close(),
        terminated: () => (this.#database = null),
      });
      return { kind: "ok", value: this.#database };
    } catch (error) {
      return { kind: "failed", failure: toFailure(error) };
    } finally {
      this.#opening = null;
      this.#blocked = Promise.withResolvers();
    }
  }
}

const BLOCKED: JournalFailure = { kind: "blocked", detail: "a page of an earlier version holds the database" };
