import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Day } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import type { Outcome } from "../../../journal/failure.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import type { LookBackOptions } from "../../../features/lookBack/lookBackState.ts";
import {
  ANSWER,
  createQuestion,
  createRevision,
  openTestJournal,
  replaceIndexedDb,
  TODAY,
  TOMORROW,
  valueOf,
} from "../../journal/examples.ts";
import { createLookBack, entryOf, fill, REFUSED, waitForState, textsOf } from "./lookBackHarness.ts";
import { holdable } from "../../journal/holdable.ts";
import { createTestClock } from "../../journal/testClock.ts";

beforeEach(replaceIndexedDb);

test("of a journal that is read anew while a group is on its way, nothing comes of that group", async () => {
  const store = await fill(100);
  const gate = Promise.withResolvers<null>();
  let isHeld = false;
  const readAnswers: JournalStore["readAnswers"] = async (range) => {
    const hold = isHeld ? gate.promise : null;
    const read = await store.readAnswers(range);
    await hold;
    return read;
  };
  const { lookBack } = createLookBack({ openStore: async () => ({ kind: "ok", value: { ...store, readAnswers } }) });
  await lookBack.open();
  isHeld = true;
  const late = lookBack.more();
  isHeld = false;
  await store.eraseAll();
  await lookBack.onMessage({ kind: "journalChanged" });
  gate.resolve(null);
  await late;
  expect([textsOf(lookBack), lookBack.state.value.hasMore]).toEqual([[], false]);
});

describe("the journal", () => {
  test("is empty and open when nothing was written", async () => {
    const { lookBack } = createLookBack();
    expect(lookBack.state.value.status).toBe("loading");
    await lookBack.open();
    expect(lookBack.state.value).toMatchObject({ status: "open", entries: [], hasMore: false, unavailable: null });
  });

  test("shows the newest answers first, and older ones a group at a time until there are none", async () => {
    await fill(120);
    const { lookBack } = createLookBack();
    await lookBack.open();
    expect(textsOf(lookBack).slice(0, 2)).toEqual(["dag 119", "dag 118"]);
    expect(lookBack.state.value).toMatchObject({ hasMore: true });
    const opened = textsOf(lookBack).length;
    expect(opened).toBeLessThan(20);
    await lookBack.more();
    expect(textsOf(lookBack).length).toBeGreaterThan(opened);
    while (lookBack.state.value.hasMore) await lookBack.more();
    expect(textsOf(lookBack)).toEqual(Array.from({ length: 120 }, (_, index) => `dag ${119 - index}`));
  });

  test("reads a group once, however often it is asked for meanwhile", async () => {
    const store = await fill(60);
    const readAnswers = vi.fn<JournalStore["readAnswers"]>(store.readAnswers);
    const { lookBack } = createLookBack({ openStore: async () => ({ kind: "ok", value: { ...store, readAnswers } }) });
    await lookBack.open();
    await Promise.all([lookBack.more(), lookBack.more(), lookBack.more()]);
    expect(readAnswers).toHaveBeenCalledTimes(2);
    expect(textsOf(lookBack)).toHaveLength(24);
  });

  test("puts the answers of a day in the order they were begun, the last first", async () => {
    const store = await openTestJournal();
    for (const [index, startedAt] of [200, 300, 100].entries()) {
      const answer = createAnswer(TODAY, createQuestion(index));
      const revision = createRevision(`r${index}`, { answerId: answer.id, text: `${startedAt}`, startedAt });
      await store.write(answer, revision);
    }
    const { lookBack } = createLookBack();
    await lookBack.open();
    expect(textsOf(lookBack)).toEqual(["300", "200", "100"]);
  });

  test("leaves out an answer that was emptied", async () => {
    const store = await fill(1);
    await store.write(ANSWER, createRevision("r", { text: "  " }));
    const { lookBack } = createLookBack();
    await lookBack.open();
    expect(textsOf(lookBack)).toEqual(["dag 0"]);
  });

  test("shows both versions that were written apart", async () => {
    const store = await openTestJournal();
    await store.write(ANSWER, createRevision("a", { text: "een", writtenAt: 1 }));
    await store.write(ANSWER, createRevision("b", { text: "twee", writtenAt: 2 }));
    const { lookBack } = createLookBack();
    await lookBack.open();
    const [entry] = lookBack.state.value.entries;
    expect([entry?.current.text, entry?.others.map(({ text }) => text)]).toEqual(["twee", ["een"]]);
  });

  test("says why when it can't be opened or read", async () => {
    const failed = { kind: "failed", failure: REFUSED } as const;
    const closed = createLookBack({ openStore: async () => failed });
    await closed.lookBack.open();
    expect(closed.lookBack.state.value).toMatchObject({ status: "open", unavailable: REFUSED });
    await closed.lookBack.more();
    const store = await openTestJournal();
    const unreadable = { ...store, readAnswers: async () => failed, readDay: async () => failed };
    const broken = createLookBack({
      openStore: async (): Promise<Outcome<JournalStore>> => ({ kind: "ok", value: unreadable }),
    });
    await broken.lookBack.open();
    expect(broken.lookBack.state.value).toMatchObject({ status: "open", unavailable: REFUSED });
    await broken.lookBack.onMessage({ kind: "answerWritten", day: TODAY });
    expect(broken.lookBack.state.value.unavailable).toEqual(REFUSED);
  });
});

