/** What must hold of a restore whatever the two journals hold. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnswerId } from "../../journal/answer.ts";
import type { JournalContents } from "../../journal/backup.ts";
import { planRestore } from "../../journal/restore.ts";
import { findHeads, type Revision } from "../../journal/revision.ts";
import { anyJournal, EMPTY, headTexts, join, restore, textsOf } from "./journals.ts";

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

  test("lose no text, and give the same texts in either direction", () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (one, other) => {
        const both = textsOf(join(one, other));
        expect(textsOf(restore(one, other))).toEqual(both);
        expect(textsOf(restore(other, one))).toEqual(both);
      }),
      runs,
    );
  });

  test("show every head of both, but where the other grew from exactly it", () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (current, incoming) => {
        const merged = restore(current, incoming);
        const claims = [...headsUnseenBy(incoming, current), ...headsUnseenBy(current, incoming)];
        for (const { answerId, text } of claims) expect(headTexts(ofAnswer(merged, answerId))).toContain(text);
      }),
      runs,
    );
  });

  test("count what they add", () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (current, incoming) => {
        const { add, answers, revisions, draws, clashes } = planRestore(current, incoming);
        expect([answers.new, revisions.new, draws.new]).toEqual(
          [add.answers, add.revisions, add.draws].map(({ length }) => length),
        );
        for (const rows of [answers, revisions, draws]) expect(rows.new + rows.alreadyHere).toBe(rows.inFile);
        expect(answers.clashing).toBe(clashes.length);
        expect(answers.clashing).toBeLessThanOrEqual(answers.alreadyHere);
        expect(revisions.clashing).toBeLessThanOrEqual(revisions.new);
      }),
    );
  });

  test("handed about among three machines in any order lose nothing and stop growing", () => {
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
          const all = textsOf(start.reduce(join));
          for (const machine of machines) expect(textsOf(machine)).toEqual(all);
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

function ofAnswer(journal: JournalContents, answerId: AnswerId): JournalContents {
  return { ...journal, revisions: journal.revisions.filter((revision) => revision.answerId === answerId) };
}

/** The heads of one journal that nothing in the other one grew from. */
function headsUnseenBy(other: JournalContents, journal: JournalContents): Revision[] {
  const heads = journal.answers.flatMap(({ id }) => findHeads(ofAnswer(journal, id).revisions));
  return heads.filter((head) => !isContinued(head, other));
}

/** Whether a revision there grew from exactly that state, or from the same words under another edition. */
function isContinued({ id, edition, text }: Revision, { revisions }: JournalContents): boolean {
  const twin = revisions.find((revision) => revision.id === id && revision.text === text);
  const editions = new Set([edition, twin?.edition]);
  return revisions.some(({ parents }) => parents.some((parent) => parent.id === id && editions.has(parent.edition)));
}
