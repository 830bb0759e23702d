import { expect, vi } from "vitest";
import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { openTestJournal } from "./examples.ts";

/** A journal in which one method can wait. A read waits with its answer, a write before it begins. */
export function holdable(method: "readDay" | "write") {
  let gate: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const openStore = async (): Promise<Outcome<JournalStore>> => {
    const store = await openTestJournal();
    const works = store[method].bind(store) as (...input: unknown[]) => Promise<Outcome<unknown>>;
    const waits = async (...input: unknown[]) => {
      const held = gate;
      const early = method === "write" ? null : await works(...input);
      waiting += 1;
      await held;
      waiting -= 1;
      return early ?? works(...input);
    };
    return { kind: "ok", value: { ...store, [method]: waits } };
  };
  return {
    openStore,
    /** From now on, calls wait until the returned function is called. */
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<null>();
      gate = promise;
      return () => resolve(null);
    },
    /** From now on, calls don't wait. Those that wait already go on waiting. */
    passOthers: () => {
      gate = Promise.resolve();
    },
    isWaiting: () => vi.waitFor(() => expect(waiting).toBeGreaterThan(0)),
  };
}
