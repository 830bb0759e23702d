import { expect, test } from "vitest";
import { dayAfter, daysBefore } from "../../content/day.ts";
import { createAnswer } from "../../journal/answer.ts";
import { recordsToEntries, isLitOn } from "../../journal/entry.ts";
import { createQuestion, createRevision, TODAY, TOMORROW } from "./examples.ts";

const YESTERDAY = daysBefore(TODAY, 1);

test.each([
  ["nothing", [], false],
  ["today", [TODAY], true],
  ["today, and before", [TODAY, YESTERDAY], true],
  ["before alone", [YESTERDAY], false],
  ["today, and on days to come", [dayAfter(TOMORROW), TOMORROW, TODAY, YESTERDAY], true],
  ["on days to come alone", [TOMORROW], false],
])("the lamp where %s was written", (_what, days, isLit) => {
  const records = days.map((day, index) => {
    const answer = createAnswer(day, createQuestion(index));
    return { answer, revisions: [createRevision(`r${index}`, { answerId: answer.id })] };
  });
  expect(isLitOn(recordsToEntries(records), TODAY)).toBe(isLit);
});
