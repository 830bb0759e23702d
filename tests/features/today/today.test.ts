import { beforeEach, describe, expect, test, vi } from "vitest";
import { createDeckOf, openTestJournal, replaceIndexedDb, TODAY, valueOf } from "../../journal/examples.ts";
import { holdable } from "../../journal/holdable.ts";
import { createRoom, deck, settle, writtenOn } from "./todayRoom.ts";

beforeEach(replaceIndexedDb);

describe("the question", () => {
  test("is there before the store is open", () => {
    const question = deck[4] ?? null;
    expect(createRoom().openPage({ first: { question, isLit: true } }).today.state.value).toMatchObject({
      question,
      isLit: true,
    });
  });

  test("is recorded once: two pages that open at the same time agree", async () => {
    const room = createRoom();
    const [a, b] = [room.openPage(), room.openPage({ first: { question: deck[8] ?? null, isLit: false } })];
    await Promise.all([a.today.open(), b.today.open()]);
    expect(b.today.state.value.question).toEqual(a.today.state.value.question);
  });

  test("stays as recorded when the deck grows", async () => {
    const before = createRoom(createDeckOf(3)).openPage();
    await before.today.open();
    const after = createRoom(createDeckOf(60)).openPage();
    await after.today.open();
    expect(after.today.state.value.question).toEqual(before.today.state.value.question);
  });

  test("is drawn anew when the recorded one is not in the deck any more", async () => {
    const before = createRoom(createDeckOf(1)).openPage();
    await before.today.open();
    const after = createRoom(createDeckOf(4).slice(1)).openPage();
    await after.today.open();
    expect(after.today.state.value.question?.id).not.toBe(before.today.state.value.question?.id);
    expect(after.today.state.value.question).not.toBeNull();
  });

  test("is none with an empty deck, and nothing breaks", async () => {
    const { today } = createRoom([]).openPage();
    await today.open();
    await today.askAnother();
    expect(today.state.value).toMatchObject({ question: null, unavailable: null });
  });
});

