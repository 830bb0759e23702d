// @vitest-environment happy-dom
import { speak } from "../messages.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { daysBefore } from "../../../content/day.ts";
import { createEarlier } from "../../../entrypoints/today/earlier.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { createQuestion, createRevision, TODAY } from "../../journal/examples.ts";
import { REFUSED } from "../../features/today/todayRoom.ts";

const ASKED = { day: TODAY, question: createQuestion(1) };
const OTHER = { day: TODAY, question: createQuestion(2) };
const ANSWERED = Promise.resolve();
const REFUSAL = { kind: "failed", failure: REFUSED };

const openStore = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
vi.mock("../../../platform/openStore.ts", () => ({ openStore }));

/** A store with one answer: to the first question, a week ago. */
function storeOfOne() {
  const answer = createAnswer(daysBefore(TODAY, 7), ASKED.question);
  const records = [{ answer, revisions: [createRevision(answer.day, { answerId: answer.id, text: "toen" })] }];
  const readAnswersTo = async (id: string) => ({
    kind: "ok",
    value: { records: id === ASKED.question.id ? records : [], unreadable: 0 },
  });
  return { kind: "ok", value: { readAnswersTo } };
}

const offers = () => document.querySelectorAll("details").length;

beforeEach(() => {
  speak("nl");
  const container = document.createElement("div");
  container.dataset["part"] = "earlier";
  document.body.replaceChildren(container);
  openStore.mockReset().mockResolvedValue(storeOfOne());
});

test("what was answered before is offered closed, once, and another question has none of it", async () => {
  const { look } = createEarlier(ANSWERED);
  await look(ASKED);
  await look({ ...ASKED });
  expect(document.querySelector("details")?.open).toBe(false);
  expect(document.querySelector("summary")?.textContent).toBe("Eerder schreef je…");
  expect(openStore).toHaveBeenCalledTimes(1);
  await look(OTHER);
  expect(offers()).toBe(0);
});

test("a journal that could not be opened, or read, is asked again", async () => {
  const { look } = createEarlier(ANSWERED);
  openStore.mockResolvedValueOnce(REFUSAL);
  await look(ASKED);
  expect(offers()).toBe(0);
  openStore.mockResolvedValueOnce({ kind: "ok", value: { readAnswersTo: async () => REFUSAL } });
  await look(ASKED);
  expect(offers()).toBe(0);
  await look(ASKED);
  expect(offers()).toBe(1);
});

test("news that can't be read leaves what is offered, which goes with its question", async () => {
  const { look, forgetOther } = createEarlier(ANSWERED);
  await look(ASKED);
  openStore.mockResolvedValueOnce(REFUSAL);
  await look(ASKED, true);
  forgetOther(ASKED);
  expect(offers()).toBe(1);
  forgetOther(OTHER);
  expect(offers()).toBe(0);
});

test("what is read of a question that made way meanwhile is not shown", async () => {
  const { look, forgetOther } = createEarlier(ANSWERED);
  const looking = look(ASKED);
  forgetOther(OTHER);
  await looking;
  expect(offers()).toBe(0);
});

test("it waits for the answer, so that both come at once", async () => {
  const answered = Promise.withResolvers<true>();
  const { look } = createEarlier(answered.promise);
  const looking = look(ASKED);
  await vi.waitFor(() => expect(openStore).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve));
  expect(offers()).toBe(0);
  answered.resolve(true);
  await looking;
  expect(offers()).toBe(1);
});
