import { describe, expect, test, vi } from "vitest";
import type { Outcome } from "../../journal/failure.ts";
import { WitnessKeeper, type Loss, type Witness } from "../../journal/witness.ts";
import { TODAY, TOMORROW } from "./examples.ts";
import { createTestClock } from "./testClock.ts";

const EMPTY: Witness = { count: 0, newestDay: null };
const FULL: Witness = { count: 312, newestDay: TODAY };
const FAILED: Outcome<Witness> = { kind: "failed", failure: { kind: "broken", detail: "" } };

function createKeeper(noted: Witness | null, journal: Witness | Outcome<Witness>) {
  const hands = createTestClock(new Date(0));
  const losses: (Loss | null)[] = [];
  const written: Witness[] = [];
  const keeper = new WitnessKeeper({
    summarize: () => Promise.resolve("kind" in journal ? journal : { kind: "ok", value: journal }),
    read: () => Promise.resolve(noted),
    write: (witness) => {
      written.push(witness);
      return Promise.resolve();
    },
    clock: hands.clock,
    onLoss: (loss) => losses.push(loss),
  });
  return { keeper, hands, losses, written };
}

describe("the witness", () => {
  test.each<[string, Witness | null, Witness, boolean, Witness[]]>([
    ["a first journal is noted", null, EMPTY, false, [EMPTY]],
    ["an empty journal that always was is not a loss", EMPTY, EMPTY, false, []],
    ["a journal that grew is noted", EMPTY, FULL, false, [FULL]],
    ["another newest day is noted", FULL, { ...FULL, newestDay: TOMORROW }, false, [{ ...FULL, newestDay: TOMORROW }]],
    ["an emptied journal is a loss, and what it was stays noted", FULL, EMPTY, true, []],
    ["a journal with fewer is a loss", FULL, { ...FULL, count: 311 }, true, []],
  ])("%s", async (_name, ...[noted, journal, isLoss, expected]) => {
    const { keeper, losses, written } = createKeeper(noted, journal);
    await keeper.check();
    expect(losses).toEqual([isLoss ? { before: noted, now: journal } : null]);
    expect(written).toEqual(expected);
  });

  test("says nothing when the journal can't be counted", async () => {
    const { keeper, losses, written } = createKeeper(FULL, FAILED);
    await keeper.check();
    await keeper.accept();
    expect([losses, written]).toEqual([[], []]);
  });

  test("counts once, when writing pauses", async () => {
    const { keeper, hands, written } = createKeeper(EMPTY, FULL);
    keeper.touch();
    hands.pass(999);
    keeper.touch();
    hands.pass(999);
    expect(written).toEqual([]);
    hands.pass(1);
    await vi.waitFor(() => expect(written).toEqual([FULL]));
  });

  test("takes the journal as it is once the reader accepts that", async () => {
    const { keeper, losses, written } = createKeeper(FULL, EMPTY);
    await keeper.accept();
    expect([losses, written]).toEqual([[null], [EMPTY]]);
  });
});
