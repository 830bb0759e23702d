import { beforeEach, describe, expect, test } from "vitest";
import type { JournalFailure, Outcome } from "../../../journal/failure.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import type { TodayOptions } from "../../../features/today/todayState.ts";
import { openTestJournal, replaceIndexedDb, TODAY, TOMORROW } from "../../journal/examples.ts";
import { createRoom, deck, REFUSED, settle, writtenOn } from "./todayRoom.ts";

beforeEach(replaceIndexedDb);

describe("a store that can't be opened", () => {
  const refuse = async (): Promise<Outcome<JournalStore>> => ({ kind: "failed", failure: REFUSED });

  test("leaves the question on the page, and says why nothing can be kept", async () => {
    const { today } = createRoom().openPage({ openStore: refuse });
    await today.open();
    expect(today.state.value).toMatchObject({ unavailable: REFUSED, save: { kind: "untouched" } });
    expect(today.state.value.question).not.toBeNull();
  });

  test("is told of where it was asked for before, and that was over by then; then another try is made", async () => {
    let tries = 0;
    const room = createRoom();
    const openStore: TodayOptions["openStore"] = async () => {
      tries += 1;
      return { kind: "ok", value: await openTestJournal() };
    };
    const { today } = room.openPage({ openStore });
    const blocked: JournalFailure = { kind: "blocked", detail: "" };
    await today.open(Promise.resolve({ kind: "failed", failure: blocked }));
    expect([today.state.value.unavailable, tries]).toEqual([blocked, 0]);
    room.hands.pass(5000);
    await settle(today, { unavailable: null });
    expect(tries).toBe(1);
  });

  test("is opened once, where it was asked for before, and no answer is shown until it is", async () => {
    const other = createRoom().openPage();
    await other.today.open();
    other.today.input("van eerder");
    await settle(other.today, { save: { kind: "saved" } });
    const asked = Promise.withResolvers<Outcome<JournalStore>>();
    const { today } = createRoom().openPage({ openStore: refuse });
    const opening = today.open(asked.promise);
    expect(today.state.value).toMatchObject({ text: "", unavailable: null });
    asked.resolve({ kind: "ok", value: await openTestJournal() });
    await opening;
    expect(today.state.value).toMatchObject({ text: "van eerder", unavailable: null });
  });

  test("keeps what is typed on the page and says it isn't saved, also when typed before that was known", async () => {
    const { today } = createRoom().openPage({ openStore: refuse });
    const opening = today.open();
    today.input("a");
    await opening;
    expect(today.state.value.save).toEqual({ kind: "failed", failure: REFUSED });
    today.input("ab");
    expect(today.state.value).toMatchObject({ text: "ab", save: { kind: "failed", failure: REFUSED } });
  });

  test("keeps the question with what is typed: no other one, no new day", async () => {
    const room = createRoom();
    const { today } = room.openPage({ openStore: refuse });
    await today.open();
    today.input("a");
    const { question } = today.state.value;
    room.hands.set(new Date(2026, 10, 23, 0, 1));
    await today.askAnother();
    await today.refresh();
    expect(today.state.value).toMatchObject({ question, day: TODAY, text: "a" });
  });

  test("still gives other questions and a new day's question", async () => {
    const room = createRoom();
    const { today } = room.openPage({ openStore: refuse });
    await today.open();
    const shown = new Set([today.state.value.question?.id]);
    for (let index = 1; index < deck.length; index += 1) {
      await today.askAnother();
      shown.add(today.state.value.question?.id);
    }
    expect(shown.size).toBe(deck.length);
    room.hands.set(new Date(2026, 10, 23, 0, 1));
    await today.checkDay();
    expect(today.state.value.day).toBe(TOMORROW);
  });

  test("is tried again by itself", async () => {
    let isRefused = true;
    const openStore: TodayOptions["openStore"] = async () =>
      isRefused ? refuse() : { kind: "ok", value: await openTestJournal() };
    const room = createRoom();
    const { today } = room.openPage({ openStore });
    await today.open();
    isRefused = false;
    room.hands.pass(5000);
    await settle(today, { unavailable: null });
  });

  test("is tried again when the page is looked at, and takes what was typed meanwhile", async () => {
    let isRefused = true;
    const openStore: TodayOptions["openStore"] = async () =>
      isRefused ? refuse() : { kind: "ok", value: await openTestJournal() };
    const { today } = createRoom().openPage({ openStore });
    await today.open();
    today.input("bewaar mij");
    isRefused = false;
    await today.refresh();
    await settle(today, { unavailable: null, save: { kind: "saved" }, text: "bewaar mij" });
    expect(await writtenOn(TODAY)).toEqual(["bewaar mij"]);
  });
});

