import { beforeEach, describe, expect, test, vi } from "vitest";
import type { QuestionId } from "../../../content/article.ts";
import type { Day } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import type { AskedQuestion } from "../../../features/search/askedQuestions.ts";
import type { Outcome } from "../../../journal/failure.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import { ThroughTime, type QuestionAnswers } from "../../../features/search/throughTime.ts";
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
  const throughTime = new ThroughTime({
    openStore: async () => opened,
    askFor: (count) => asked.push(count),
    onChange: () => {},
  });
  const fail = () => (opened = { kind: "failed", failure: REFUSED });
  const mend = () => (opened = { kind: "ok", value: store });
  return { store, answer, asked, throughTime, fail, mend };
}

function textsOf(chosen: QuestionAnswers | null): string[] | null {
  return chosen?.status === "read" ? chosen.entries.map(({ current }) => current.text) : null;
}

describe("one question through time", () => {
  test("is all answers to it with words in them, the oldest first", async () => {
    const { answer, throughTime } = await createRoom();
    await answer("2026-11-22", "nu");
    await answer("2024-03-02", "toen");
    await answer("2025-01-01", " ");
    await answer("2025-01-02", "iets anders", createQuestion(2));
    const chosen = throughTime.choose(QUESTION.id);
    expect(throughTime.state.chosen).toEqual({ status: "loading", id: QUESTION.id });
    await chosen;
    expect(textsOf(throughTime.state.chosen)).toEqual(["toen", "nu"]);
  });

  test("follows what is written, and a journal that is another", async () => {
    const { answer, store, throughTime } = await createRoom();
    await answer("2026-11-22", "nu");
    await throughTime.choose(QUESTION.id);
    await answer("2026-11-23", "morgen");
    throughTime.follow(valueOf(await store.readDay("2026-11-23" as Day)).records);
    await vi.waitFor(() => expect(textsOf(throughTime.state.chosen)).toEqual(["nu", "morgen"]));
    await store.eraseAll();
    throughTime.startAnew();
    await vi.waitFor(() => expect(textsOf(throughTime.state.chosen)).toEqual([]));
  });

  test("that could not be read is read again when the page is looked at, the questions too", async () => {
    const { answer, asked, throughTime, fail, mend } = await createRoom();
    await answer("2026-11-22", "nu");
    throughTime.begin();
    throughTime.retry();
    expect(asked).toEqual([60]);
    throughTime.fail(REFUSED);
    throughTime.retry();
    expect(asked).toEqual([60, 60]);
    fail();
    await throughTime.choose(QUESTION.id);
    mend();
    throughTime.retry();
    await vi.waitFor(() => expect(textsOf(throughTime.state.chosen)).toEqual(["nu"]));
  });

  test("says why it can't be read, and leaves what comes late", async () => {
    const { answer, throughTime, fail } = await createRoom();
    await answer("2026-11-22", "nu");
    const first = throughTime.choose("0000000000000009" as QuestionId);
    await Promise.all([first, throughTime.choose(QUESTION.id)]);
    expect(textsOf(throughTime.state.chosen)).toEqual(["nu"]);
    fail();
    await throughTime.choose(QUESTION.id);
    expect(throughTime.state.chosen).toEqual({ status: "failed", id: QUESTION.id, failure: REFUSED });
  });
});

describe("the questions that were answered", () => {
  test("are asked for a stretch at a time, and no more once they are out of sight", async () => {
    const { throughTime, asked } = await createRoom();
    throughTime.take({ asked: ASKED, total: 9 });
    throughTime.fail(REFUSED);
    expect(throughTime.state).toMatchObject({ questions: null, failure: null });
    throughTime.begin();
    throughTime.fail(REFUSED);
    expect(throughTime.state.failure).toEqual(REFUSED);
    throughTime.take({ asked: ASKED, total: 9 });
    expect(throughTime.state).toMatchObject({ questions: { asked: ASKED, total: 9 }, failure: null });
    throughTime.more();
    throughTime.end();
    expect([asked, throughTime.state.questions]).toEqual([[60, 120, 0], null]);
  });

  test("remember the one that one comes back from", async () => {
    const { throughTime, asked } = await createRoom();
    throughTime.begin();
    await throughTime.choose(QUESTION.id);
    throughTime.begin();
    expect(throughTime.state).toMatchObject({ chosen: null, left: QUESTION.id });
    expect(asked).toEqual([60]);
    throughTime.end();
    throughTime.end();
    expect(throughTime.state.left).toBeNull();
  });
});
