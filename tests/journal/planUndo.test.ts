import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnswer } from "../../journal/answer.ts";
import { planUndo } from "../../journal/planUndo.ts";
import { planRestore } from "../../journal/restore.ts";
import type { Revision } from "../../journal/revision.ts";
import { ANSWER, createQuestion, createRevision, TODAY } from "./examples.ts";
import { anyJournal, DRAW, EMPTY, join, journalOf } from "./journals.ts";

const first = createRevision("a");
const second = createRevision("b", { parents: [{ id: first.id, edition: 1 }] });
const third = createRevision("c", { parents: [{ id: second.id, edition: 1 }] });
const apart = createRevision("d");

describe("undoing a restore", () => {
  test("takes out exactly what it added, whatever both held", () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (current, incoming) => {
        const { add } = planRestore(current, incoming);
        const undone = planUndo(join(current, add), add);
        expect(undone.revisions).toEqual(add.revisions);
        expect(undone.answers).toEqual(add.answers);
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, Revision[], Revision[]]>([
    ["goes where nothing was written since", [first, second], [first, second]],
    ["stays, with all it grew from, where it was written on", [first, second, third], []],
    ["goes where something was written apart from it", [first, second, apart], [first, second]],
    ["stays where it was changed", [{ ...first, text: "anders" }], []],
    ["stays gone where it was taken out already", [second], [second]],
  ])("what it added %s", (_name, stored, expected) => {
    const undone = planUndo(journalOf(...stored), journalOf(first, second));
    expect(undone.revisions).toEqual(expected);
    expect(undone.answers).toEqual(expected.length === stored.length ? [ANSWER] : []);
  });

  test("lets the question of a day stay that was answered since", () => {
    const added = { ...EMPTY, draws: [DRAW], stars: [] };
    expect(planUndo(added, added)).toEqual(added);
    expect(planUndo({ ...journalOf(first), draws: [DRAW], stars: [] }, added)).toEqual(EMPTY);
    const other = createAnswer(TODAY, createQuestion(5));
    const written = createRevision("e", { answerId: other.id });
    expect(planUndo({ answers: [other], revisions: [written], draws: [DRAW], stars: [] }, added)).toEqual(added);
  });
});
