import { beforeEach, describe, expect, test } from "vitest";
import type { LookBackOptions } from "../../../features/lookBack/lookBackState.ts";
import {
  ANSWER,
  createIds,
  createRevision,
  openTestJournal,
  replaceIndexedDb,
  TODAY,
  valueOf,
} from "../../journal/examples.ts";
import { holdable } from "../../journal/holdable.ts";
import { createLookBack, entryOf, fill, REFUSED, waitForState, textsOf } from "./lookBackHarness.ts";
import { createTestClock } from "../../journal/testClock.ts";

beforeEach(replaceIndexedDb);

describe("deleting an answer", () => {
  async function openWithTwo() {
    const store = await openTestJournal();
    await store.write(ANSWER, createRevision("a", { text: "weg ermee", writtenAt: 1 }));
    const page = createLookBack();
    await page.lookBack.open();
    return { ...page, store };
  }

  test("takes it from the list, can be undone at once, and leaves every word in the history", async () => {
    const { lookBack, store, told } = await openWithTwo();
    await lookBack.remove(entryOf(lookBack, ANSWER.id));
    expect([textsOf(lookBack), lookBack.state.value.undoable?.current.text]).toEqual([[], "weg ermee"]);
    expect(told).toContainEqual({ kind: "answerWritten", day: TODAY });
    await lookBack.undo();
    expect([textsOf(lookBack), lookBack.state.value.undoable]).toEqual([["weg ermee"], null]);
    const kinds = valueOf(await store.readAnswer(ANSWER.id))?.revisions.map(({ kind }) => kind);
    expect(kinds?.toSorted()).toEqual(["deleted", "written", "written"]);
  });

  test("is not offered to be undone any more once another page put it back", async () => {
    const { lookBack } = await openWithTwo();
    await lookBack.remove(entryOf(lookBack, ANSWER.id));
    const other = createLookBack({ createId: createIds("other-") }).lookBack;
    await other.open();
    await lookBack.onMessage({ kind: "answerWritten", day: TODAY });
    expect(lookBack.state.value.undoable?.answer.id).toBe(ANSWER.id);
    await other.putBack(entryOf(other, ANSWER.id), "weer terug");
    await lookBack.onMessage({ kind: "answerWritten", day: TODAY });
    expect([textsOf(lookBack), lookBack.state.value.undoable]).toEqual([["weer terug"], null]);
  });

  test("brings versions written apart back as they were, when it is undone at once", async () => {
    const { lookBack, store } = await openWithTwo();
    await store.write(ANSWER, createRevision("b", { text: "apart", writtenAt: 2 }));
    await lookBack.onMessage({ kind: "answerWritten", day: TODAY });
    await lookBack.remove(entryOf(lookBack, ANSWER.id));
    await lookBack.undo();
    const { current, others, heads } = entryOf(lookBack, ANSWER.id);
    expect([current.text, ...others.map(({ text }) => text)].toSorted()).toEqual(["apart", "weg ermee"]);
    expect(heads).toHaveLength(2);
  });

  test("can be undone for ever after, from the deleted answers", async () => {
    const { lookBack } = await openWithTwo();
    await lookBack.remove(entryOf(lookBack, ANSWER.id));
    const later = createLookBack().lookBack;
    await later.open();
    const [deleted] = later.state.value.deleted;
    if (deleted === undefined) throw new Error("one was deleted");
    expect([textsOf(later), deleted.current.text]).toEqual([[], "weg ermee"]);
    await later.putBack(deleted, deleted.current.text);
    expect([textsOf(later), later.state.value.deleted]).toEqual([["weg ermee"], []]);
  });

  test("says why when it can't be kept, and deletes nothing", async () => {
    const store = await openTestJournal();
    await store.write(ANSWER, createRevision("a"));
    const write = () => Promise.resolve({ kind: "failed", failure: REFUSED } as const);
    const { lookBack } = createLookBack({
      openStore: () => Promise.resolve({ kind: "ok", value: { ...store, write } }),
    });
    await lookBack.open();
    await lookBack.remove(entryOf(lookBack, ANSWER.id));
    expect(lookBack.state.value).toMatchObject({ unavailable: REFUSED, undoable: null });
    expect(textsOf(lookBack)).toEqual(["tekst a"]);
  });
});

test("that something could not be kept is said until something is", async () => {
  const store = await openTestJournal();
  await store.write(ANSWER, createRevision("a"));
  let isFull = true;
  const write: typeof store.write = async (...written) =>
    isFull ? { kind: "failed", failure: REFUSED } : store.write(...written);
  const { lookBack } = createLookBack({ openStore: async () => ({ kind: "ok", value: { ...store, write } }) });
  await lookBack.open();
  await lookBack.remove(entryOf(lookBack, ANSWER.id));
  expect(lookBack.state.value.unavailable).toEqual(REFUSED);
  isFull = false;
  await lookBack.remove(entryOf(lookBack, ANSWER.id));
  expect([textsOf(lookBack), lookBack.state.value.unavailable]).toEqual([[], null]);
});

