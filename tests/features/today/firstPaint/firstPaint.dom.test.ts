// @vitest-environment happy-dom
import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { translateAs } from "../../../entrypoints/messages.ts";
import { dayAfter, type Day } from "../../../../content/day.ts";
import { drawInstead, drawMissing } from "../../../../content/deck/dayQuestion.ts";
import type { DeckQuestion } from "../../../../content/deck/deck.ts";
import type { Draw } from "../../../../content/deck/draw.ts";
import { describeDay, describeWords } from "../../../../features/today/firstPaint/firstPaint.ts";
import { readRecord, writeRecord } from "../../../../features/today/firstPaint/firstPaintRecord.dom.ts";
import { paintToday } from "../../../../features/today/firstPaint/paintToday.dom.ts";
import { PARTS } from "../../../../features/today/parts.dom.ts";
import { prerenderToday } from "../../../../features/today/firstPaint/prerenderToday.tsx";
import { describeComingDays } from "../../../../features/today/firstPaint/describeComingDays.ts";
import { translatePage } from "../../../translatePage.ts";
import { createDeckOf, createQuestion, sourceOf, TODAY } from "../../../journal/examples.ts";

const OPTIONS = { edition: "", draws: [], translate: translateAs("nl") };

beforeEach(() => {
  localStorage.clear();
});

const line = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.constantFrom("<b>Vet?</b>", "&amp;", '"Wat?"', "__proto__", "💡 Wat? 👩‍👩‍👧‍👦"),
);
const question: fc.Arbitrary<DeckQuestion> = fc.record({
  id: fc.constant(createQuestion(1).id),
  kind: fc.constantFrom("lightbulb", "opening"),
  text: line,
  hint: fc.option(line),
  section: fc.option(line),
  article: fc.record({
    title: line,
    url: fc.constant("https://www.gerritvanderheide.com/keuzes/rust"),
    category: fc.option(line),
    minutes: fc.option(fc.nat(60)),
  }),
});

describe("the first paint", () => {
  test("is the page with that question, element for element, whatever question stood there before, translated too", () => {
    const shown = fc.record({
      asked: question,
      before: question,
      surface: fc.constantFrom("newtab" as const, "popup" as const),
      language: fc.constantFrom("nl" as const, "en" as const),
      isLit: fc.boolean(),
    });
    fc.assert(
      fc.property(shown, ({ asked, before, surface, language, isLit }) => {
        const translate = translateAs(language);
        openPage(prerenderToday(surface));
        const words = describeWords(translate);
        for (const each of [before, asked]) {
          translatePage();
          paintToday({ ...describeDay(TODAY, each, translate), words, day: TODAY, isLit });
        }
        const due = parse(prerenderToday(surface, { day: TODAY, question: asked, isLit }, translate));
        expect(treeOf(document.body)).toEqual(treeOf(due.body));
        expect(document.documentElement.lang).toBe(language);
      }),
    );
  });

  test.each(["newtab", "popup"] as const)("finds each part once on the %s", (surface) => {
    openPage(prerenderToday(surface));
    const marked = [...document.querySelectorAll<HTMLElement>("[data-part]")].map(({ dataset }) =>
      String(dataset["part"]),
    );
    expect(marked.toSorted()).toEqual(PARTS.toSorted());
  });

  test("has on any day the question that is drawn, whatever was drawn and skipped before", async () => {
    const past = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 9 }), skips: fc.nat(3) }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), past, fc.nat(29), async (size, days, away) => {
        const deck = createDeckOf(size);
        const ids = deck.map(({ id }) => id);
        const { today, draws } = live(days, ids);
        writeRecord(await describeComingDays(today, { ...OPTIONS, deck: sourceOf(deck), draws }));
        const day = daysAfter(today, away);
        const due = draws.find((draw) => draw.day === day) ?? drawMissing(day, { deck: ids, draws });
        expect(readRecord().days?.[day]?.question.id).toBe(due?.questionId);
      }),
    );
  });

  test("knows today and the coming month, and forgets the days that are gone", async () => {
    const deck = createDeckOf(5);
    writeRecord(await describeComingDays(TODAY, { ...OPTIONS, deck: sourceOf(deck) }));
    writeRecord(await describeComingDays(daysAfter(TODAY, 20), { ...OPTIONS, deck: sourceOf(deck) }));
    const days = Object.keys(readRecord().days ?? {});
    expect(days[0]).toBe(daysAfter(TODAY, 20));
    expect(days).toHaveLength(31);
  });

  test("holds the words of the reader's language, and none of the reader's own", async () => {
    const options = { ...OPTIONS, deck: sourceOf(createDeckOf(5)), translate: translateAs("en") };
    writeRecord(await describeComingDays(TODAY, options));
    expect(readRecord().words).toEqual(describeWords(translateAs("en")));
    expect(Object.keys(readRecord()).toSorted()).toEqual(["days", "deck", "words"]);
  });
});

type Lived = { gap: number; skips: number };

/** A reader who each time came back after so many days, and skipped so many questions. */
function live(days: readonly Lived[], deck: DeckQuestion["id"][]): { today: Day; draws: Draw[] } {
  let today = TODAY;
  let draws: Draw[] = [];
  const record = (draw: Draw | null) => {
    if (draw) draws = [...draws.filter(({ day }) => day !== draw.day), draw];
  };
  for (const { gap, skips } of days) {
    today = daysAfter(today, gap);
    record(drawMissing(today, { deck, draws }));
    for (let skip = 0; skip < skips; skip += 1) {
      const shown = draws.find(({ day }) => day === today);
      if (shown) record(drawInstead(shown, { deck, draws }));
    }
  }
  return { today, draws };
}

function daysAfter(day: Day, count: number): Day {
  return count === 0 ? day : daysAfter(dayAfter(day), count - 1);
}

function openPage(html: string): void {
  document.body.replaceChildren(...parse(html).body.childNodes);
}

function parse(html: string): Document {
  const page = new DOMParser().parseFromString(`<!doctype html><body>${html}</body>`, "text/html");
  page.body.normalize();
  return page;
}

/** Elements by name, with their attributes in any order, and the text between them. */
function treeOf(element: Element): unknown {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const children = [...element.childNodes].map((node) => (node instanceof Element ? treeOf(node) : node.textContent));
  return { name: element.localName, attributes, children: children.filter((child) => child !== "") };
}
