import { openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { createAnswer } from "../../../journal/answer.ts";
import { findLoss, newestWrites, type NotedStanding } from "../../../journal/loss.ts";
import { DATABASE_NAME } from "../../../journal/store/openJournal.ts";
import {
  ANSWER,
  createQuestion,
  createRevision,
  openTestJournal,
  replaceIndexedDb,
  TODAY,
  TOMORROW,
  valueOf,
} from "../examples.ts";

const NOTHING_NOTED = { noted: [], days: [] };

beforeEach(replaceIndexedDb);

describe("how a journal stands", () => {
  test("is nothing in an empty one, which has no id until it is given one, once", async () => {
    const store = await openTestJournal();
    expect(valueOf(await store.readStanding(NOTHING_NOTED))).toEqual({
      count: 0,
      newestDay: null,
      revisions: 0,
      database: { id: null, removals: 0 },
      written: [],
    });
    expect(valueOf(await store.nameDatabase("een"))).toEqual({ id: "een", removals: 0 });
    expect(valueOf(await store.nameDatabase("twee"))).toEqual({ id: "een", removals: 0 });
  });

  test("is counted, with what was written on its newest day or on the days asked for, and what was noted", async () => {
    const store = await openTestJournal();
    const later = createAnswer(TOMORROW, createQuestion(2));
    valueOf(await store.write(ANSWER, createRevision("a", { edition: 4, writtenAt: 10 })));
    valueOf(await store.write(later, createRevision("b", { answerId: later.id, edition: 2, writtenAt: 20 })));
    const newest = valueOf(await store.readStanding(NOTHING_NOTED));
    expect(newest).toMatchObject({ count: 2, newestDay: TOMORROW, revisions: 2 });
    expect(newestWrites(newest)).toEqual([{ id: "b", edition: 2, writtenAt: 20 }]);
    const asked = valueOf(await store.readStanding({ noted: [createRevision("b").id], days: [TODAY] }));
    expect(newestWrites(asked)).toEqual([
      { id: "a", edition: 4, writtenAt: 10 },
      { id: "b", edition: 2, writtenAt: 20 },
    ]);
  });

  test("passes by rows that make no sense", async () => {
    const store = await openTestJournal();
    const raw = await openDB(DATABASE_NAME);
    await raw.put("answers", { id: "geen dag", day: 7 });
    await raw.put("stamps", { name: "journal", id: 7, removals: -1 });
    raw.close();
    expect(valueOf(await store.readStanding({ noted: [createRevision("x").id], days: [TODAY] }))).toMatchObject({
      count: 1,
      newestDay: null,
      database: { id: null, removals: 0 },
      written: [],
    });
  });
});

test("what the reader removes is counted, so that it is no loss; the emptied database keeps its id", async () => {
  const store = await openTestJournal();
  valueOf(await store.write(ANSWER, createRevision("a")));
  valueOf(await store.nameDatabase("een"));
  const before = valueOf(await store.readStanding(NOTHING_NOTED));
  const note: NotedStanding = { ...before, newest: newestWrites(before), isShort: false };
  valueOf(await store.eraseAll());
  valueOf(await store.scour());
  const now = valueOf(await store.readStanding(NOTHING_NOTED));
  expect(now).toMatchObject({ count: 0, revisions: 0, database: { id: "een", removals: 1 } });
  expect(findLoss(note, now)).toBeNull();
  valueOf(await store.write(ANSWER, createRevision("b")));
  expect(valueOf(await store.readStanding(NOTHING_NOTED))).toMatchObject({ count: 1 });
});

test("another database in its place is told, however much is written in it", async () => {
  const store = await openTestJournal();
  valueOf(await store.write(ANSWER, createRevision("a")));
  valueOf(await store.nameDatabase("een"));
  const before = valueOf(await store.readStanding(NOTHING_NOTED));
  const note: NotedStanding = { ...before, newest: newestWrites(before), isShort: false };
  replaceIndexedDb();
  const other = await openTestJournal();
  valueOf(await other.nameDatabase("twee"));
  for (const id of ["b", "c"]) valueOf(await other.write(ANSWER, createRevision(id)));
  expect(findLoss(note, valueOf(await other.readStanding(NOTHING_NOTED)))).toMatchObject({ kind: "other" });
});