describe("a store that fails later", () => {
  /** A journal in which one method fails from a moment that the test chooses. */
  function breakable(method: keyof JournalStore) {
    const breaks = { isBroken: false };
    const openStore = async (): Promise<Outcome<JournalStore>> => {
      const store = await openTestJournal();
      const works = store[method] as (...input: unknown[]) => Promise<Outcome<unknown>>;
      const fails = async (...input: unknown[]) =>
        breaks.isBroken ? { kind: "failed", failure: REFUSED } : works(...input);
      return { kind: "ok", value: { ...store, [method]: fails } };
    };
    return { breaks, openStore };
  }

  test.each(["readDay", "changeDraws"] as const)("in %s says so and keeps the page", async (method) => {
    const { breaks, openStore } = breakable(method);
    const room = createRoom();
    const { today } = room.openPage({ openStore });
    await today.open();
    today.input("hier");
    await settle(today, { save: { kind: "saved" } });
    breaks.isBroken = true;
    room.hands.set(new Date(2026, 10, 23, 9));
    await today.onMessage({ kind: "answerWritten", day: TODAY });
    await today.askAnother();
    await today.refresh();
    expect(today.state.value).toMatchObject({
      day: TODAY,
      text: "hier",
      unavailable: REFUSED,
      save: { kind: "saved" },
    });
    breaks.isBroken = false;
    await today.refresh();
    await settle(today, { day: TOMORROW, unavailable: null });
  });

  test.each(["readDay", "changeDraws"] as const)(
    "in its first %s says that what is typed isn't kept, until it is",
    async (method) => {
      const { breaks, openStore } = breakable(method);
      breaks.isBroken = true;
      const room = createRoom();
      const { today } = room.openPage({ openStore });
      const opening = today.open();
      today.input("nog nergens");
      await opening;
      expect(today.state.value.save).toEqual({ kind: "failed", failure: REFUSED });
      const { question } = today.state.value;
      await today.askAnother();
      expect(today.state.value).toMatchObject({ question, text: "nog nergens" });
      breaks.isBroken = false;
      room.hands.pass(5000);
      await settle(today, { question, save: { kind: "saved" }, unavailable: null });
      expect(await writtenOn(TODAY)).toEqual(["nog nergens"]);
    },
  );

  test("in a write keeps the words in the box over midnight until they are durable", async () => {
    const { breaks, openStore } = breakable("write");
    const room = createRoom();
    const { today } = room.openPage({ openStore });
    await today.open();
    breaks.isBroken = true;
    today.input("blijf hier");
    await settle(today, { save: { kind: "failed", failure: REFUSED } });
    room.hands.set(new Date(2026, 10, 23, 9));
    await today.refresh();
    expect(today.state.value).toMatchObject({ day: TODAY, text: "blijf hier" });
    breaks.isBroken = false;
    today.flush();
    await settle(today, { day: TOMORROW, isNewDay: true });
    expect(await writtenOn(TODAY)).toEqual(["blijf hier"]);
  });

  test("in the recent answers alone leaves the rest as it is", async () => {
    const { breaks, openStore } = breakable("readAnswers");
    breaks.isBroken = true;
    const { today } = createRoom().openPage({ openStore });
    await today.open();
    expect(today.state.value).toMatchObject({ unavailable: null, recent: [] });
  });
});
