import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { dayOf, daysBefore, type Day } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { anniversariesOf, findAny, findMemories } from "../../../features/search/memories.ts";
import { daysOf, monthAfter, monthOf, toMonth } from "../../../journal/month.ts";
import { fill } from "../lookBack/lookBackHarness.ts";
import {
  createQuestion,
  createRevision,
  openTestJournal,
  replaceIndexedDb,
  TODAY,
  valueOf,
} from "../../journal/examples.ts";

beforeEach(replaceIndexedDb);

const WEEK = { kind: "week" };
const MONTH = { kind: "month" };
const yearsAgo = (count: number) => ({ kind: "years", count });
/** The days of this one anniversary that `day` remembers. */
const metOn = (day: Day, anniversary: object) =>
  anniversariesOf(day).flatMap((each) => (isDeepStrictEqual(each.anniversary, anniversary) ? [each.day] : []));

describe("a day", () => {
  test.each<[day: string, ...met: string[][]]>([
    ["2026-11-22", ["2026-11-15"], ["2026-10-22"], ["2025-11-22"], ["2024-11-22"]],
    ["2026-01-05", ["2025-12-29"], ["2025-12-05"], ["2025-01-05"], ["2024-01-05"]],
    ["2026-01-31", ["2026-01-24"], ["2025-12-31"], ["2025-01-31"], ["2024-01-31"]],
    ["2026-02-27", ["2026-02-20"], ["2026-01-27"], ["2025-02-27"], ["2024-02-27"]],
    ["2026-02-28", ["2026-02-21"], lastDays("2026-01", 31, 28), ["2025-02-28"], ["2024-02-29", "2024-02-28"]],
    ["2025-02-28", ["2025-02-21"], lastDays("2025-01", 31, 28), ["2024-02-29", "2024-02-28"], ["2023-02-28"]],
    ["2028-02-28", ["2028-02-21"], ["2028-01-28"], ["2027-02-28"], ["2026-02-28"]],
    ["2028-02-29", ["2028-02-22"], lastDays("2028-01", 31, 29), [], []],
    ["2026-03-28", ["2026-03-21"], ["2026-02-28"], ["2025-03-28"], ["2024-03-28"]],
    ["2026-03-31", ["2026-03-24"], [], ["2025-03-31"], ["2024-03-31"]],
    ["2024-03-29", ["2024-03-22"], ["2024-02-29"], ["2023-03-29"], ["2022-03-29"]],
    ["2026-04-30", ["2026-04-23"], ["2026-03-31", "2026-03-30"], ["2025-04-30"], ["2024-04-30"]],
    ["2026-05-31", ["2026-05-24"], [], ["2025-05-31"], ["2024-05-31"]],
    ["2100-02-28", ["2100-02-21"], lastDays("2100-01", 31, 28), ["2099-02-28"], ["2098-02-28"]],
    ["0001-02-28", ["0001-02-21"], lastDays("0001-01", 31, 28), ["0000-02-29", "0000-02-28"], []],
  ])("%s meets a week, a month, a year and two years ago again", (day, ...met) => {
    const anniversaries = [WEEK, MONTH, yearsAgo(1), yearsAgo(2)];
    expect(anniversaries.map((anniversary) => metOn(day as Day, anniversary))).toEqual(met);
  });

  test("is met once a month later, and once in each year, in that month and as near to its date as there is", () => {
    const days = fc.date({ min: new Date(1960, 0, 1), max: new Date(2150, 0, 1), noInvalidDate: true }).map(dayOf);
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 25 }), (day, years) => {
        const month = monthAfter(monthOf(day), years === 0 ? 1 : 12 * years);
        const anniversary = years === 0 ? MONTH : yearsAgo(years);
        const around = [-1, 0, 1].flatMap((count) => daysOf(monthAfter(month, count)));
        const met = around.filter((each) => metOn(each, anniversary).includes(day));
        const date = Math.min(Number(day.slice(8)), daysOf(month).length);
        expect(met).toEqual([daysOf(month)[date - 1]]);
      }),
    );
  });

  test("of 29 February is met once in each year", () => {
    for (let count = 1; count <= 25; count += 1) {
      const days = Array.from({ length: 12 }, (_, index) => daysOf(toMonth(2024 + count, index + 1))).flat();
      const met = days.filter((day) => metOn(day, yearsAgo(count)).includes("2024-02-29" as Day));
      expect(met).toEqual([`${2024 + count}-02-${count % 4 === 0 ? "29" : "28"}`]);
    }
  });
});

/** The days from `last` back to `first`. */
function lastDays(month: string, last: number, first: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${month}-${last - index}`);
}

describe("memories", () => {
  test("are of the days on which something was written, and still stands", async () => {
    const store = await openTestJournal();
    for (const [index, [day, text]] of [
      ["2026-11-15", "een week geleden"],
      ["2026-11-14", "een dag te vroeg"],
      ["2025-11-22", "vorig jaar"],
      ["2025-11-22", "en nog iets"],
      ["2001-11-22", "lang geleden"],
      ["2024-11-22", ""],
    ].entries()) {
      const answer = createAnswer(day as Day, createQuestion(index));
      valueOf(await store.write(answer, createRevision(`r${index}`, { answerId: answer.id, text: text ?? "" })));
    }
    const memories = await findMemories(TODAY, store);
    expect(memories.map(({ anniversary, ids }) => [anniversary, ids.length])).toEqual([
      [{ kind: "week" }, 1],
      [{ kind: "years", count: 1 }, 2],
      [{ kind: "years", count: 25 }, 1],
    ]);
  });

  test("at the end of a month are of all days that meet on it, the last first", async () => {
    const store = await fill(31, "2026-01-01" as Day);
    const memories = await findMemories("2026-02-28" as Day, store);
    expect(memories).toMatchObject([
      { anniversary: MONTH, firstDay: "2026-01-28", day: "2026-01-31", ids: { length: 4 } },
    ]);
    expect(memories[0]?.ids.map((id) => id.slice(0, 10))).toEqual(lastDays("2026-01", 31, 28));
  });

  test.each([1, 2, 3, 40])("are by chance of any of %i days before today", async (days) => {
    const store = await fill(days + 1, daysBefore(TODAY, days));
    const found = new Set<string>();
    for (let step = 0; step < 100; step += 1) {
      const memory = await findAny(TODAY, store, () => step / 100);
      found.add(memory?.day ?? "none");
    }
    const expected = Array.from({ length: days }, (_, index) => daysBefore(TODAY, days - index));
    expect([...found].toSorted()).toEqual(expected);
  });

  test("are by chance the only one, however long ago, and never one without words", async () => {
    const store = await openTestJournal();
    const write = async (day: string, text: string) => {
      const answer = createAnswer(day as Day, createQuestion(1));
      valueOf(await store.write(answer, createRevision(day, { answerId: answer.id, text })));
    };
    expect(await findAny(TODAY, store, Math.random)).toBeNull();
    await write("2026-11-01", "");
    expect(await findAny(TODAY, store, Math.random)).toBeNull();
    await write("1999-02-03", "lang geleden");
    await write("1999-02-04", "");
    expect(await findAny(TODAY, store, () => 0.999_99)).toMatchObject({ day: "1999-02-03", ids: { length: 1 } });
  });

  test("are none where nothing can be read", async () => {
    const failed = { kind: "failed", failure: { kind: "broken", detail: "" } } as const;
    expect(await findMemories(TODAY, { readDay: async () => failed })).toEqual([]);
  });
});
