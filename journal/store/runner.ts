/**
 * Every read and write of the store runs here. It reopens a lost connection, bounds the waiting, and explains failures.
 * For a write, it also decides whether the log that holds the write can be trusted.
 */
import type { Clock } from "../clock.ts";
import type { JournalFailure, Outcome } from "../failure.ts";
import { SUSPECT, type Connection, type StoreSetting, type Work } from "./connection.ts";
import { ROTATED, type LogGuard } from "./logGuard.ts";
import { LONG, Patience, type Late } from "./patience.ts";
import { toFailure } from "./toFailure.ts";

/** Runs the work on the open database. Never rejects. */
export type Run = <Value>(work: Work<Value>) => Promise<Outcome<Value>>;

/** `isLong`: whether the work is on the whole journal at once. */
type WorkKind = { isWrite: boolean; isLong: boolean };

export class Runner {
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #log: LogGuard;

  constructor(connection: Connection, { clock, log }: StoreSetting) {
    this.#connection = connection;
    this.#clock = clock;
    this.#log = log;
  }

  readonly read: Run = (work) => this.#run(work, { isWrite: false, isLong: false });
  readonly readWhole: Run = (work) => this.#run(work, { isWrite: false, isLong: true });
  readonly write: Run = (work) => this.#run(work, { isWrite: true, isLong: false });
  readonly writeWhole: Run = (work) => this.#run(work, { isWrite: true, isLong: true });

  /** With an open database and a log without a cut, the work begins before this returns. */
  async writeNow(work: Work<void>): Promise<Late<void>> {
    const { current } = this.#connection;
    return current === null || this.#log.isCut
      ? this.write(work)
      : this.#wait(work(current), work, { isWrite: true, isLong: false });
  }

  async #run<Value>(work: Work<Value>, kind: WorkKind): Promise<Outcome<Value>> {
    const opened = await this.#open(kind);
    if (opened.kind === "failed") return opened;
    const outcome = await this.#wait(start(work, opened.value), work, kind);
    // Without `late`: a caller may pass this on to another page.
    return outcome.kind === "failed" ? { kind: "failed", failure: outcome.failure } : outcome;
  }

  #wait<Value>(started: Promise<Value>, again: Work<Value>, { isWrite, isLong }: WorkKind): Promise<Late<Value>> {
    const attempt = this.#attempt(started, again, { isWrite, isLong });
    const ending = isWrite ? this.#vouchFor(attempt) : attempt;
    return new Patience(this.#clock, isLong ? LONG : undefined).waitFor(ending);
  }

  /** If the connection turns out to be closing, it is opened again, once. */
  async #attempt<Value>(started: Promise<Value>, again: Work<Value>, kind: WorkKind): Promise<Outcome<Value>> {
    try {
      return { kind: "ok", value: await started };
    } catch (error) {
      if (!isClosing(error)) return explain(toFailure(error), this.#clock);
    }
    this.#connection.close();
    const reopened = await this.#open(kind);
    if (reopened.kind === "failed") return reopened;
    try {
      return { kind: "ok", value: await again(reopened.value) };
    } catch (error) {
      return explain(toFailure(error), this.#clock);
    }
  }

  /** Only here is a write called done. */
  async #vouchFor<Value>(writing: Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const outcome = await writing;
    if (outcome.kind === "ok") {
      const rotated = await this.#log.rotateIfDoubted();
      return rotated.kind === "ok" ? outcome : explain(rotated.failure, this.#clock);
    }
    if (SUSPECT.has(outcome.failure.kind) && !isOurOwn(outcome.failure)) this.#log.doubt();
    return outcome;
  }

  /** Opens the database. A write also waits until nothing before it is cut off. */
  async #open({ isWrite }: WorkKind): Promise<Outcome<IDBDatabase>> {
    const opened = await this.#connection.open();
    if (opened.kind === "failed") return explain(opened.failure, this.#clock);
    const rotated = isWrite && this.#log.isCut ? await this.#log.rotateIfDoubted() : ROTATED;
    return rotated.kind === "failed" ? explain(rotated.failure, this.#clock) : opened;
  }
}

async function start<Value>(work: Work<Value>, database: IDBDatabase): Promise<Value> {
  return work(database);
}

/** The code is seldom needed, so it is loaded apart. */
export async function explain(failure: JournalFailure, clock: Clock): Promise<Outcome<never>> {
  if (failure.kind !== "broken" && failure.kind !== "migration") return { kind: "failed", failure };
  const { detectFullDisk } = await import("./fullDisk.ts");
  return { kind: "failed", failure: await detectFullDisk(failure, clock) };
}

function isClosing(error: unknown): boolean {
  return error instanceof DOMException && error.name === "InvalidStateError";
}

/** Whether the browser did nothing wrong: a key is taken, we aborted the transaction, or we made a mistake. */
function isOurOwn({ detail }: JournalFailure): boolean {
  return /^(?:ConstraintError|DataCloneError|TypeError|RangeError|ValiError|AbortError: AbortError$)/.test(detail);
}