describe("a journal that isn't open", () => {
  test("has nothing to undo, to write in or to delete", async () => {
    const refuse = () => Promise.resolve({ kind: "failed", failure: REFUSED } as const);
    const page = createLookBack();
    await openTestJournal().then((store) => store.write(ANSWER, createRevision("a")));
    await page.lookBack.open();
    const entry = entryOf(page.lookBack, ANSWER.id);
    const { lookBack, told } = createLookBack({ openStore: refuse });
    await lookBack.open();
    await lookBack.undo();
    lookBack.input("nergens");
    lookBack.edit(entry);
    lookBack.flush();
    await lookBack.remove(entry);
    await lookBack.putBack(entry, "nergens");
    await lookBack.more();
    await lookBack.onMessage({ kind: "answerWritten", day: TODAY });
    expect([lookBack.state.value.undoable, lookBack.editing.value, told]).toEqual([null, null, []]);
    await page.lookBack.retry();
    expect(textsOf(page.lookBack)).toEqual(["tekst a"]);
  });

  test("that can't be undone stays to be undone", async () => {
    const store = await openTestJournal();
    await store.write(ANSWER, createRevision("a"));
    let isFull = false;
    const write: typeof store.write = async (...written) =>
      isFull ? { kind: "failed", failure: REFUSED } : store.write(...written);
    const { lookBack } = createLookBack({ openStore: async () => ({ kind: "ok", value: { ...store, write } }) });
    await lookBack.open();
    await lookBack.remove(entryOf(lookBack, ANSWER.id));
    isFull = true;
    await lookBack.undo();
    expect(lookBack.state.value.undoable?.answer.id).toBe(ANSWER.id);
    const [deleted] = lookBack.state.value.deleted;
    if (deleted) await lookBack.putBack(deleted, "terug");
    expect(lookBack.state.value).toMatchObject({ unavailable: REFUSED, entries: [] });
  });
});

describe("versions written apart", () => {
  test("are settled by one text, and the others stay in the history", async () => {
    const store = await openTestJournal();
    await store.write(ANSWER, createRevision("a", { text: "een", writtenAt: 1 }));
    await store.write(ANSWER, createRevision("b", { text: "twee", writtenAt: 2 }));
    const { lookBack } = createLookBack();
    await lookBack.open();
    await lookBack.putBack(entryOf(lookBack, ANSWER.id), "een");
    const { current, others, history } = entryOf(lookBack, ANSWER.id);
    expect([current.text, others, history.map(({ text }) => text)]).toEqual(["een", [], ["een", "twee", "een"]]);
  });
});

describe("a journal that could not be read", () => {
  test("is read when it is looked at again", async () => {
    await fill(1);
    let isRefused = true;
    const openStore: LookBackOptions["openStore"] = async () =>
      isRefused ? { kind: "failed", failure: REFUSED } : { kind: "ok", value: await openTestJournal() };
    const { lookBack } = createLookBack({ openStore });
    await lookBack.open();
    isRefused = false;
    await lookBack.retry();
    expect(lookBack.state.value).toMatchObject({ unavailable: null });
    expect(textsOf(lookBack)).toEqual(["dag 0"]);
  });

  test("is read anew after a restore or an erasure", async () => {
    const store = await fill(60);
    const { lookBack } = createLookBack();
    await lookBack.open();
    await store.eraseAll();
    await lookBack.onMessage({ kind: "journalChanged" });
    expect(lookBack.state.value).toMatchObject({ entries: [], deleted: [], hasMore: false });
  });

  test.each(["at rest", "on its way to the disk"])(
    "closes a box of which the answer was erased, %s, and writes nothing of it again",
    async (how) => {
      const { openStore, hold, isWaiting } = holdable("write");
      const hands = createTestClock(new Date(2026, 10, 22, 12));
      const { lookBack } = createLookBack({ openStore, clock: hands.clock });
      const store = await fill(1);
      await lookBack.open();
      const [entry] = lookBack.state.value.entries;
      if (entry === undefined) throw new Error("one was written");
      lookBack.edit(entry);
      lookBack.input("dag 0, en meer");
      await waitForState(lookBack, {
        editing: { id: entry.answer.id, text: "dag 0, en meer", save: { kind: "saved" } },
      });
      const letGo = hold();
      if (how !== "at rest") {
        hands.pass(2000);
        await isWaiting();
      }
      valueOf(await store.eraseAll());
      await lookBack.onMessage({ kind: "journalChanged" });
      letGo();
      await waitForState(lookBack, { editing: null, entries: [] });
      expect(valueOf(await store.readAnswer(entry.answer.id))).toBeNull();
    },
  );
});
