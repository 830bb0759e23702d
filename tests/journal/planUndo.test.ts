import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnswer } from "../../journal/answer.ts";
import { planUndo } from "../../journal/planUndo.ts";
import { planRestore } from "../../journal/restore.ts";
import type { Revision } from "../../journal/revision.ts";
import { ANSWER, createQuestion, createRevision, TODAY } from "./examples.ts";
import { anyJournal, DRAW, EMPTY, join, journalOf, take } from "./journals.ts";

const first = createRevision("a");
const second = createRevision("b", { parents: [{ id: first.id, edition: 1 }] });
const third = createRevision("c", { parents: [{ id: second.id, edition: 1 }] });
const apart = createRevision("d");

describe("undoing a restore", () => {
  test("takes out exactly what it added, whatever both held", () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (current, incoming) => {
        const { add } = planRestore(current, incoming);
        const merged = take(current, add);
        const undone = planUndo(merged, add);
        const gone = new Set(undone.revisions);
        const after = [...merged.revisions.filter((revision) => !gone.has(revision)), ...undone.back];
        expect(new Set(after)).toEqual(new Set(current.revisions));
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
    expect(planUndo(added, added)).toEqual({ ...added, back: [] });
    expect(planUndo({ ...journalOf(first), draws: [DRAW], stars: [] }, added)).toEqual({ ...EMPTY, back: [] });
    const other = createAnswer(TODAY, createQuestion(5));
    const written = createRevision("e", { answerId: other.id });
    expect(planUndo({ answers: [other], revisions: [written], draws: [DRAW], stars: [] }, added)).toEqual({
      ...added,
      back: [],
    });
  });

  test.each<[string, Revision[], Revision[]]>([
    ["puts the earlier state of an edit session back", [], [first]],
    [
      "leaves the later state where it was written on",
      [createRevision("e", { parents: [{ id: first.id, edition: 5 }] })],
      [],
    ],
    ["puts the earlier state back where only that was written on", [second], [first]],
  ])("%s", (_name, since, back) => {
    const current = journalOf(first, ...since.filter(({ id }) => id === second.id));
    const { add } = planRestore(current, journalOf({ ...first, edition: 5, text: "verder" }));
    const undone = planUndo(
      join(take(current, add), { ...EMPTY, revisions: since.slice(current.revisions.length - 1) }),
      add,
    );
    expect(undone.back).toEqual(back);
    expect(undone.revisions).toEqual(back.length > 0 ? add.revisions : []);
  });

  test("leaves all the versions of one edition where one of them was written on", () => {
    const current = journalOf(first);
    const { add } = planRestore(current, journalOf({ ...first, text: "anders" }));
    const [one] = add.revisions;
    if (one === undefined) throw new Error("there are two");
    const onTop = createRevision("e", { parents: [{ id: one.id, edition: 1 }] });
    expect(planUndo(take(current, add), add)).toMatchObject({ revisions: add.revisions, back: [first] });
    const since = join(take(current, add), { ...EMPTY, revisions: [onTop] });
    expect(planUndo(since, add)).toMatchObject({ revisions: [], back: [] });
  });
});