describe("editing an answer", () => {
  async function openWith(text = "eerst") {
    const store = await openTestJournal();
    await store.write(ANSWER, createRevision("before", { text }));
    const page = createLookBack();
    await page.lookBack.open();
    return { ...page, store };
  }

  test("adds a revision that grows from the one shown, and tells the other pages", async () => {
    const { lookBack, told, store } = await openWith();
    lookBack.edit(entryOf(lookBack, ANSWER.id));
    expect(lookBack.editing.value).toEqual({ id: ANSWER.id, text: "eerst", save: { kind: "untouched" } });
    lookBack.input("eerst en later");
    await waitForState(lookBack, { editing: { id: ANSWER.id, text: "eerst en later", save: { kind: "saved" } } });
    lookBack.done();
    await waitForState(lookBack, { editing: null });
    await vi.waitFor(() => expect(textsOf(lookBack)).toEqual(["eerst en later"]));
    expect(told).toContainEqual({ kind: "answerWritten", day: TODAY });
    const record = valueOf(await store.readAnswer(ANSWER.id));
    expect(record?.revisions).toHaveLength(2);
    expect(record?.revisions.find(({ id }) => id === "journal-1")?.parents).toEqual([{ id: "before", edition: 1 }]);
  });

  test("closes the box only once the last word is durable", async () => {
    const { lookBack } = await openWith();
    lookBack.edit(entryOf(lookBack, ANSWER.id));
    lookBack.input("nog niet bewaard");
    lookBack.done();
    expect(lookBack.editing.value?.text).toBe("nog niet bewaard");
    await waitForState(lookBack, { editing: null });
    await vi.waitFor(() => expect(textsOf(lookBack)).toEqual(["nog niet bewaard"]));
  });

  test("keeps the box open over an answer that is being emptied, and lets it go after", async () => {
    const { lookBack } = await openWith();
    lookBack.edit(entryOf(lookBack, ANSWER.id));
    lookBack.input("");
    await waitForState(lookBack, { editing: { id: ANSWER.id, text: "", save: { kind: "saved" } } });
    expect(textsOf(lookBack)).toEqual(["eerst"]);
    lookBack.done();
    await vi.waitFor(() => expect(textsOf(lookBack)).toEqual([]));
  });

  test("follows what another page writes to it meanwhile", async () => {
    const { lookBack, store } = await openWith();
    lookBack.edit(entryOf(lookBack, ANSWER.id));
    const parents = [{ id: createRevision("before").id, edition: 1 }];
    await store.write(ANSWER, createRevision("elsewhere", { text: "elders", parents, writtenAt: 2000 }));
    await lookBack.onMessage({ kind: "answerWritten", day: TODAY });
    expect(lookBack.editing.value?.text).toBe("elders");
  });

  test("closes over an answer that was erased while the list was being read", async () => {
    const store = await openTestJournal();
    await store.write(ANSWER, createRevision("before", { text: "Geheim" }));
    const { openStore, hold, isWaiting } = holdable("readDay");
    const { lookBack } = createLookBack({ openStore });
    await lookBack.open();
    lookBack.edit(entryOf(lookBack, ANSWER.id));
    const letGo = hold();
    const first = lookBack.onMessage({ kind: "answerWritten", day: TODAY });
    await isWaiting();
    await store.eraseAll();
    const second = lookBack.onMessage({ kind: "journalChanged" });
    letGo();
    await Promise.all([first, second]);
    expect([lookBack.editing.value, textsOf(lookBack)]).toEqual([null, []]);
  });

  test("takes no input while no box is open", async () => {
    const { lookBack, store } = await openWith();
    lookBack.input("nergens");
    lookBack.flush();
    expect(lookBack.editing.value).toBeNull();
    expect(valueOf(await store.readAnswer(ANSWER.id))?.revisions).toHaveLength(1);
  });

  test("of another answer closes the one that was open", async () => {
    const { lookBack, store } = await openWith();
    const other = createAnswer(TOMORROW, createQuestion(1));
    await store.write(other, createRevision("other", { answerId: other.id, text: "ander" }));
    await lookBack.onMessage({ kind: "answerWritten", day: TOMORROW });
    lookBack.edit(entryOf(lookBack, ANSWER.id));
    lookBack.edit(entryOf(lookBack, other.id));
    expect(lookBack.editing.value).toMatchObject({ id: other.id, text: "ander" });
  });
});

