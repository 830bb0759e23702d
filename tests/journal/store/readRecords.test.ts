import * as fc from "fast-check";
import { openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { daysBefore, type Day } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import type { AnswerPage } from "../../../journal/journalStore.ts";
import { DATABASE_NAME, type OpenJournal } from "../../../journal/store/openJournal.ts";
import {
  ANSWER,
  createQuestion,
  createRevision,
  openTestJournal,
  replaceIndexedDb,
  TODAY,
  valueOf,
} from "../examples.ts";

beforeEach(replaceIndexedDb);

describe("reading answers", () => {
  test("gives whole days, newest first, and says where to go on", async () => {
    const store = await openTestJournal();
    for (const [index, day] of ["2026-11-20", "2026-11-21", "2026-11-21", "2026-11-22"].entries()) {
      const answer = createAnswer(day as Day, createQuestion(index));
      await store.write(answer, createRevision(`r${index}`, { answerId: answer.id }));
    }
    const first = valueOf(await store.readAnswers({ before: null, limit: 2 }));
    expect(first.records.map(({ answer }) => answer.day)).toEqual(["2026-11-22", "2026-11-21", "2026-11-21"]);
    expect(first.next).toBe("2026-11-21");
    const second = valueOf(await store.readAnswers({ before: first.next, limit: 2 }));
    expect(second.records.map(({ answer }) => answer.day)).toEqual(["2026-11-20"]);
    expect(second.next).toBeNull();
  });

  test("page by page gives every answer once, in whole days, whatever lies between them", async () => {
    const gap = fc.oneof(fc.nat(3), fc.nat(200), fc.nat(4_000));
    await fc.assert(
      fc.asyncProperty(fc.array(gap, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (gaps, limit) => {
        replaceIndexedDb();
        const store = await openTestJournal();
        let day = TODAY;
        const answers = gaps.map((days, index) => createAnswer((day = daysBefore(day, days)), createQuestion(index)));
        await store.addAll({ answers, revisions: [], draws: [], stars: [] });
        const pages = await readPages(store, limit);
        const read = pages.flatMap(({ records }) => records.map(({ answer }) => answer.id));
        expect(read).toEqual(
          answers
            .map(({ id }) => id)
            .toSorted()
            .toReversed(),
        );
        for (const { records, next } of pages) {
          expect(next === null || records.length >= limit).toBe(true);
          expect(next === null || records.at(-1)?.answer.day === next).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("leaves out what makes no sense, counts it, and leaves it where it is", async () => {
    const store = await openTestJournal();
    await store.write(ANSWER, createRevision("a"));
    const raw = await openDB(DATABASE_NAME);
    await raw.put("answers", { id: "2026-11-21:x", day: "gisteren" });
    await raw.put("answers", { id: "zonder dag" });
    await raw.put("revisions", { id: "b", answerId: ANSWER.id, text: 7 });
    const page = valueOf(await store.readAnswers({ before: null, limit: 10 }));
    expect(page.records).toEqual([{ answer: ANSWER, revisions: [createRevision("a")] }]);
    expect(page.unreadable).toBe(3);
    expect(await raw.count("answers")).toBe(3);
    raw.close();
  });
});

async function readPages(store: OpenJournal, limit: number): Promise<AnswerPage[]> {
  const pages: AnswerPage[] = [];
  let before: Day | null = null;
  do {
    const page: AnswerPage = valueOf(await store.readAnswers({ before, limit }));
    pages.push(page);
    before = page.next;
  } while (before !== null);
  return pages;
}

test("a summary counts the answers and names the newest day, without reading them", async () => {
  const store = await openTestJournal();
  expect(await store.summarize()).toEqual({ kind: "ok", value: { count: 0, newestDay: null } });
  for (const [index, day] of ["2026-11-20", "2026-11-22", "2026-11-21"].entries()) {
    const answer = createAnswer(day as Day, createQuestion(index));
    await store.write(answer, createRevision(`r${index}`, { answerId: answer.id }));
  }
  expect(await store.summarize()).toEqual({ kind: "ok", value: { count: 3, newestDay: "2026-11-22" } });
});

test("a page of an empty range is empty, and the last", async () => {
  const store = await openTestJournal();
  const page = { kind: "ok", value: { records: [], unreadable: 0, next: null } };
  expect(await store.readAnswers({ before: null, limit: 5 })).toEqual(page);
});
