import { beforeEach, expect, test } from "vitest";
import type { JournalStore } from "../../../journal/journalStore.ts";
import { readYear } from "../../../features/lookBack/readYear.ts";
import { openTestJournal, replaceIndexedDb, valueOf } from "../../journal/examples.ts";
import { fill, REFUSED } from "./lookBackHarness.ts";

beforeEach(replaceIndexedDb);

test("a year is read from its first day to its last, in chapters of a month", async () => {
  const store = await fill(500, "2024-11-15" as Parameters<typeof fill>[1]);
  const chapters = valueOf(await readYear(2025, store));
  expect(chapters.map(({ month }) => month)).toEqual(
    Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, "0")}`),
  );
  const days = chapters.flatMap(({ entries }) => entries.map(({ answer }) => answer.day));
  expect([days.length, days[0], days.at(-1)]).toEqual([365, "2025-01-01", "2025-12-31"]);
  expect(days).toEqual(days.toSorted());
});

test("a year has only the chapters that were written", async () => {
  const store = await fill(3, "2024-12-31" as Parameters<typeof fill>[1]);
  const count = async (year: number) => valueOf(await readYear(year, store)).map(({ entries }) => entries.length);
  expect([await count(2024), await count(2025), await count(2026)]).toEqual([[1], [2], []]);
});

test("a year that can't be read says why", async () => {
  await openTestJournal();
  const readAnswers: JournalStore["readAnswers"] = async () => ({ kind: "failed", failure: REFUSED });
  expect(await readYear(2025, { readAnswers })).toEqual({ kind: "failed", failure: REFUSED });
});
