// @vitest-environment happy-dom
import { translateAs } from "../../entrypoints/messages.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { daysBefore } from "../../../content/day.ts";
import { createEarlierAnswersView } from "../../../features/today/earlierAnswersView.dom.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { createQuestion, createRevision, TODAY } from "../../journal/examples.ts";
import { REFUSED } from "./todayRoom.ts";

const ASKED = { day: TODAY, question: createQuestion(1) };
const OTHER = { day: TODAY, question: createQuestion(2) };
const REFUSAL = { kind: "failed", failure: REFUSED } as const;

type OpenStore = Parameters<typeof createEarlierAnswersView>[0]["openStore"];
const openStore = vi.fn<OpenStore>();

const loadAnswers = async () => ({ renderEarlier: () => {} });

function createView(answered: Promise<unknown> = Promise.resolve()) {
  return createEarlierAnswersView({ answered, openStore, translate: translateAs("nl"), loadAnswers });
}

/** A store with one answer: to the first question, a week ago. */
function storeOfOne(): Awaited<ReturnType<OpenStore>> {
  const answer = createAnswer(daysBefore(TODAY, 7), ASKED.question);
  const records = [{ answer, revisions: [createRevision(answer.day, { answerId: answer.id, text: "toen" })] }];
  const readAnswersTo = async (id: string) => ({
    kind: "ok" as const,
    value: { records: id === ASKED.question.id ? records : [], unreadable: 0 },
  });
  return { kind: "ok", value: { readAnswersTo } };
}

const offers = () => document.querySelectorAll("details").length;

beforeEach(() => {
  const container = document.createElement("div");
  container.dataset["part"] = "earlier";
  document.body.replaceChildren(container);
  openStore.mockReset().mockResolvedValue(storeOfOne());
});

test("what was answered before is offered closed, once, and another question has none of it", async () => {
  const { refresh } = createView();
  await refresh(ASKED);
  await refresh({ ...ASKED });
  expect(document.querySelector("details")?.open).toBe(false);
  expect(document.querySelector("summary")?.textContent).toBe("Eerder schreef je…");
  expect(openStore).toHaveBeenCalledTimes(1);
  await refresh(OTHER);
  expect(offers()).toBe(0);
});

test("a journal that could not be opened, or read, is asked again", async () => {
  const { refresh } = createView();
  openStore.mockResolvedValueOnce(REFUSAL);
  await refresh(ASKED);
  expect(offers()).toBe(0);
  openStore.mockResolvedValueOnce({ kind: "ok", value: { readAnswersTo: async () => REFUSAL } });
  await refresh(ASKED);
  expect(offers()).toBe(0);
  await refresh(ASKED);
  expect(offers()).toBe(1);
});

test("news that can't be read leaves what is offered, which goes with its question", async () => {
  const { refresh, forgetOther } = createView();
  await refresh(ASKED);
  openStore.mockResolvedValueOnce(REFUSAL);
  await refresh(ASKED, true);
  forgetOther(ASKED);
  expect(offers()).toBe(1);
  forgetOther(OTHER);
  expect(offers()).toBe(0);
});

test("what is read of a question that made way meanwhile is not shown", async () => {
  const { refresh, forgetOther } = createView();
  const refreshing = refresh(ASKED);
  forgetOther(OTHER);
  await refreshing;
  expect(offers()).toBe(0);
});

test("it waits for the answer, so that both come at once", async () => {
  const answered = Promise.withResolvers<true>();
  const { refresh } = createView(answered.promise);
  const refreshing = refresh(ASKED);
  await vi.waitFor(() => expect(openStore).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve));
  expect(offers()).toBe(0);
  answered.resolve(true);
  await refreshing;
  expect(offers()).toBe(1);
});
