import { describe, expect, test, vi } from "vitest";
import type { Outcome } from "../../journal/failure.ts";
import type { Loss, NotedStanding, Standing, Write } from "../../journal/loss.ts";
import type { RevisionId } from "../../journal/revision.ts";
import { LossDetector } from "../../journal/lossDetector.ts";
import { TODAY, TOMORROW } from "./examples.ts";
import { createTestClock } from "./testClock.ts";

const WRITE: Write = { id: "r1" as RevisionId, edition: 7, writtenAt: 1_000 };
const MARK = { id: "first", removals: 0 };
const EMPTY: Standing = { count: 0, newestDay: null, revisions: 0, database: MARK, written: [] };
const FULL: Standing = { ...EMPTY, count: 312, newestDay: TODAY, revisions: 400, written: [WRITE] };
const REMADE: Standing = { ...EMPTY, database: { id: null, removals: 0 } };
const NOTED_EMPTY = noteOf(EMPTY);
const NOTED = noteOf(FULL);
const FIRST: Write = { id: "r0" as RevisionId, edition: 2, writtenAt: 500 };
const NOTED_TWICE = { ...NOTED, newest: [WRITE, FIRST] };
const FAILED: Outcome<Standing> = { kind: "failed", failure: { kind: "broken", detail: "" } };

function noteOf({ written, ...counted }: Standing): NotedStanding {
  return { ...counted, newest: written, isShort: false };
}

/** `journal` and `noted` are what is stored. A test may change them, as another page does. */
function createKeeper(noted: NotedStanding | null, journal: Standing | Outcome<Standing>) {
  const hands = createTestClock(new Date(0));
  const room = { noted, journal, betweenReads: () => {} };
  const losses: (Loss | null)[] = [];
  const detector = new LossDetector({
    readStanding: () => Promise.resolve("kind" in room.journal ? room.journal : { kind: "ok", value: room.journal }),
    nameDatabase: () => {
      const database = { id: "second", removals: 0 };
      if (!("kind" in room.journal)) room.journal = { ...room.journal, database };
      return Promise.resolve({ kind: "ok", value: database });
    },
    read: async () => {
      const found = room.noted;
      await Promise.resolve();
      room.betweenReads();
      return found;
    },
    write: (note) => {
      room.noted = note;
      return Promise.resolve();
    },
    clock: hands.clock,
    onLoss: (loss) => losses.push(loss),
  });
  return { detector, hands, losses, room };
}

describe("the loss detector", () => {
  test.each<[string, NotedStanding | null, Standing, Loss["kind"] | null]>([
    ["a first journal", null, EMPTY, null],
    ["an empty journal that always was", NOTED_EMPTY, EMPTY, null],
    ["an empty journal that was made anew", NOTED_EMPTY, REMADE, null],
    ["a journal that grew", NOTED_EMPTY, FULL, null],
    ["another newest day", NOTED, { ...FULL, newestDay: TOMORROW }, null],
    ["what was removed on purpose", NOTED, { ...EMPTY, database: { id: "first", removals: 1 } }, null],
    ["an emptied journal", NOTED, EMPTY, "fewer"],
    ["a journal with one fewer", NOTED, { ...FULL, count: 311 }, "fewer"],
    ["another database, empty", NOTED, REMADE, "other"],
    [
      "another database, with more in it than there was",
      NOTED,
      { ...FULL, database: REMADE.database, written: [] },
      "other",
    ],
    ["a revision fewer", NOTED, { ...FULL, revisions: 399 }, "earlier"],
    ["the newest write gone", NOTED, { ...FULL, revisions: 401, written: [] }, "earlier"],
    ["the newest write as it was before", NOTED, { ...FULL, written: [{ ...WRITE, edition: 6 }] }, "earlier"],
    [
      "an earlier write as it was before",
      NOTED_TWICE,
      { ...FULL, written: [WRITE, { ...FIRST, edition: 1 }] },
      "earlier",
    ],
    ["a journal whose id alone was lost", NOTED, { ...FULL, database: REMADE.database }, null],
    ["a note of an earlier version, of as many", { ...NOTED, revisions: 0, newest: [] }, FULL, null],
  ])("meets %s", async (_name, ...[noted, journal, expected]) => {
    const { detector, losses } = createKeeper(noted, journal);
    await detector.check();
    expect(losses.map((loss) => loss?.kind ?? null)).toEqual([expected]);
  });

  test("names a database that has no id, and notes its newest write", async () => {
    const { detector, room } = createKeeper(null, { ...FULL, database: REMADE.database });
    await detector.check();
    expect(room.noted).toEqual({ ...NOTED, database: { id: "second", removals: 0 } });
  });

  test.each([EMPTY, REMADE])("tells of a loss however many words are written since", async (emptied) => {
    const { detector, losses, room } = createKeeper(NOTED, emptied);
    await detector.check();
    room.journal = { ...FULL, count: 999, revisions: 999, database: emptied.database, written: [] };
    await detector.check();
    expect(losses.map((loss) => loss !== null)).toEqual([true, true]);
    await detector.accept();
    await detector.check();
    expect(losses.slice(2)).toEqual([null, null]);
  });

  test("takes nothing for a loss that another page writes, and notes, between the two reads", async () => {
    const { detector, losses, room } = createKeeper(NOTED, FULL);
    room.betweenReads = () => {
      room.journal = { ...FULL, count: 313, revisions: 401 };
      room.noted = noteOf(room.journal);
    };
    await detector.check();
    expect(losses).toEqual([null]);
  });

  test("looks once more before it tells, as another page may erase and note between the two reads", async () => {
    const { detector, losses, room } = createKeeper(NOTED, FULL);
    room.betweenReads = () => {
      room.journal = REMADE;
      room.noted = null;
    };
    await detector.check();
    expect(losses).toEqual([null]);
  });

  test("goes by what another page notes once it tells of a loss", async () => {
    const { detector, losses, room } = createKeeper(NOTED, EMPTY);
    await detector.check();
    room.noted = NOTED_EMPTY;
    await detector.onNoted();
    expect(losses.at(-1)).toBe(null);
  });

  test("says nothing when the journal can't be counted", async () => {
    const { detector, losses, room } = createKeeper(NOTED, FAILED);
    await detector.check();
    await detector.accept();
    expect([losses, room.noted]).toEqual([[], NOTED]);
  });

  test("counts once, when writing pauses", async () => {
    const { detector, hands, room } = createKeeper(NOTED_EMPTY, FULL);
    const message = { kind: "answerWritten", day: TODAY } as const;
    detector.touch(message);
    hands.pass(999);
    detector.touch(message);
    hands.pass(999);
    expect(room.noted).toEqual(NOTED_EMPTY);
    hands.pass(1);
    await vi.waitFor(() => expect(room.noted).toEqual(NOTED));
  });
});
