/** What must hold of a restore, whatever the two journals hold. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JournalContents } from "../../journal/backup.ts";
import { planRestore } from "../../journal/restore.ts";
import { findHeads, type Revision } from "../../journal/revision.ts";
import { anyJournal, EMPTY, restore, textsOf } from "./journals.ts";

describe("any two journals", () => {
  const runs = { numRuns: 1500 };

  test("restored into an empty one are as they were", () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        expect(planRestore(EMPTY, journal).add).toEqual(journal);
      }),
    );
  });

  test("restored twice add nothing the second time", () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (current, incoming) => {
        expect(planRestore(restore(current, incoming), incoming).add).toEqual(EMPTY);
      }),
      runs,
    );
  });

  test("never meet on a key, so that nothing is replaced", () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (current, incoming) => {
        const { answers, revisions, draws } = restore(current, incoming);
        const keysOfRows: string[][] = [
          answers.map((row) => row.id),
          revisions.map((row) => row.id),
          draws.map(({ day }) => day),
        ];
        for (const keys of keysOfRows) {
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      runs,
    );
  });

  test("lose no last state of a revision, and give the same journal in either direction", () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (one, other) => {
        const merged = restore(one, other);
        const texts = new Set(textsOf(merged));
        for (const text of textsOf({ ...EMPTY, revisions: lastStates([one, other]) })) expect(texts).toContain(text);
        expect(inOneOrder(restore(other, one))).toEqual(inOneOrder(merged));
      }),
      runs,
    );
  });

  test("and a third give the same journal, whichever is restored into which first", () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, anyJournal, (one, two, three) => {
        const merged = inOneOrder(restore(restore(one, two), three));
        expect(inOneOrder(restore(one, restore(two, three)))).toEqual(merged);
        expect(inOneOrder(restore(restore(three, one), two))).toEqual(merged);
      }),
      runs,
    );
  });

  test("show every head of both, but where the other grew from it or has a later state of it", () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (current, incoming) => {
        const heads = new Set(headsOf(restore(current, incoming)).map(toJson));
        const last = new Set(lastStates([current, incoming]).map(toJson));
        const claims = [...headsUnseenBy(incoming, current), ...headsUnseenBy(current, incoming)];
        for (const head of claims.filter((each) => last.has(toJson(each)))) expect(heads).toContain(toJson(head));
      }),
      runs,
    );
  });

  test("count what they add", () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (current, incoming) => {
        const { add, answers, revisions, draws, clashes } = planRestore(current, incoming);
        expect([answers.new, draws.new]).toEqual([add.answers.length, add.draws.length]);
        const replaced = new Set(add.earlier?.map(toJson));
        expect(revisions.new).toBe(add.revisions.filter((revision) => !replaced.has(toJson(revision))).length);
        for (const rows of [answers, revisions, draws]) expect(rows.new + rows.alreadyHere).toBe(rows.inFile);
        expect(answers.clashing).toBe(clashes.length);
        expect(answers.clashing).toBeLessThanOrEqual(answers.alreadyHere);
        expect(revisions.clashing).toBeLessThanOrEqual(revisions.new);
      }),
    );
  });

  test("handed about among three machines in any order lose nothing, and become one", () => {
    const exchange = fc.record({ from: fc.nat(2), to: fc.nat(2) });
    fc.assert(
      fc.property(
        fc.tuple(anyJournal, anyJournal, anyJournal),
        fc.array(exchange, { maxLength: 8 }),
        (start, steps) => {
          const machines: JournalContents[] = [...start];
          for (const { from, to } of [...steps, ...ROUND, ...ROUND]) {
            machines[to] = restore(machines[to] ?? EMPTY, machines[from] ?? EMPTY);
          }
          const last = textsOf({ ...EMPTY, revisions: lastStates(start) });
          for (const machine of machines) {
            expect(textsOf(machine)).toEqual(expect.arrayContaining(last));
            expect(inOneOrder(machine)).toEqual(inOneOrder(machines[0] ?? EMPTY));
          }
          for (const { from, to } of ROUND) {
            expect(planRestore(machines[to] ?? EMPTY, machines[from] ?? EMPTY).add).toEqual(EMPTY);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

const ROUND = [0, 1, 2].flatMap((from) => [0, 1, 2].map((to) => ({ from, to })));

/** The state of each revision in the highest edition that any of the journals has. */
function lastStates(journals: readonly JournalContents[]): Revision[] {
  const byId = Map.groupBy(
    journals.flatMap(({ revisions }) => revisions),
    ({ id }) => id,
  );
  return [...byId.values()].flatMap((states) => {
    const last = Math.max(...states.map(({ edition }) => edition));
    return states.filter(({ edition }) => edition === last);
  });
}

/** The order of rows and parents has no meaning, and a parent that is named twice counts once. */
function inOneOrder({ revisions }: JournalContents): object[] {
  const sorted = revisions.map((each) => ({
    ...each,
    parents: new Set(each.parents.map((parent) => JSON.stringify(parent))),
  }));
  return sorted.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What the revision says, under any name. */
function toJson({ id, edition, answerId, text }: Revision): string {
  return JSON.stringify([id.split("~")[0], edition, answerId, text]);
}

function headsOf({ answers, revisions }: JournalContents): Revision[] {
  return answers.flatMap(({ id }) => findHeads(revisions.filter(({ answerId }) => answerId === id)));
}

/** The heads of one journal that nothing in the other journal grew from. */
function headsUnseenBy(other: JournalContents, journal: JournalContents): Revision[] {
  return headsOf(journal).filter(
    ({ id, edition }) =>
      !other.revisions.some(({ parents }) => parents.some((each) => each.id === id && each.edition >= edition)),
  );
}
