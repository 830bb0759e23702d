import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { createAnswer } from "../../journal/answer.ts";
import { createRevision, openTestJournal, replaceIndexedDb, TODAY } from "./examples.ts";
import { createRoom, settle, writtenOn } from "./todayRoom.ts";

beforeEach(replaceIndexedDb);

/** A journal in which one method waits, from a moment the test chooses until it lets go. */
function holdable(method: "readDay" | "write") {
  let gate = Promise.withResolvers<null>();
  gate.resolve(null);
  let waiting = 0;
  const openStore = async (): Promise<Outcome<JournalStore>> => {
    const store = await openTestJournal();
    const works = store[method].bind(store) as (...input: unknown[]) => Promise<Outcome<unknown>>;
    const waits = async (...input: unknown[]) => {
      waiting += 1;
      await gate.promise;
      waiting -= 1;
      return works(...input);
    };
    return { kind: "ok", value: { ...store, [method]: waits } };
  };
  return {
    openStore,
    hold: () => (gate = Promise.withResolvers<null>()),
    letGo: () => gate.resolve(null),
    isWaiting: () => vi.waitFor(() => expect(waiting).toBeGreaterThan(0)),
  };
}

describe("while another question is on its way", () => {
  test("what is typed still belongs to the one on the page", async () => {
    const { openStore, hold, letGo, isWaiting } = holdable("readDay");
    const { today } = createRoom().openPage({ openStore });
    await today.open();
    const before = today.state.question;
    hold();
    const coming = today.another();
    await isWaiting();
    today.input("nog voor de eerste");
    expect(today.state.question).toEqual(before);
    letGo();
    await coming;
    await vi.waitFor(() => expect(today.state.question).not.toEqual(before));
    expect(today.state).toMatchObject({ text: "", isLit: true });
    expect(await writtenOn(TODAY)).toEqual(["nog voor de eerste"]);
  });

  test("the page waits for words that are not durable yet", async () => {
    const { openStore, hold, letGo } = holdable("write");
    const { today } = createRoom().openPage({ openStore });
    await today.open();
    const before = today.state.question;
    hold();
    today.input("onderweg");
    await today.another();
    expect(today.state).toMatchObject({ question: before, text: "onderweg" });
    letGo();
    await vi.waitFor(() => expect(today.state.question).not.toEqual(before));
    expect(await writtenOn(TODAY)).toEqual(["onderweg"]);
  });
});

describe("what another page wrote", () => {
  test("is looked at once this page's own words are durable", async () => {
    const { openStore, hold, letGo } = holdable("write");
    const { today } = createRoom().openPage({ openStore });
    await today.open();
    const { question } = today.state;
    if (question === null) throw new Error("a deck of nine has a question");
    const answer = createAnswer(TODAY, question);
    hold();
    today.input("van hier");
    await (
      await openTestJournal()
    ).write(answer, createRevision("elsewhere", { answerId: answer.id, text: "van daar" }));
    await today.hear({ kind: "answerWritten", day: TODAY });
    expect(today.state).toMatchObject({ text: "van hier", versions: [] });
    letGo();
    await settle(today, { text: "van hier", save: { kind: "saved" } });
    await vi.waitFor(() => expect(today.state.versions).toHaveLength(2));
  });

  test("to a question that this page has left meanwhile changes nothing here", async () => {
    const { openStore, hold, letGo, isWaiting } = holdable("readDay");
    const room = createRoom();
    const { today } = room.openPage({ openStore });
    await today.open();
    hold();
    const hearing = today.hear({ kind: "answerWritten", day: TODAY });
    await isWaiting();
    room.hands.set(new Date(2026, 10, 23, 9));
    const turning = today.look();
    letGo();
    await Promise.all([hearing, turning]);
    expect(today.state).toMatchObject({ day: "2026-11-23", text: "" });
  });

  test("apart, then joined again, is not spoken of any more", async () => {
    const { today } = createRoom().openPage();
    await today.open();
    const { question } = today.state;
    if (question === null) throw new Error("a deck of nine has a question");
    const answer = createAnswer(TODAY, question);
    const store = await openTestJournal();
    const [a, b] = ["a", "b"].map((id, index) => createRevision(id, { answerId: answer.id, writtenAt: index }));
    if (a === undefined || b === undefined) throw new Error("two were made");
    await store.write(answer, a);
    await store.write(answer, b);
    await today.look();
    expect(today.state).toMatchObject({ versions: [a, b], text: "tekst b" });
    const joined = createRevision("joined", { answerId: answer.id, parents: [a, b], text: "samen", writtenAt: 9 });
    await store.write(answer, joined);
    await today.look();
    expect(today.state).toMatchObject({ versions: [], text: "samen" });
  });
});
