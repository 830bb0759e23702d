import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findHeads, hasWords, type Revision, type RevisionState } from "../../journal/revision.ts";
import { createRevision } from "./examples.ts";

function state(id: string, edition = 1): RevisionState {
  return { id: createRevision(id).id, edition };
}

function headIds(revisions: Revision[]): string[] {
  return findHeads(revisions).map(({ id }) => id);
}

describe("the heads of an answer", () => {
  test.each<[string, Revision[], string[]]>([
    ["none without revisions", [], []],
    ["the only revision", [createRevision("a")], ["a"]],
    ["the end of a line", [createRevision("a"), createRevision("b", { parents: [state("a")] })], ["b"]],
    [
      "two that grew apart, oldest first",
      [
        createRevision("a"),
        createRevision("c", { parents: [state("a")], writtenAt: 3000 }),
        createRevision("b", { parents: [state("a")], writtenAt: 2000 }),
      ],
      ["b", "c"],
    ],
    [
      "one that joins two",
      [createRevision("a"), createRevision("b"), createRevision("c", { parents: [state("a"), state("b")] })],
      ["c"],
    ],
    [
      "one that was written further after another grew from it",
      [createRevision("a", { edition: 3 }), createRevision("b", { parents: [state("a", 2)], writtenAt: 2000 })],
      ["a", "b"],
    ],
    ["one whose parent is missing", [createRevision("b", { parents: [state("gone")] })], ["b"]],
    [
      "all of those that a broken disk made their own ancestors",
      [createRevision("a", { parents: [state("b")] }), createRevision("b", { parents: [state("a")] })],
      ["a", "b"],
    ],
  ])("are %s", (_name, revisions, expected) => {
    expect(headIds(revisions)).toEqual(expected);
  });

  test("don't depend on the order in which they are read, and are never none", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    const revision = fc
      .record({
        id,
        parents: fc.array(fc.tuple(id, fc.integer({ min: 1, max: 3 }))),
        edition: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ parents, edition, ...rest }) =>
        createRevision(rest.id, { edition, parents: parents.map(([parent, at]) => state(parent, at)) }),
      );
    fc.assert(
      fc.property(fc.uniqueArray(revision, { selector: (one) => one.id, minLength: 1 }), (revisions) => {
        expect(headIds(revisions.toReversed())).toEqual(headIds(revisions));
        expect(headIds(revisions).length).toBeGreaterThan(0);
      }),
    );
  });
});

test.each([
  ["woorden", true],
  [" ", false],
  ["\n\t\u00a0", false],
  ["", false],
  ["🙂", true],
])("%j has words: %s", (text, expected) => {
  expect(hasWords({ text })).toBe(expected);
});
