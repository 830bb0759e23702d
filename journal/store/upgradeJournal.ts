/** Creates or migrates the database. It is loaded only when that is needed, once for each version. */
import type { JournalFailure, Outcome } from "../failure.ts";
import { ROTATED, type LogGuard } from "./logGuard.ts";
import { asLongWork } from "./longWork.ts";
import { migrate, STEPS, type Step } from "./migrations.ts";
import { resultOf } from "./request.ts";
import { toFailure } from "./toFailure.ts";

type Options = {
  /** The released steps, unless a test gives others. */
  steps?: readonly Step[] | undefined;
  log: LogGuard;
  onBlocked: () => void;
};

export async function upgradeJournal(
  name: string,
  { steps = STEPS, log, onBlocked }: Options,
): Promise<Outcome<IDBDatabase>> {
  // An upgrade is a write too.
  const rotated = log.isCut ? await log.rotateIfDoubted() : ROTATED;
  if (rotated.kind === "failed") return rotated;
  const request = indexedDB.open(name, steps.length);
  const upgrade = new UpgradeUnderWay(request, steps);
  request.addEventListener("blocked", onBlocked);
  try {
    return { kind: "ok", value: await asLongWork(() => resultOf(request)) };
  } catch (error) {
    return { kind: "failed", failure: upgrade.failure ?? toFailure(error) };
  }
}

/** Tells a failed upgrade from a failed opening. The browser says AbortError of both. */
class UpgradeUnderWay {
  readonly #steps: readonly Step[];
  #transaction: IDBTransaction | null = null;
  #thrown: unknown = null;

  constructor(request: IDBOpenDBRequest, steps: readonly Step[]) {
    this.#steps = steps;
    request.addEventListener("upgradeneeded", ({ oldVersion }) => {
      if (request.transaction) this.#run(request.result, request.transaction, oldVersion);
    });
  }

  #run(database: IDBDatabase, transaction: IDBTransaction, oldVersion: number): void {
    this.#transaction = transaction;
    try {
      migrate({ database, oldVersion, transaction }, this.#steps);
    } catch (error) {
      this.#thrown = error;
      transaction.abort();
    }
  }

  /** `null` where no upgrade began. A full disk is told apart, since the reader can make room. */
  get failure(): JournalFailure | null {
    if (this.#transaction === null) return null;
    const { kind, detail } = toFailure(this.#thrown ?? this.#transaction.error ?? "the upgrade was aborted");
    return { kind: kind === "full" ? kind : "migration", detail };
  }
}