describe("a journal that the browser leaves unanswered", () => {
  const SILENT = { kind: "failed", failure: { kind: "silent", detail: "no answer" } } as const;

  test("is opened by a further try, without the page being looked at", async () => {
    const store = await fill(1);
    const { clock, pass } = createTestClock(new Date(2026, 10, 22, 12));
    const openStore = vi.fn<LookBackOptions["openStore"]>().mockResolvedValueOnce(SILENT);
    openStore.mockResolvedValue({ kind: "ok", value: store });
    const { lookBack } = createLookBack({ clock, openStore });
    await lookBack.open();
    expect(lookBack.state.value).toMatchObject({ status: "open", unavailable: { kind: "silent" } });
    pass(3000);
    await waitForState(lookBack, { unavailable: null });
    await vi.waitFor(() => expect(textsOf(lookBack)).toEqual(["dag 0"]));
  });

  test("is read by a further try", async () => {
    const store = await fill(1);
    const { clock, pass } = createTestClock(new Date(2026, 10, 22, 12));
    const readAnswers = vi.fn<JournalStore["readAnswers"]>(store.readAnswers).mockResolvedValueOnce(SILENT);
    const { lookBack } = createLookBack({
      clock,
      openStore: async () => ({ kind: "ok", value: { ...store, readAnswers } }),
    });
    await lookBack.open();
    expect(lookBack.state.value.unavailable).toMatchObject({ kind: "silent" });
    pass(3000);
    await waitForState(lookBack, { unavailable: null });
    expect(textsOf(lookBack)).toEqual(["dag 0"]);
  });
});

describe("what another page writes", () => {
  test("appears in the list", async () => {
    const store = await fill(1);
    const { lookBack } = createLookBack();
    await lookBack.open();
    await store.write(ANSWER, createRevision("new", { text: "net geschreven" }));
    await lookBack.onMessage({ kind: "answerWritten", day: TODAY });
    await lookBack.onMessage({ kind: "drawReplaced", day: TODAY });
    expect(textsOf(lookBack)).toEqual(["net geschreven", "dag 0"]);
  });

  test("on a day that was not read so far waits until it is", async () => {
    const store = await fill(20);
    const { lookBack } = createLookBack();
    await lookBack.open();
    const long = createAnswer("2024-06-01" as Day, createQuestion(99));
    await store.write(long, createRevision("long", { answerId: long.id, text: "lang geleden" }));
    await lookBack.onMessage({ kind: "answerWritten", day: long.day });
    expect(textsOf(lookBack)).not.toContain("lang geleden");
    await lookBack.more();
    expect(textsOf(lookBack).at(-1)).toBe("lang geleden");
  });
});
