import { beforeEach, describe, expect, test, vi } from "vitest";
import { createAnswer } from "../../../journal/answer.ts";
import type { Today } from "../../../features/today/today.ts";
import {
  createRevision,
  firstOf,
  openTestJournal,
  replaceIndexedDb,
  TODAY,
  TOMORROW,
  valueOf,
} from "../../journal/examples.ts";
import { holdable } from "../../journal/holdable.ts";
import { createRoom, deck, settle, writtenOn } from "./todayRoom.ts";

beforeEach(replaceIndexedDb);

/** Another page erases what was written after `begin`, while the last write is on its way to the disk. */
async function eraseInFlush(begin: (page: Today) => Promise<unknown>): Promise<Today> {
  const { openStore, hold, isWaiting } = holdable("write");
  const room = createRoom();
  const { today } = room.openPage({ openStore });
  await today.open();
  await begin(today);
  today.input("weg ermee");
  await settle(today, { save: { kind: "saved" } });
  const letGo = hold();
  room.hands.pass(2000);
  await isWaiting();
  await (await openTestJournal()).eraseAll();
  await today.onMessage({ kind: "journalChanged" });
  letGo();
  return today;
}

describe("while another question is on its way", () => {
  test("what is typed still belongs to the one on the page", async () => {
    const { openStore, hold, isWaiting } = holdable("readDay");
    const { today } = createRoom().openPage({ openStore });
    await today.open();
    const before = today.state.value.question;
    const letGo = hold();
    const coming = today.askAnother();
    await isWaiting();
    today.input("nog voor de eerste");
    expect(today.state.value.question).toEqual(before);
    letGo();
    await coming;
    await vi.waitFor(() => expect(today.state.value.question).not.toEqual(before));
    expect(today.state.value).toMatchObject({ text: "", isLit: true });
    expect(await writtenOn(TODAY)).toEqual(["nog voor de eerste"]);
  });

  test("the page waits for words that are not durable yet", async () => {
    const { openStore, hold } = holdable("write");
    const { today } = createRoom().openPage({ openStore });
    await today.open();
    const before = today.state.value.question;
    const letGo = hold();
    today.input("onderweg");
    await today.askAnother();
    expect(today.state.value).toMatchObject({ question: before, text: "onderweg" });
    letGo();
    await vi.waitFor(() => expect(today.state.value.question).not.toEqual(before));
    expect(await writtenOn(TODAY)).toEqual(["onderweg"]);
  });
});

describe("while the journal is being opened", () => {
  test("another question that is asked for is recorded once it is open, and stays", async () => {
    const { promise: isOpen, resolve: open } = Promise.withResolvers<null>();
    const openStore = async () => {
      await isOpen;
      return { kind: "ok", value: await openTestJournal() } as const;
    };
    const { today } = createRoom().openPage({ openStore });
    const first = today.state.value.question;
    const opening = today.open();
    const coming = today.askAnother();
    open(null);
    await Promise.all([opening, coming]);
    await vi.waitFor(() => expect(today.state.value.question).not.toEqual(first));
    await today.refresh();
    expect(today.state.value.question).not.toEqual(first);
    const draw = valueOf(await (await openTestJournal()).readDraw(TODAY));
    expect(draw).toMatchObject({ questionId: today.state.value.question?.id, passed: [first?.id] });
  });
});

