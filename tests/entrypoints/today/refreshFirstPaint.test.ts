// @vitest-environment happy-dom
import { speak } from "../messages.ts";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { dayAfter } from "../../../content/day.ts";
import { splitDeck } from "../../../content/deck/deckFiles.ts";
import { readRecord } from "../../../features/today/firstPaint/firstPaintRecord.dom.ts";
import { refreshFirstPaint } from "../../../entrypoints/today/refreshFirstPaint.ts";
import {
  createDeckOf,
  createQuestion,
  openTestJournal,
  replaceIndexedDb,
  TODAY,
  valueOf,
} from "../../journal/examples.ts";
import { createArticle, FROM_BLOG } from "../../journal/readArticles.ts";

const SHIPPED = createDeckOf(3);
const READ = createArticle("rust", ["Wat?", "Wie?", "Waar?"]);
const [question] = SHIPPED;
const shown = { day: TODAY, question: question ?? null, unavailable: null };

beforeAll(replaceIndexedDb);

beforeEach(() => {
  speak("nl");
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 22, 9) });
  const { ids } = splitDeck(SHIPPED);
  vi.stubGlobal("fetch", async (address: string) => Response.json(address.endsWith("/ids.json") ? ids : SHIPPED));
});

function painted(): string[] {
  const { days } = readRecord();
  return Object.values(days ?? {}).map((day) => day.question.text);
}

test("a page whose copy is of an earlier deck makes it anew, and today's recorded question stays", async () => {
  const journal = await openTestJournal();
  const today = { day: TODAY, questionId: createQuestion(0).id, passed: [] };
  valueOf(await journal.changeDraws(() => today));
  await refreshFirstPaint({ shown });
  expect(painted().every((text) => SHIPPED.some((each) => each.text === text))).toBe(true);
  const before = localStorage.getItem("dagvraag.firstPaint");
  await refreshFirstPaint({ shown });
  expect(localStorage.getItem("dagvraag.firstPaint")).toBe(before);

  valueOf(await (await journal.loadDeck()).addArticle(READ, FROM_BLOG));
  await refreshFirstPaint({ shown });
  const { days } = readRecord();
  expect(days?.[TODAY]?.question.id).toBe(today.questionId);
  expect(days?.[dayAfter(TODAY)]).toBeDefined();
  expect(painted().some((text) => READ.questions.some((each) => each.text === text))).toBe(true);
  journal.close();
});

test("what is hidden is in no coming day: what is left and was never asked is", async () => {
  const journal = await openTestJournal();
  const deck = await journal.loadDeck();
  for (const each of [...READ.questions, createQuestion(1)]) await deck.hide(each, "2026-11-22T08:00:00.000Z");
  await refreshFirstPaint({ shown });
  const [, ...coming] = painted();
  expect(new Set(coming)).toEqual(new Set(["Vraag 2?"]));
  journal.close();
});
