// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { translateAs } from "../../../entrypoints/messages.ts";
import { dayAfter, daysBefore } from "../../../../content/day.ts";
import { createAnswer } from "../../../../journal/answer.ts";
import { describeDay, describeWords, type FirstPaint } from "../../../../features/today/firstPaint/firstPaint.ts";
import { paintToday } from "../../../../features/today/firstPaint/paintToday.dom.ts";
import { prerenderToday } from "../../../../features/today/firstPaint/prerenderToday.tsx";
import { repairFirstPaint, hydrate } from "../../../../features/today/firstPaint/hydrate.dom.ts";
import { findPart } from "../../../../features/today/parts.dom.ts";
import { createQuestion, createRevision, sourceOf, TODAY } from "../../../journal/examples.ts";

const translate = translateAs("nl");
const shipped = sourceOf([]);
const PAINTED: FirstPaint = {
  ...describeDay(TODAY, createQuestion(1), translate),
  words: describeWords(translate),
  day: TODAY,
  isLit: false,
};

/** A page with the first paint, and a reader who typed early. */
function open(painted: FirstPaint, text: string): HTMLTextAreaElement {
  const page = new DOMParser().parseFromString(`<!doctype html><body>${prerenderToday("newtab")}</body>`, "text/html");
  document.body.replaceChildren(...page.body.childNodes);
  paintToday(painted);
  const box = findPart("answer");
  if (!box) throw new Error("no box");
  box.value = text;
  const answer = createAnswer(painted.day, painted.question);
  const typed = createRevision("a", { answerId: answer.id, text });
  globalThis.dagvraagFirstPaint = { painted, takeTyped: () => typed };
  return box;
}

test("goes on from what is painted, with what was typed there", async () => {
  const box = open(PAINTED, "vroeg");
  const { first, typed } = await hydrate(TODAY, shipped, translate);
  expect(first).toMatchObject({ day: TODAY, question: PAINTED.question });
  expect(typed).toMatchObject({ text: "vroeg" });
  expect(box.value).toBe("vroeg");
});

test("mends what is painted wrongly, and leaves the words with their question", async () => {
  const box = open({ ...PAINTED, date: "ooit" }, "vroeg");
  const { first, painted } = await hydrate(TODAY, shipped, translate);
  if (painted) await repairFirstPaint(painted, first, translate);
  expect(findPart("date")?.textContent).toBe(PAINTED.date);
  expect(box.value).toBe("vroeg");
});

test.each([dayAfter(TODAY), daysBefore(TODAY, 1)])(
  "moves no words to the question of another day, as of %s",
  async (day) => {
    const box = open(PAINTED, "vroeg");
    expect(await hydrate(day, shipped, translate)).toMatchObject({ first: { day }, typed: null, painted: null });
    expect(box.value).toBe("");
  },
);