describe("what another page wrote", () => {
  test("is looked at once this page's own words are durable", async () => {
    const { openStore, hold } = holdable("write");
    const { today } = createRoom().openPage({ openStore });
    await today.open();
    const { question } = today.state.value;
    if (question === null) throw new Error("a deck of nine has a question");
    const answer = createAnswer(TODAY, question);
    const letGo = hold();
    today.input("van hier");
    await (
      await openTestJournal()
    ).write(answer, createRevision("elsewhere", { answerId: answer.id, text: "van daar" }));
    await today.onMessage({ kind: "answerWritten", day: TODAY });
    expect(today.state.value).toMatchObject({ text: "van hier", versions: [] });
    letGo();
    await settle(today, { text: "van hier", save: { kind: "saved" } });
    await vi.waitFor(() => expect(today.state.value.versions).toHaveLength(2));
  });

  test("to a question that this page has left meanwhile changes nothing here", async () => {
    const { openStore, hold, passOthers, isWaiting } = holdable("readDay");
    const room = createRoom();
    const { today } = room.openPage({ openStore });
    await today.open();
    today.input("gisteren");
    await settle(today, { save: { kind: "saved" } });
    const letGo = hold();
    const hearing = today.onMessage({ kind: "answerWritten", day: TODAY });
    await isWaiting();
    room.hands.set(new Date(2026, 10, 23, 9));
    passOthers();
    await today.refresh();
    await settle(today, { day: TOMORROW, text: "", isLit: false });
    letGo();
    await hearing;
    expect(today.state.value).toMatchObject({ day: TOMORROW, text: "", isLit: false });
  });

  test("and erased takes the box along, and writes nothing of it again", async () => {
    const room = createRoom();
    const { today } = room.openPage();
    await today.open();
    today.input("weg ermee");
    await settle(today, { save: { kind: "saved" } });
    await (await openTestJournal()).eraseAll();
    await today.onMessage({ kind: "journalChanged" });
    expect(today.state.value).toMatchObject({ text: "", isLit: false });
    today.flush();
    room.hands.pass(60_000);
    expect(await writtenOn(TODAY)).toEqual([]);
  });

  test("and erased while its last write is on its way to the disk is not written again, and leaves the box", async () => {
    const today = await eraseInFlush(async () => {});
    await settle(today, { text: "", isLit: false });
    expect(await writtenOn(TODAY)).toEqual([]);
  });

  test("and erased in the midst of a write leaves the question that is drawn anew, without a further look", async () => {
    const today = await eraseInFlush((page) => page.askAnother());
    await settle(today, { question: firstOf(deck), text: "", isLit: false });
    expect(valueOf(await (await openTestJournal()).readDraw(TODAY))?.questionId).toBe(today.state.value.question?.id);
  });

  test("and restored appears in a box where nothing is being written", async () => {
    const { openStore, hold } = holdable("write");
    const [idle, busy] = [createRoom().openPage(), createRoom().openPage({ openStore })];
    await Promise.all([idle.today.open(), busy.today.open()]);
    const { question } = idle.today.state.value;
    if (question === null) throw new Error("a deck of nine has a question");
    const letGo = hold();
    busy.today.input("onderweg");
    const answer = createAnswer(TODAY, question);
    await (await openTestJournal()).write(answer, createRevision("back", { answerId: answer.id, text: "terug" }));
    for (const { today } of [idle, busy]) await today.onMessage({ kind: "journalChanged" });
    expect([idle.today.state.value.text, busy.today.state.value.text]).toEqual(["terug", "onderweg"]);
    letGo();
    await settle(busy.today, { text: "onderweg", save: { kind: "saved" } });
  });

  test("apart, then joined again, is not spoken of any more", async () => {
    const { today } = createRoom().openPage();
    await today.open();
    const { question } = today.state.value;
    if (question === null) throw new Error("a deck of nine has a question");
    const answer = createAnswer(TODAY, question);
    const store = await openTestJournal();
    const [a, b] = ["a", "b"].map((id, index) => createRevision(id, { answerId: answer.id, writtenAt: index }));
    if (a === undefined || b === undefined) throw new Error("two were made");
    await store.write(answer, a);
    await store.write(answer, b);
    await today.refresh();
    expect(today.state.value).toMatchObject({ versions: [a, b], text: "tekst b" });
    const joined = createRevision("joined", { answerId: answer.id, parents: [a, b], text: "samen", writtenAt: 9 });
    await store.write(answer, joined);
    await today.refresh();
    expect(today.state.value).toMatchObject({ versions: [], text: "samen" });
  });
});
