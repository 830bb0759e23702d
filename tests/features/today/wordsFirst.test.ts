import { effect, signal, type ReadonlySignal } from "@preact/signals-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { AnswerEditor } from "../../../features/writing/answerEditor.ts";
import { recordToEntry } from "../../../journal/entry.ts";
import { LookBack } from "../../../features/lookBack/lookBack.ts";
import { changeSafely } from "../../../journal/setSafely.ts";
import { EditSession } from "../../../features/writing/editSession.ts";
import {
  ANSWER,
  createIds,
  createDrafts,
  createRevision,
  openTestJournal,
  replaceIndexedDb,
  sourceOf,
  TODAY,
  TOMORROW,
  valueOf,
} from "../../journal/examples.ts";
import { createTestClock } from "../../journal/testClock.ts";
import { createRoom, deck, settle, writtenOn } from "./todayRoom.ts";

const reported = vi.fn<(error: unknown) => void>();

beforeEach(() => {
  replaceIndexedDb();
  reported.mockClear();
  vi.stubGlobal("reportError", reported);
});

const fail = () => {
  throw new RangeError("Invalid time value");
};

function createOptions() {
  const { saved, drafts } = createDrafts();
  const { clock } = createTestClock(new Date(2026, 10, 22, 9));
  const openStore = async () => ({ kind: "ok", value: await openTestJournal() }) as const;
  return { saved, options: { drafts, clock, openStore, createId: createIds(), broadcast: fail } };
}

/** Makes a view that throws whenever the signal changes. */
function failAtChange(state: ReadonlySignal<unknown>): void {
  let isFirst = true;
  effect(() => {
    void state.value;
    if (!isFirst) fail();
    isFirst = false;
  });
}

describe("a view that throws", () => {
  test.each(["before the journal is open", "once it is"])("costs today's page no word, %s", async (when) => {
    const { saved, drafts } = createDrafts();
    const { today } = createRoom().openPage({ drafts });
    failAtChange(today.state);
    const opening = when === "once it is" ? await today.open() : today.open();
    today.input("woorden");
    expect([...saved.values()].map(({ revision }) => revision.text)).toEqual(["woorden"]);
    await opening;
    await settle(today, { save: { kind: "saved" } });
    expect(await writtenOn(TODAY)).toEqual(["woorden"]);
    expect(reported).toHaveBeenCalled();
  });

  test("costs an answer written elsewhere no word", async () => {
    const { options } = createOptions();
    const editor = new AnswerEditor(options);
    failAtChange(editor.state);
    await editor.open(ANSWER);
    editor.input("elders");
    await vi.waitFor(() => expect(editor.state.value.save.kind).toBe("saved"));
    expect(await writtenOn(TODAY)).toEqual(["elders"]);
    expect(reported).toHaveBeenCalled();
  });

  test("costs the journal's list no word", async () => {
    const store = await openTestJournal();
    const revision = createRevision("a", { text: "eerst" });
    valueOf(await store.write(ANSWER, revision));
    const lookBack = new LookBack(createOptions().options);
    failAtChange(lookBack.state);
    failAtChange(lookBack.editing);
    await lookBack.open();
    const entry = recordToEntry({ answer: ANSWER, revisions: [revision] });
    if (entry) lookBack.edit(entry);
    lookBack.input("later");
    await vi.waitFor(() => expect(lookBack.editing.value?.save.kind).toBe("saved"));
    expect(lookBack.editing.value?.text).toBe("later");
    expect(await writtenOn(TODAY)).toEqual(["later"]);
  });

  test("finds the words saved, and on their way to the journal, when it is told of them", () => {
    const done: string[] = [];
    const { clock } = createTestClock(new Date(2026, 10, 22, 9));
    const session = new EditSession({
      answer: ANSWER,
      shown: [],
      isRead: true,
      write: async () => {
        done.push("written");
        return { kind: "ok", value: undefined };
      },
      drafts: { save: () => done.push("draft"), remove: () => {} },
      clock,
      createId: createIds(),
      onSave: ({ kind }) => done.push(kind),
    });
    session.input("woorden");
    expect(done).toEqual(["draft", "written", "saving"]);
  });
});

describe("several changes of which one breaks off", () => {
  test("are told to who watches, and leave them able to hear", () => {
    const [count, seen] = [signal(0), new Array<number>()];
    effect(() => void seen.push(count.value));
    changeSafely(() => {
      count.value = 1;
      count.value = 2;
      fail();
    });
    count.value = 3;
    expect(seen).toEqual([0, 2, 3]);
    expect(reported).toHaveBeenCalledOnce();
  });
});

describe("a deck that can't be read", () => {
  const refuse = async (): Promise<never> => {
    throw new TypeError("Failed to fetch");
  };

  test("leaves the question that stands on the page, and what is typed to it is kept", async () => {
    const room = createRoom();
    const { today } = room.openPage({ deck: { readIds: refuse, find: refuse } });
    await today.open();
    today.input("woorden");
    await settle(today, { save: { kind: "saved" } });
    expect(await writtenOn(TODAY)).toEqual(["woorden"]);
    expect(reported).toHaveBeenCalled();
  });

  test("doesn't end the page: once it can be read, the new day's question comes", async () => {
    const room = createRoom();
    const source = sourceOf(deck);
    let isRefused = false;
    const choose = <Value>(read: () => Promise<Value>) => (isRefused ? refuse() : read());
    const { today } = room.openPage({
      deck: { readIds: () => choose(source.readIds), find: (id) => choose(() => source.find(id)) },
    });
    await today.open();
    room.hands.set(new Date(2026, 10, 23, 9));
    isRefused = true;
    await today.refresh();
    expect(today.state.value.day).toBe(TODAY);
    isRefused = false;
    await today.refresh();
    expect(today.state.value.day).toBe(TOMORROW);
  });

  test("a store whose opening is rejected is one that failed", async () => {
    const { today } = createRoom().openPage({ openStore: refuse });
    await today.open();
    expect(today.state.value.unavailable).toMatchObject({ kind: "broken" });
  });
});