describe("what is typed", () => {
  test("is there when the page is opened again", async () => {
    const room = createRoom();
    const page = room.openPage();
    await page.today.open();
    page.today.input("twee\nregels");
    await settle(page.today, { save: { kind: "saved" }, isLit: true });
    const again = room.openPage();
    await again.today.open();
    expect(again.today.state.value).toMatchObject({ text: "twee\nregels", isLit: true, save: { kind: "untouched" } });
  });

  test("before the store is open is kept, after what was written there before", async () => {
    const room = createRoom();
    const page = room.openPage();
    await page.today.open();
    page.today.input("eerst");
    await settle(page.today, { save: { kind: "saved" } });
    const again = room.openPage();
    const opening = again.today.open();
    again.today.input("later");
    expect(again.today.state.value).toMatchObject({ text: "later", save: { kind: "saving" } });
    await opening;
    await settle(again.today, { text: "eerst\nlater", save: { kind: "saved" } });
    expect(await writtenOn(TODAY)).toEqual(["eerst\nlater"]);
  });

  test("before the store is open stays with the question that was shown", async () => {
    const shown = deck[5] ?? null;
    const page = createRoom().openPage({ first: { question: shown, isLit: false } });
    const opening = page.today.open();
    page.today.input("voor deze vraag");
    await opening;
    await settle(page.today, { question: shown, save: { kind: "saved" } });
  });

  test("while the first question is being looked up stays with the question that was shown", async () => {
    const shown = deck[5] ?? null;
    const { openStore, hold, isWaiting } = holdable("readDay");
    const page = createRoom().openPage({ openStore, first: { question: shown, isLit: false } });
    const letGo = hold();
    const opening = page.today.open();
    await isWaiting();
    page.today.input("voor deze vraag");
    letGo();
    await opening;
    await settle(page.today, { question: shown, text: "voor deze vraag", save: { kind: "saved" } });
  });

  test("keeps the wording that its answer was begun with, when the deck has another by now", async () => {
    const page = createRoom().openPage();
    await page.today.open();
    page.today.input("morgen");
    await settle(page.today, { save: { kind: "saved" } });
    const updated = createRoom(
      deck.map((question) => ({ ...question, hint: "Nieuw.", section: "Andere kop" })),
    ).openPage();
    await updated.today.open();
    updated.today.input("morgen en avond");
    await settle(updated.today, { save: { kind: "saved" } });
    const [record] = valueOf(await (await openTestJournal()).readDay(TODAY)).records;
    expect(record?.answer.question).toMatchObject({ hint: null, section: "Een kop" });
  });

  test("shows in another page at once, and can be continued there without a second version", async () => {
    const room = createRoom();
    const [a, b] = [room.openPage(), room.openPage()];
    await Promise.all([a.today.open(), b.today.open()]);
    a.today.input("hier");
    await settle(b.today, { text: "hier", isLit: true });
    b.today.input("hier en daar");
    await settle(a.today, { text: "hier en daar" });
    a.today.input("hier en daar en hier");
    await settle(b.today, { text: "hier en daar en hier", versions: [] });
    expect(a.today.state.value.versions).toEqual([]);
  });

  test("at the same time in two pages is kept in both, and both say so", async () => {
    const room = createRoom();
    const [a, b] = [room.openPage(), room.openPage()];
    await Promise.all([a.today.open(), b.today.open()]);
    a.today.input("van a");
    b.today.input("van b");
    await settle(a.today, { text: "van a" });
    await settle(b.today, { text: "van b" });
    for (const { today } of [a, b]) {
      await vi.waitFor(() =>
        expect(today.state.value.versions.map(({ text }) => text).toSorted()).toEqual(["van a", "van b"]),
      );
    }
  });

  test("is told to the other pages when the page goes away before it is known to be kept", async () => {
    const { openStore, hold } = holdable("write");
    const told: unknown[] = [];
    const { today } = createRoom().openPage({ openStore, broadcast: (message) => told.push(message) });
    await today.open();
    hold();
    today.input("de laatste toets");
    today.flush();
    expect(told).toEqual([{ kind: "answerWritten", day: TODAY }]);
  });

  test("turns the lamp off again when it is all taken away", async () => {
    const { today } = createRoom().openPage();
    await today.open();
    today.input("x");
    expect(today.state.value.isLit).toBe(true);
    today.input(" ");
    expect(today.state.value.isLit).toBe(false);
  });
});

describe("another question", () => {
  test("comes in its place, and what was written stays in the journal", async () => {
    const { today } = createRoom().openPage();
    await today.open();
    const before = today.state.value.question;
    today.input("bij de eerste");
    await today.askAnother();
    await vi.waitFor(() => expect(today.state.value.question?.id).not.toBe(before?.id));
    expect(today.state.value).toMatchObject({ text: "", isLit: true });
    expect(await writtenOn(TODAY)).toEqual(["bij de eerste"]);
  });

  test("shows in every page where nothing is being written", async () => {
    const room = createRoom();
    const [a, b, writing] = [room.openPage(), room.openPage(), room.openPage()];
    await Promise.all([a, b, writing].map(({ today }) => today.open()));
    writing.today.input("bezig");
    await settle(writing.today, { save: { kind: "saved" } });
    const before = writing.today.state.value.question;
    await a.today.askAnother();
    await vi.waitFor(() => expect(b.today.state.value.question).toEqual(a.today.state.value.question));
    expect(a.today.state.value.question).not.toEqual(before);
    expect(writing.today.state.value).toMatchObject({ question: before, text: "bezig" });
  });

  test("is the one that another page put there, where this page had not heard of it yet", async () => {
    const room = createRoom();
    const deaf = room.openPage();
    await deaf.today.open();
    const elsewhere = createRoom().openPage();
    await elsewhere.today.open();
    await elsewhere.today.askAnother();
    await deaf.today.askAnother();
    expect(deaf.today.state.value.question).toEqual(elsewhere.today.state.value.question);
  });
});
