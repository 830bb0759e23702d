/** The life of a connection to the database: opened when first needed, given up to an upgrade, opened again after a loss. */
import type { JournalFailure, Outcome } from "../failure.ts";
import type { Step } from "./migrations.ts";
import { resultOf } from "./request.ts";
import { VERSION } from "./schema.ts";
import { toFailure } from "./toFailure.ts";

export type Work<Value> = (database: IDBDatabase) => Promise<Value>;
/** Works on the open database, opened again where it was lost; never rejects. */
export type Run = <Value>(work: Work<Value>) => Promise<Outcome<Value>>;

export class Connection {
  readonly #name: string;
  readonly #steps: readonly Step[] | undefined;
  #database: IDBDatabase | null = null;
  #opening: Promise<Outcome<IDBDatabase>> | null = null;
  #blocked = Promise.withResolvers<Outcome<IDBDatabase>>();

  /** The steps of an upgrade are those released, unless a test gives others. */
  constructor(name: string, steps?: readonly Step[]) {
    this.#name = name;
    this.#steps = steps;
  }

  /** The open database, for a write that can't wait; `null` while there is none. */
  get current(): IDBDatabase | null {
    return this.#database;
  }

  /** Fails as `blocked` while a page of an earlier version holds the database; once that closes, the next try succeeds. */
  async open(): Promise<Outcome<IDBDatabase>> {
    if (this.#database) return { kind: "ok", value: this.#database };
    this.#opening ??= this.#beginOpening();
    return Promise.race([this.#opening, this.#blocked.promise]);
  }

  close(): void {
    if (this.#database) this.#giveUp(this.#database);
  }

  /** Is never over before it is noted, also where the browser refuses at once: what failed is never kept for good. */
  async #beginOpening(): Promise<Outcome<IDBDatabase>> {
    const outcome = await this.#connect().catch(toFailed);
    this.#opening = null;
    this.#blocked = Promise.withResolvers();
    return outcome;
  }

  async #connect(): Promise<Outcome<IDBDatabase>> {
    const request = indexedDB.open(this.#name, this.#steps?.length ?? VERSION);
    const onBlocked = () => this.#blocked.resolve({ kind: "failed", failure: BLOCKED });
    const found = { isOld: false };
    request.addEventListener("blocked", onBlocked);
    // What upgrades is not at hand, and there is no waiting for it here.
    request.addEventListener("upgradeneeded", () => {
      found.isOld = true;
      request.transaction?.abort();
    });
    try {
      return this.#follow(await resultOf(request));
    } catch (error) {
      if (!found.isOld) throw error;
    }
    const { upgradeJournal } = await import("./upgradeJournal.ts");
    const upgraded = await upgradeJournal(this.#name, { steps: this.#steps, onBlocked });
    return upgraded.kind === "ok" ? this.#follow(upgraded.value) : upgraded;
  }

  /** Each database closes itself, and not the one that took its place after a loss. */
  #follow(database: IDBDatabase): Outcome<IDBDatabase> {
    this.#database = database;
    // A page of a later version wants to upgrade.
    database.addEventListener("versionchange", () => this.#giveUp(database));
    // The browser closed it: its data were cleared, or its disk went away.
    database.addEventListener("close", () => this.#giveUp(database));
    return { kind: "ok", value: database };
  }

  #giveUp(database: IDBDatabase): void {
    database.close();
    if (this.#database === database) this.#database = null;
  }
}

const BLOCKED: JournalFailure = { kind: "blocked", detail: "a page of an earlier version holds the database" };

function toFailed(error: unknown): Outcome<never> {
  return { kind: "failed", failure: toFailure(error) };
}
