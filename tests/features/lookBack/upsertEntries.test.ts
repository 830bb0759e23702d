import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnswer } from "../../../journal/answer.ts";
import { recordsToEntries, type Entry } from "../../../journal/entry.ts";
import type { AnswerRecord } from "../../../journal/journalStore.ts";
import { upsertEntries } from "../../../features/lookBack/upsertEntries.ts";
import { createQuestion, createRevision, TODAY, TOMORROW } from "../../journal/examples.ts";

type Example = { index: number; startedAt: number; isGone: boolean };

function toRecord({ index, startedAt }: Example): AnswerRecord {
  const answer = createAnswer(index % 2 ? TODAY : TOMORROW, createQuestion(index));
  return { answer, revisions: [createRevision(`r${index}`, { answerId: answer.id, startedAt })] };
}

function toEntry(example: Example): Entry | null {
  return recordsToEntries([toRecord(example)])[0] ?? null;
}

const examples = fc.uniqueArray(fc.record({ index: fc.nat(15), startedAt: fc.nat(9), isGone: fc.boolean() }), {
  selector: ({ index }) => index,
});

test("what is read anew takes the place of what was known, in the same order", () => {
  fc.assert(
    fc.property(examples, examples, (before, after) => {
      const read = new Map(after.map((one) => [toRecord(one).answer.id, one.isGone ? null : toEntry(one)]));
      const known = recordsToEntries(before.map(toRecord));
      const left = [
        ...before.filter(({ index }) => after.every((one) => one.index !== index)),
        ...after.filter(({ isGone }) => !isGone),
      ];
      expect(upsertEntries(known, read)).toEqual(recordsToEntries(left.map(toRecord)));
    }),
  );
});
