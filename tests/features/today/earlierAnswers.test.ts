import { describe, expect, test } from "vitest";
import { daysBefore, type Day } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { readEarlier } from "../../../features/today/earlierAnswers.ts";
import type { AnswerRecord, JournalStore } from "../../../journal/journalStore.ts";
import { createQuestion, createRevision, TODAY, TOMORROW } from "../../journal/examples.ts";
import { REFUSED } from "./todayRoom.ts";

const QUESTION = createQuestion(1);
const ASKED = { day: TODAY, question: QUESTION };

/** A store with these answers, which gives those to the question that is asked for. */
function storeOf(records: AnswerRecord[]): Pick<JournalStore, "readAnswersTo"> {
  return {
    readAnswersTo: async (id) => ({
      kind: "ok",
      value: { records: records.filter(({ answer }) => answer.question.id === id), unreadable: 0 },
    }),
  };
}

function written(day: Day, text: string, kind: "written" | "deleted" = "written"): AnswerRecord {
  const answer = createAnswer(day, QUESTION);
  return { answer, revisions: [createRevision(day, { answerId: answer.id, text, kind })] };
}

async function textsIn(records: AnswerRecord[], asked = ASKED): Promise<string[]> {
  return ((await readEarlier(storeOf(records), asked)) ?? []).map(({ current }) => current.text);
}

describe("what stands of earlier days to today's question", () => {
  test("is the newest first, and neither today's nor a later day's", async () => {
    const [week, year] = [daysBefore(TODAY, 7), daysBefore(TODAY, 365)];
    const records = [
      written(year, "vorig jaar"),
      written(TODAY, "nu"),
      written(week, "toen"),
      written(TOMORROW, "ooit"),
    ];
    expect(await textsIn(records)).toEqual(["toen", "vorig jaar"]);
  });

  test("leaves out what was emptied or deleted", async () => {
    const days = [1, 2, 3].map((count) => daysBefore(TODAY, count));
    const [one = TODAY, two = TODAY, three = TODAY] = days;
    expect(await textsIn([written(one, " \n"), written(two, "", "deleted"), written(three, "staat er nog")])).toEqual([
      "staat er nog",
    ]);
  });

  test("knows another wording for another question", async () => {
    const other = { day: TODAY, question: createQuestion(2) };
    expect(await textsIn([written(daysBefore(TODAY, 1), "op de andere")], other)).toEqual([]);
  });

  test("is nothing without a question, and unknown where it can't be read", async () => {
    expect(await readEarlier(storeOf([]), { day: TODAY, question: null })).toEqual([]);
    const failing = { readAnswersTo: async () => ({ kind: "failed", failure: REFUSED }) as const };
    expect(await readEarlier(failing, ASKED)).toBeNull();
  });
});
