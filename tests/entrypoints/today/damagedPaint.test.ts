// @vitest-environment happy-dom
import { speak, translateAs } from "../messages.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { describeDay, describeWords } from "../../../features/today/firstPaint/firstPaint.ts";
import { foresee } from "../../../features/today/firstPaint/firstPaintRecord.dom.ts";
import { prerenderToday } from "../../../features/today/firstPaint/prerenderToday.tsx";
import { parseDraft } from "../../../journal/parseRecord.ts";
import { createQuestion, TODAY } from "../../journal/examples.ts";

const translate = translateAs("nl");
const question = createQuestion(1);
const PAINTED = describeDay(TODAY, question, translate);
const WORDS = describeWords(translate);

beforeEach(() => {
  speak("nl");
  localStorage.clear();
  vi.resetModules();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 22, 9) });
  const page = new DOMParser().parseFromString(`<!doctype html><body>${prerenderToday("newtab")}</body>`, "text/html");
  document.body.replaceChildren(...page.body.childNodes);
  document.body.hidden = true;
});

/** The notes of a reader who types while the first paint of that record is shown. */
async function typeOn(record: string): Promise<unknown[]> {
  localStorage.setItem("dagvraag.firstPaint", record);
  await import("../../../entrypoints/today/paint.ts");
  await import("../../../entrypoints/today/captureEarlyInput.ts");
  const box = document.querySelector("textarea");
  if (!document.body.hidden && box) {
    box.value = "mijn woorden";
    box.dispatchEvent(new Event("input"));
  }
  const keys = Object.keys(localStorage).filter((key) => key.startsWith("dagvraag.unsent."));
  return keys.map((key) => localStorage.getItem(key));
}

const recordOf = (change: object) => JSON.stringify({ deck: "", words: WORDS, litDay: null, ...change });
const dayOf = (change: object) => recordOf({ days: { [TODAY]: { ...PAINTED, ...change } } });
const asked = (change: object) => dayOf({ question: { ...question, ...change } });

describe("a record of the first paint", () => {
  test("that is whole is painted, and what is typed is noted under its question", async () => {
    const [note] = await typeOn(dayOf({}));
    expect(parseDraft(note)).toMatchObject({
      answer: { question: { id: question.id } },
      revision: { text: "mijn woorden" },
    });
    expect(foresee(TODAY)).toEqual(question);
  });

  test.each([
    ["no JSON", "{"],
    ["a text", '"vraag"'],
    ["nothing", "null"],
    ["a list", "[]"],
    ["days that are none", recordOf({ days: 7 })],
    ["a day that is none", recordOf({ days: { [TODAY]: 5 } })],
    ["no question", dayOf({ question: null })],
    ["no article", asked({ article: null })],
    ["an article of nothing", asked({ article: {} })],
    ["a text that is a number", asked({ text: 7 })],
    ["an id that is no question's", asked({ id: "__proto__" })],
    ["an empty id", asked({ id: "" })],
    ["a kind that nobody knows", asked({ kind: "own" })],
    ["a hint that is none", asked({ hint: 7 })],
    ["words that are none", recordOf({ words: 7, days: { [TODAY]: PAINTED } })],
  ])("that is damaged, with %s, is not shown, so that nobody types to it", async (_what, record) => {
    expect(await typeOn(record)).toEqual([]);
    expect(document.body.hidden).toBe(true);
    expect(globalThis.dagvraagFirstPaint?.painted).toBeNull();
  });

  test.each([
    ["no date", dayOf({ date: null })],
    ["a source that is none", dayOf({ source: {} })],
    ["no link", dayOf({ link: 7 })],
    ["a lamp that is none", recordOf({ litDay: {}, days: { [TODAY]: PAINTED } })],
  ])("with %s costs a repaint, and no word", async (_what, record) => {
    const [note] = await typeOn(record);
    expect(parseDraft(note)?.revision.text).toBe("mijn woorden");
  });
});
