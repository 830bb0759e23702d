import { beforeEach, describe, expect, test } from "vitest";
import { daysBefore, type Day } from "../../content/day.ts";
import { createAnswer } from "../../journal/answer.ts";
import { anniversariesOf, findAny, findMemories } from "../../journal/memories.ts";
import { fill } from "./lookBackHarness.ts";
import { createQuestion, createRevision, openTestJournal, replaceIndexedDb, TODAY, valueOf } from "./examples.ts";

beforeEach(replaceIndexedDb);

describe("a day", () => {
  test.each([
    ["2026-11-22", "2026-11-15", "2026-10-22", "2025-11-22", "2024-11-22"],
    ["2026-01-05", "2025-12-29", "2025-12-05", "2025-01-05", "2024-01-05"],
    ["2026-03-31", "2026-03-24", "2026-02-28", "2025-03-31", "2024-03-31"],
    ["2028-02-29", "2028-02-22", "2028-01-29", "2027-02-28", "2026-02-28"],
    ["2024-03-31", "2024-03-24", "2024-02-29", "2023-03-31", "2022-03-31"],
  ])("%s is a week after %s, a month after %s, and a year after %s", (day, ...before) => {
    const days = anniversariesOf(day as Day).map((anniversary) => anniversary.day);
    expect(days.slice(0, 4)).toEqual(before);
    expect(days).toHaveLength(27);
  });
});

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
