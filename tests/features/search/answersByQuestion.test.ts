import { beforeEach, describe, expect, test, vi } from "vitest";
import type { QuestionId } from "../../../content/article.ts";
import type { Day } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import type { AskedQuestion } from "../../../features/search/askedQuestions.ts";
import type { Outcome } from "../../../journal/failure.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import { AnswersByQuestion, type QuestionAnswers } from "../../../features/search/answersByQuestion.ts";
import { createQuestion, createRevision, openTestJournal, replaceIndexedDb, valueOf } from "../../journal/examples.ts";
import { REFUSED } from "../lookBack/lookBackHarness.ts";

const QUESTION = createQuestion(1);
const ASKED: AskedQuestion[] = [];

beforeEach(replaceIndexedDb);

async function createRoom() {
  const store = await openTestJournal();
  const answer = async (day: string, text: string, question = QUESTION) => {
    const record = createAnswer(day as Day, question);
    valueOf(await store.write(record, createRevision(`r-${record.id}`, { answerId: record.id, text })));
  };
  let opened: Outcome<JournalStore> = { kind: "ok", value: store };
  const asked: number[] = [];
  const answersByQuestion = new AnswersByQuestion({
    openStore: async () => opened,
    requestQuestions: (count) => asked.push(count),
  });
  const fail = () => (opened = { kind: "failed", failure: REFUSED });
  const mend = () => (opened = { kind: "ok", value: store });
  return { store, answer, asked, answersByQuestion, fail, mend };
}

function textsOf(chosen: QuestionAnswers | null): string[] | null {
  return chosen?.status === "read" ? chosen.entries.map(({ current }) => current.text) : null;
}

describe("one question through time", () => {
  test("is all answers to it with words in them, the oldest first", async () => {
    const { answer, answersByQuestion } = await createRoom();
    await answer("2026-11-22", "nu");
    await answer("2024-03-02", "toen");
    await answer("2025-01-01", " ");
    await answer("2025-01-02", "iets anders", createQuestion(2));
    const chosen = answersByQuestion.choose(QUESTION.id);
    expect(answersByQuestion.state.value.chosen).toEqual({ status: "loading", id: QUESTION.id });
    await chosen;
    expect(textsOf(answersByQuestion.state.value.chosen)).toEqual(["toen", "nu"]);
  });

  test("follows what is written, and a journal that is another", async () => {
    const { answer, store, answersByQuestion } = await createRoom();
    await answer("2026-11-22", "nu");
    await answersByQuestion.choose(QUESTION.id);
    await answer("2026-11-23", "morgen");
    answersByQuestion.follow(valueOf(await store.readDay("2026-11-23" as Day)).records);
    await vi.waitFor(() => expect(textsOf(answersByQuestion.state.value.chosen)).toEqual(["nu", "morgen"]));
    await store.eraseAll();
    answersByQuestion.startAnew();
    await vi.waitFor(() => expect(textsOf(answersByQuestion.state.value.chosen)).toEqual([]));
  });

  test("that could not be read is read again when the page is looked at, the questions too", async () => {
    const { answer, asked, answersByQuestion, fail, mend } = await createRoom();
    await answer("2026-11-22", "nu");
    answersByQuestion.begin();
    answersByQuestion.retry();
    expect(asked).toEqual([60]);
    answersByQuestion.fail(REFUSED);
    answersByQuestion.retry();
    expect(asked).toEqual([60, 60]);
    fail();
    await answersByQuestion.choose(QUESTION.id);
    mend();
    answersByQuestion.retry();
    await vi.waitFor(() => expect(textsOf(answersByQuestion.state.value.chosen)).toEqual(["nu"]));
  });

  test("says why it can't be read, and leaves what comes late", async () => {
    const { answer, answersByQuestion, fail } = await createRoom();
    await answer("2026-11-22", "nu");
    const first = answersByQuestion.choose("0000000000000009" as QuestionId);
    await Promise.all([first, answersByQuestion.choose(QUESTION.id)]);
    expect(textsOf(answersByQuestion.state.value.chosen)).toEqual(["nu"]);
    fail();
    await answersByQuestion.choose(QUESTION.id);
    expect(answersByQuestion.state.value.chosen).toEqual({ status: "failed", id: QUESTION.id, failure: REFUSED });
  });
});

describe("the questions that were answered", () => {
  test("are asked for a group at a time, and no more once they are out of sight", async () => {
    const { answersByQuestion, asked } = await createRoom();
    answersByQuestion.setQuestions({ asked: ASKED, total: 9 });
    answersByQuestion.fail(REFUSED);
    expect(answersByQuestion.state.value).toMatchObject({ questions: null, failure: null });
    answersByQuestion.begin();
    answersByQuestion.fail(REFUSED);
    expect(answersByQuestion.state.value.failure).toEqual(REFUSED);
    answersByQuestion.setQuestions({ asked: ASKED, total: 9 });
    expect(answersByQuestion.state.value).toMatchObject({ questions: { asked: ASKED, total: 9 }, failure: null });
    answersByQuestion.more();
    answersByQuestion.end();
    expect([asked, answersByQuestion.state.value.questions]).toEqual([[60, 120, 0], null]);
  });

  test("remember the one that one comes back from", async () => {
    const { answersByQuestion, asked } = await createRoom();
    answersByQuestion.begin();
    await answersByQuestion.choose(QUESTION.id);
    answersByQuestion.begin();
    expect(answersByQuestion.state.value).toMatchObject({ chosen: null, lastChosen: QUESTION.id });
    expect(asked).toEqual([60]);
    answersByQuestion.end();
    answersByQuestion.end();
    expect(answersByQuestion.state.value.lastChosen).toBeNull();
  });
});
