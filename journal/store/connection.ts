/**
 * The life of a connection to the database. It opens when first needed, closes for an upgrade, and opens again after a
 * loss.
 */
import type { Clock } from "../clock.ts";
import type { JournalFailure, Outcome } from "../failure.ts";
import type { LogGuard } from "./logGuard.ts";
import type { Step } from "./migrations.ts";
import { LONG, Patience } from "./patience.ts";
import { resultOf } from "./request.ts";
import { VERSION } from "./schema.ts";
import { toFailure } from "./toFailure.ts";

export type Work<Value> = (database: IDBDatabase) => Promise<Value>;

/** All stores of a page or worker share one. */
export type StoreSetting = { clock: Clock; log: LogGuard };

export class Connection {
  readonly #name: string;
  readonly #steps: readonly Step[] | undefined;
  readonly #clock: Clock;
  readonly #log: LogGuard;
  #database: IDBDatabase | null = null;
  #opening: Promise<Outcome<IDBDatabase>> | null = null;
  #blocked = Promise.withResolvers<Outcome<IDBDatabase>>();

  /** An upgrade takes the released steps, unless a test gives others. */
  constructor(name: string, { clock, log }: StoreSetting, steps?: readonly Step[]) {
    this.#name = name;
    this.#steps = steps;
    this.#clock = clock;
    this.#log = log;
  }

  /** The open database, for a write that can't wait. `null` while none is open. */
  get current(): IDBDatabase | null {
    return this.#database;
  }

  /**
   * Fails as `blocked` while a page of an earlier version holds the database. Once that page closes, the next try
   * succeeds. Fails as `silent` where the browser doesn't answer. The next try asks once more, and whichever answers
   * first counts.
   */
  async open(): Promise<Outcome<IDBDatabase>> {
    if (this.#database) return { kind: "ok", value: this.#database };
    this.#opening ??= this.#beginOpening();
    return Promise.race([this.#opening, this.#blocked.promise]);
  }

  close(): void {
    if (this.#database) this.#giveUp(this.#database);
  }

  /** Ends only after `#opening` is set, also where the browser refuses at once. So a failed opening is never kept. */
  async #beginOpening(): Promise<Outcome<IDBDatabase>> {
    const patience = new Patience(this.#clock);
    const outcome = await patience.waitFor(this.#connect(patience).catch(toFailed));
    // An upgrade writes. So does a browser that opens a database which it closed after an error.
    if (outcome.kind === "failed" && SUSPECT.has(outcome.failure.kind) && !this.#log.isCut) this.#log.doubt();
    this.#opening = null;
    this.#blocked = Promise.withResolvers();
    // An earlier opening may have succeeded meanwhile.
    if (this.#database) return { kind: "ok", value: this.#database };
    return outcome.kind === "ok" ? outcome : { kind: "failed", failure: outcome.failure };
  }

  async #connect(patience: Patience): Promise<Outcome<IDBDatabase>> {
    const request = indexedDB.open(this.#name, this.#steps?.length ?? VERSION);
    const onBlocked = () => {
      // `blocked` is an answer too. The wait may last as long as that page stays open.
      patience.most = Infinity;
      this.#blocked.resolve({ kind: "failed", failure: BLOCKED });
    };
    const found = { isOld: false };
    request.addEventListener("blocked", onBlocked);
    // The code of the upgrade is not loaded yet, and this event can't wait for it.
    request.addEventListener("upgradeneeded", () => {
      found.isOld = true;
      patience.most = LONG;
      request.transaction?.abort();
    });
    try {
      return this.#follow(await resultOf(request));
    } catch (error) {
      if (!found.isOld) throw error;
    }
    const { upgradeJournal } = await import("./upgradeJournal.ts");
    const upgraded = await upgradeJournal(this.#name, { steps: this.#steps, log: this.#log, onBlocked });
    return upgraded.kind === "ok" ? this.#follow(upgraded.value) : upgraded;
  }

  /** Each database closes only itself, and not the one that replaced it after a loss. */
  #follow(database: IDBDatabase): Outcome<IDBDatabase> {
    if (this.#database) {
      // Another opening was quicker.
      database.close();
      return { kind: "ok", value: this.#database };
    }
    this.#database = database;
    // A page of a later version wants to upgrade.
    database.addEventListener("versionchange", () => this.#giveUp(database));
    // The browser closed it: its data were cleared, or its disk is full or gone.
    database.addEventListener("close", () => {
      this.#log.doubt();
      this.#giveUp(database);
    });
    return { kind: "ok", value: database };
  }

  #giveUp(database: IDBDatabase): void {
    database.close();
    if (this.#database === database) this.#database = null;
  }
}

const BLOCKED: JournalFailure = { kind: "blocked", detail: "a page of an earlier version holds the database" };

/** After these failures, the browser's log may have a cut. */
export const SUSPECT: ReadonlySet<JournalFailure["kind"]> = new Set(["full", "broken", "migration"]);

function toFailed(error: unknown): Outcome<never> {
  return { kind: "failed", failure: toFailure(error) };
}
