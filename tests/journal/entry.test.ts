import { describe, expect, test } from "vitest";
import { createAnswer } from "../../journal/answer.ts";
import { recordsToEntries } from "../../journal/entry.ts";
import type { AnswerRecord } from "../../journal/journalStore.ts";
import { createQuestion, createRevision, TODAY, TOMORROW } from "./examples.ts";

function recordOf(day: typeof TODAY, index: number, startedAt: number): AnswerRecord {
  const answer = createAnswer(day, createQuestion(index));
  return { answer, revisions: [createRevision(`r${index}`, { answerId: answer.id, startedAt })] };
}

describe("entries", () => {
  test.each([
    ["the newest day", [recordOf(TODAY, 1, 9), recordOf(TOMORROW, 2, 1)], [2, 1]],
    [
      "within a day the one begun last",
      [recordOf(TODAY, 1, 5), recordOf(TODAY, 2, 9), recordOf(TODAY, 3, 1)],
      [2, 1, 3],
    ],
    ["of those begun at once always the same one", [recordOf(TODAY, 1, 5), recordOf(TODAY, 2, 5)], [2, 1]],
  ])("put %s first, in whatever order they are read", (_name, records, expected) => {
    for (const read of [records, records.toReversed()]) {
      const order = recordsToEntries(read).map(({ answer }) => Number.parseInt(answer.question.id, 16));
      expect(order).toEqual(expected);
    }
  });

  test("begin with the first revision, and say what stands now", () => {
    const [record] = [recordOf(TODAY, 1, 500)];
    const [first] = record.revisions;
    if (first === undefined) throw new Error("the example has a revision");
    const later = { ...createRevision("later", { parents: [first], startedAt: 900 }), answerId: record.answer.id };
    expect(recordsToEntries([{ ...record, revisions: [later, first] }])).toMatchObject([
      { begunAt: 500, current: later, others: [] },
    ]);
  });
});
