import { describe, expect, test } from "vitest";
import { planRestore } from "../../journal/restore.ts";
import type { Revision, RevisionId } from "../../journal/revision.ts";
import { ANSWER, createRevision, TODAY } from "./examples.ts";
import { ANSWERS, DRAW, EMPTY, headTexts, journalOf, restore, STAR, take, textsOf } from "./journals.ts";

const id = (name: string) => name as RevisionId;

const early = createRevision("a", { edition: 3, text: "vroeg" });
const late = createRevision("a", { edition: 5, text: "laat" });
const onEarly = createRevision("b", { parents: [{ id: id("a"), edition: 3 }], text: "op vroeg" });
const onLate = createRevision("b", { parents: [{ id: id("a"), edition: 5 }], text: "op laat" });

describe("a restore", () => {
  test.each<[string, Revision[], Revision[], { new: number; clashing: number; clashes: number; heads: string[] }]>([
    ["into an empty journal adds all", [], [early], { new: 1, clashing: 0, clashes: 0, heads: ["vroeg"] }],
    ["of what is here adds nothing", [early], [early], { new: 0, clashing: 0, clashes: 0, heads: ["vroeg"] }],
    ["of an empty file adds nothing", [early], [], { new: 0, clashing: 0, clashes: 0, heads: ["vroeg"] }],
    [
      "of a later version continues the one here",
      [early],
      [early, onEarly],
      { new: 1, clashing: 0, clashes: 0, heads: ["op vroeg"] },
    ],
    [
      "of an earlier version brings it into the history",
      [onEarly],
      [early],
      { new: 1, clashing: 0, clashes: 0, heads: ["op vroeg"] },
    ],
    [
      "of words written apart puts them beside those here",
      [early],
      [createRevision("c", { text: "elders" })],
      { new: 1, clashing: 0, clashes: 1, heads: ["elders", "vroeg"] },
    ],
    [
      "goes on with the edit session that went on in the file",
      [early],
      [late],
      { new: 1, clashing: 0, clashes: 0, heads: ["laat"] },
    ],
    [
      "adds nothing when the edit session here went on",
      [late],
      [early],
      { new: 0, clashing: 0, clashes: 0, heads: ["laat"] },
    ],
    [
      "keeps both when the file was edited by hand",
      [early],
      [{ ...early, text: "verbeterd" }],
      { new: 1, clashing: 1, clashes: 1, heads: ["verbeterd", "vroeg"] },
    ],
    [
      "keeps both when one says deleted and the other is empty",
      [{ ...early, text: "" }],
      [{ ...early, text: "", kind: "deleted" }],
      { new: 1, clashing: 1, clashes: 1, heads: ["", ""] },
    ],
    [
      "adds nothing for the same words, whatever their edition",
      [{ ...late, text: "vroeg" }],
      [early],
      { new: 0, clashing: 0, clashes: 0, heads: ["vroeg"] },
    ],
    [
      "lets a version follow the later state that it grew from",
      [early],
      [late, onLate],
      { new: 2, clashing: 0, clashes: 0, heads: ["op laat"] },
    ],
    [
      "doesn't let a version hide a later state than it grew from",
      [early],
      [late, onEarly],
      { new: 2, clashing: 0, clashes: 1, heads: ["laat", "op vroeg"] },
    ],
    [
      "lets a version follow the renamed one that it grew from, and hide nothing else",
      [{ ...late, text: "anders" }],
      [late, onLate],
      { new: 2, clashing: 1, clashes: 1, heads: ["anders", "op laat"] },
    ],
    [
      "lets a version here follow its own renamed one, and hide nothing else",
      [late, onLate],
      [{ ...late, text: "anders" }],
      { new: 1, clashing: 1, clashes: 1, heads: ["anders", "op laat"] },
    ],
    [
      "doesn't let a version hide the same words that were written once more since",
      [{ ...late, text: "vroeg" }],
      [early, onEarly],
      { new: 1, clashing: 0, clashes: 1, heads: ["op vroeg", "vroeg"] },
    ],
    [
      "lets a version hide the earlier state of what it grew from",
      [early],
      [onLate],
      { new: 1, clashing: 0, clashes: 0, heads: ["op laat"] },
    ],
    [
      "lets a version here hide the earlier state of what it grew from",
      [onLate],
      [early],
      { new: 1, clashing: 0, clashes: 0, heads: ["op laat"] },
    ],
    [
      "takes two versions that an earlier Dagvraag made of one edit session for that edit session",
      [early, { ...late, id: id("a~5-64976d604b0d") }],
      [late],
      { new: 0, clashing: 0, clashes: 0, heads: ["laat"] },
    ],
  ])("%s", (...[, here, inFile, expected]) => {
    const current = { ...EMPTY, answers: here.length > 0 ? [ANSWER] : [], revisions: here };
    const plan = planRestore(current, journalOf(...inFile));
    expect(plan.revisions).toEqual({
      inFile: inFile.length,
      new: expected.new,
      alreadyHere: inFile.length - expected.new,
      clashing: expected.clashing,
    });
    expect([plan.clashes.length, plan.answers.clashing]).toEqual([expected.clashes, expected.clashes]);
    expect(headTexts(take(current, plan.add))).toEqual(expected.heads);
  });

  test("derives the ids of versions that differ at one edition from what they say, and leaves their own to neither", () => {
    const other = { ...late, text: "anders" };
    const { add } = planRestore(journalOf(other), journalOf(late));
    expect(add.revisions).toEqual([
      { ...other, id: expect.stringMatching(/^a~5-[0-9a-f]{12}$/) as string },
      { ...late, id: "a~5-64976d604b0d" },
    ]);
    expect(add.earlier).toEqual([other]);
  });

  test("keeps none of the versions that differ once a later state comes", () => {
    const both = restore(journalOf({ ...late, text: "anders" }), journalOf(late, onLate));
    const later = createRevision("a", { edition: 6, text: "later" });
    const merged = restore(both, journalOf(later));
    expect(merged.revisions).toEqual([later, onLate]);
    expect(headTexts(merged)).toEqual(["later", "op laat"]);
  });

  test("tells lone surrogates apart, which UTF-8 doesn't", () => {
    const file = (text: string) => journalOf(createRevision("a", { text }));
    const both = restore(restore(file("\ud800"), file("\udc00")), file("\udbff"));
    expect(headTexts(both)).toEqual(["\ud800", "\udbff", "\udc00"]);
  });

  test("keeps both when one id names versions of two answers", () => {
    const [, other] = ANSWERS;
    if (other === undefined) throw new Error("there are three");
    const elsewhere = { ...early, answerId: other.id };
    for (const later of [elsewhere, { ...elsewhere, edition: 9 }]) {
      const merged = restore(journalOf(early), journalOf(later));
      expect(merged.revisions.map(({ answerId }) => answerId)).toEqual([ANSWER.id, other.id]);
      expect(new Set(merged.revisions.map((revision) => revision.id)).size).toBe(2);
    }
  });

  test("hides nothing by a damaged parent that has the renamed version's id", () => {
    const other = { ...late, text: "anders" };
    const { revisions } = planRestore(journalOf(other), journalOf(late)).add;
    const damaged = { ...onLate, parents: revisions.map((revision) => ({ id: revision.id, edition: 9 })) };
    const merged = restore(journalOf(other), journalOf(...revisions, damaged));
    expect(headTexts(merged)).toEqual(["anders", "laat", "op laat"]);
  });

  test("between two journals, back and forth, settles", () => {
    let [one, other] = [journalOf(early), journalOf(late, onLate)];
    for (let round = 0; round < 3; round += 1) {
      one = restore(one, other);
      other = restore(other, one);
    }
    expect(one.revisions).toHaveLength(2);
    expect(textsOf(one)).toEqual(textsOf(other));
    expect(headTexts(one)).toEqual(headTexts(other));
  });

  test("leaves frozen questions, draws and stars as they are here", () => {
    const other = { ...ANSWER, question: { ...ANSWER.question, text: "Een andere vraag?" } };
    const current = { ...journalOf(early), draws: [DRAW], stars: [{ ...STAR, starredAt: 1 }] };
    const plan = planRestore(current, {
      answers: [other, ...ANSWERS.slice(1)],
      revisions: [],
      draws: [{ ...DRAW, passed: [DRAW.questionId] }],
      stars: [STAR, { ...STAR, id: ANSWERS[1]?.id ?? ANSWER.id }],
    });
    expect(plan.add).toEqual({
      answers: ANSWERS.slice(1),
      revisions: [],
      draws: [],
      stars: [{ ...STAR, id: ANSWERS[1]?.id }],
    });
    expect(plan.answers).toEqual({ inFile: 3, new: 2, alreadyHere: 1, clashing: 0 });
    expect(plan.draws).toEqual({ inFile: 1, new: 0, alreadyHere: 1 });
  });

  test("keeps away from rows that are here and make no sense", () => {
    const unreadable = [
      { store: "answers", row: { id: ANSWER.id } },
      { store: "revisions", row: { id: "a", text: 7 } },
      ...[{ day: TODAY }, { day: 3 }, "x", null].map((row) => ({ store: "draws", row })),
    ];
    const plan = planRestore(EMPTY, { ...journalOf(early, onEarly), draws: [DRAW] }, unreadable);
    expect(plan.add).toMatchObject({
      answers: [],
      revisions: [
        { id: expect.stringMatching(/^a~3-/), text: "vroeg" },
        { id: "b", parents: [{ id: "a" }, { id: expect.stringMatching(/^a~3-/), edition: 3 }] },
      ],
      draws: [],
    });
  });

  test("puts an answer and its star back where a star lies that makes no sense", () => {
    const unreadable = [{ store: "stars", row: { id: ANSWER.id, starredAt: "gisteren" } }];
    const { add } = planRestore(EMPTY, { ...journalOf(early), stars: [STAR] }, unreadable);
    expect(add).toMatchObject({ answers: [ANSWER], stars: [STAR] });
  });

  test("leaves the parents of a damaged file as they are where nothing is hidden by them", () => {
    const unseen = { ...onEarly, parents: [{ id: id("a"), edition: 1 }] };
    expect(restore(EMPTY, journalOf(unseen)).revisions).toEqual([unseen]);
    expect(restore(journalOf(early), journalOf(unseen)).revisions).toEqual([early, unseen]);
  });
});
