import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Day } from "../../content/day.ts";
import { drawQuestion } from "../../content/draw.ts";
import { recordToEntry } from "../../journal/entry.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { parsePageMessage, type PageMessage } from "../../journal/pageMessage.ts";
import { Today } from "../../journal/today.ts";
import type { TodayOptions, TodayState } from "../../journal/todayState.ts";
import { createDeckOf, createIds, openTestJournal, replaceIndexedDb, TODAY, TOMORROW, valueOf } from "./examples.ts";

const REFUSED: JournalFailure = { kind: "refused", detail: "SecurityError" };
const deck = createDeckOf(9);
const first = { question: null, isLit: false };

/** The open pages of one reader: they share a disk, a clock, and what they tell one another. */
function createRoom(deckInRoom = deck) {
  const clock = { now: new Date(2026, 10, 22, 9) };
  const pages: { today: Today; heard: PageMessage[] }[] = [];

  function openPage(options: Partial<TodayOptions> = {}) {
    const states: TodayState[] = [];
    const prefix = `page${pages.length}-`;
    const today = new Today({
      deck: deckInRoom,
      first,
      recentCount: 3,
      openStore: async () => ({ kind: "ok", value: await openTestJournal() }),
      now: () => clock.now,
      createId: createIds(prefix),
      onChange: (state) => states.push(state),
      onDraws: () => {},
      tell: (message) => tellOthers(today, message),
      ...options,
    });
    pages.push({ today, heard: [] });
    return { today, states };
  }

  function tellOthers(from: Today, message: PageMessage): void {
    for (const page of pages) {
      if (page.today === from) continue;
      page.heard.push(message);
      void page.today.hear(message);
    }
  }

  return { clock, openPage };
}

async function settle(today: Today, expected: Partial<TodayState>): Promise<void> {
  await vi.waitFor(() => expect(today.state).toMatchObject(expected));
}

async function writtenOn(day: Day): Promise<string[]> {
  const store = await openTestJournal();
  const records = valueOf(await store.readDay(day));
  store.close();
  return records.map((record) => recordToEntry(record)?.current.text ?? "");
}

beforeEach(replaceIndexedDb);

describe("the question", () => {
  test("is there before the store is open", () => {
    const { today } = createRoom().openPage();
    expect(today.state.question?.id).toBe(drawQuestion(TODAY, { deck: deck.map(({ id }) => id), draws: [] })?.questionId);
  });

  test("is the one the page knew of already, where it knew one", () => {
    const question = deck[4] ?? null;
    expect(createRoom().openPage({ first: { question, isLit: true } }).today.state).toMatchObject({ question, isLit: true });
  });

  test("is recorded once: two pages that open at the same time agree", async () => {
    const room = createRoom();
    const [a, b] = [room.openPage(), room.openPage({ first: { question: deck[8] ?? null, isLit: false } })];
    await Promise.all([a.today.open(), b.today.open()]);
    expect(b.today.state.question).toEqual(a.today.state.question);
  });

  test("stays as recorded when the deck grows", async () => {
    const before = createRoom(createDeckOf(3)).openPage();
    await before.today.open();
    const after = createRoom(createDeckOf(60)).openPage();
    await after.today.open();
    expect(after.today.state.question).toEqual(before.today.state.question);
  });

  test("is drawn anew when the recorded one is not in the deck any more", async () => {
    const before = createRoom(createDeckOf(1)).openPage();
    await before.today.open();
    const after = createRoom(createDeckOf(4).slice(1)).openPage();
    await after.today.open();
    expect(after.today.state.question?.id).not.toBe(before.today.state.question?.id);
    expect(after.today.state.question).not.toBeNull();
  });

  test("is none with an empty deck, and nothing breaks", async () => {
    const { today } = createRoom([]).openPage();
    await today.open();
    await today.another();
    expect(today.state).toMatchObject({ question: null, unavailable: null });
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
    expect(again.today.state).toMatchObject({ text: "twee\nregels", isLit: true, save: { kind: "untouched" } });
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
    expect(again.today.state).toMatchObject({ text: "later", save: { kind: "saving" } });
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

  test("shows in another page at once, and can be continued there without a second version", async () => {
    const room = createRoom();
    const [a, b] = [room.openPage(), room.openPage()];
    await Promise.all([a.today.open(), b.today.open()]);
    a.today.input("hier");
    await settle(b.today, { text: "hier", isLit: true });
    b.today.input("hier en daar");
    await settle(a.today, { text: "hier en daar" });
    a.today.input("hier en daar en hier");
    await settle(b.today, { text: "hier en daar en hier", notice: null });
    expect(a.today.state.notice).toBeNull();
  });

  test("at the same time in two pages is kept in both, and both say so", async () => {
    const room = createRoom();
    const [a, b] = [room.openPage(), room.openPage()];
    await Promise.all([a.today.open(), b.today.open()]);
    a.today.input("van a");
    b.today.input("van b");
    await settle(a.today, { text: "van a", notice: "otherVersion" });
    await settle(b.today, { text: "van b", notice: "otherVersion" });
  });

  test("turns the lamp off again when it is all taken away", async () => {
    const { today } = createRoom().openPage();
    await today.open();
    today.input("x");
    expect(today.state.isLit).toBe(true);
    today.input(" ");
    expect(today.state.isLit).toBe(false);
  });
});

describe("another question", () => {
  test("comes in its place, and what was written stays in the journal", async () => {
    const { today } = createRoom().openPage();
    await today.open();
    const before = today.state.question;
    today.input("bij de eerste");
    await today.another();
    await vi.waitFor(() => expect(today.state.question?.id).not.toBe(before?.id));
    expect(today.state).toMatchObject({ text: "", isLit: true });
    expect(await writtenOn(TODAY)).toEqual(["bij de eerste"]);
  });

  test("shows in every page where nothing is being written", async () => {
    const room = createRoom();
    const [a, b, writing] = [room.openPage(), room.openPage(), room.openPage()];
    await Promise.all([a, b, writing].map(({ today }) => today.open()));
    writing.today.input("bezig");
    await settle(writing.today, { save: { kind: "saved" } });
    const before = writing.today.state.question;
    await a.today.another();
    await vi.waitFor(() => expect(b.today.state.question).toEqual(a.today.state.question));
    expect(a.today.state.question).not.toEqual(before);
    expect(writing.today.state).toMatchObject({ question: before, text: "bezig" });
  });

  test("is the one that another page put there, where this page had not heard of it yet", async () => {
    const room = createRoom();
    const deaf = room.openPage();
    await deaf.today.open();
    const elsewhere = createRoom().openPage();
    await elsewhere.today.open();
    await elsewhere.today.another();
    await deaf.today.another();
    expect(deaf.today.state.question).toEqual(elsewhere.today.state.question);
  });
});

describe("midnight", () => {
  test("turns an idle page to the new day's question", async () => {
    const room = createRoom();
    const { today } = room.openPage();
    await today.open();
    room.clock.now = new Date(2026, 10, 23, 0, 0);
    await today.midnight();
    expect(today.state).toMatchObject({ day: TOMORROW, text: "", notice: null });
  });

  test("leaves a page alone where someone is writing, until it is next looked at", async () => {
    const room = createRoom();
    const { today } = room.openPage();
    await today.open();
    const before = today.state.question;
    today.input("half getyp");
    room.clock.now = new Date(2026, 10, 23, 0, 0);
    await today.midnight();
    today.input("half getypt");
    expect(today.state).toMatchObject({ day: TODAY, question: before, text: "half getypt" });
    await today.look();
    await settle(today, { day: TOMORROW, text: "", notice: "newDay", isLit: false });
    expect(await writtenOn(TODAY)).toEqual(["half getypt"]);
    expect(await writtenOn(TOMORROW)).toEqual([]);
  });

  test("never moves text typed before the store opened to the new day", async () => {
    const room = createRoom();
    const { today } = room.openPage();
    today.input("gisteravond");
    room.clock.now = new Date(2026, 10, 23, 0, 1);
    await today.open();
    await settle(today, { day: TODAY, save: { kind: "saved" } });
    expect(await writtenOn(TODAY)).toEqual(["gisteravond"]);
  });
});

describe("a store that can't be opened", () => {
  const refuse = async (): Promise<Outcome<JournalStore>> => ({ kind: "failed", failure: REFUSED });

  test("leaves the question on the page, and says why nothing can be kept", async () => {
    const { today } = createRoom().openPage({ openStore: refuse });
    await today.open();
    expect(today.state).toMatchObject({ unavailable: REFUSED, save: { kind: "untouched" } });
    expect(today.state.question).not.toBeNull();
  });

  test("keeps what is typed on the page and says it isn't saved, also when typed before that was known", async () => {
    const { today } = createRoom().openPage({ openStore: refuse });
    const opening = today.open();
    today.input("a");
    await opening;
    expect(today.state.save).toEqual({ kind: "failed", failure: REFUSED });
    today.input("ab");
    expect(today.state).toMatchObject({ text: "ab", save: { kind: "failed", failure: REFUSED } });
  });

  test("keeps the question with what is typed: no other one, no new day", async () => {
    const room = createRoom();
    const { today } = room.openPage({ openStore: refuse });
    await today.open();
    today.input("a");
    const { question } = today.state;
    room.clock.now = new Date(2026, 10, 23, 0, 1);
    await today.another();
    await today.look();
    expect(today.state).toMatchObject({ question, day: TODAY, text: "a" });
  });

  test("still gives other questions and a new day's question", async () => {
    const room = createRoom();
    const { today } = room.openPage({ openStore: refuse });
    await today.open();
    const shown = new Set([today.state.question?.id]);
    for (let index = 1; index < deck.length; index += 1) {
      await today.another();
      shown.add(today.state.question?.id);
    }
    expect(shown.size).toBe(deck.length);
    room.clock.now = new Date(2026, 10, 23, 0, 1);
    await today.midnight();
    expect(today.state.day).toBe(TOMORROW);
  });

  test("is tried again when the page is looked at, and takes what was typed meanwhile", async () => {
    let isRefused = true;
    const openStore: TodayOptions["openStore"] = async () =>
      isRefused ? refuse() : { kind: "ok", value: await openTestJournal() };
    const { today } = createRoom().openPage({ openStore });
    await today.open();
    today.input("bewaar mij");
    isRefused = false;
    await today.look();
    await settle(today, { unavailable: null, save: { kind: "saved" }, text: "bewaar mij" });
    expect(await writtenOn(TODAY)).toEqual(["bewaar mij"]);
  });
});

describe("a store that fails later", () => {
  /** A journal in which one method fails from a moment the test chooses. */
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
    room.clock.now = new Date(2026, 10, 23, 9);
    await today.hear({ kind: "answerWritten", day: TODAY });
    await today.another();
    await today.look();
    expect(today.state).toMatchObject({ day: TODAY, text: "hier", unavailable: REFUSED, save: { kind: "saved" } });
    breaks.isBroken = false;
    await today.look();
    await settle(today, { day: TOMORROW, unavailable: null });
  });

  test("in a write keeps the words in the box over midnight until they are durable", async () => {
    const { breaks, openStore } = breakable("write");
    const room = createRoom();
    const { today } = room.openPage({ openStore });
    await today.open();
    breaks.isBroken = true;
    today.input("blijf hier");
    await settle(today, { save: { kind: "failed", failure: REFUSED } });
    room.clock.now = new Date(2026, 10, 23, 9);
    await today.look();
    expect(today.state).toMatchObject({ day: TODAY, text: "blijf hier" });
    breaks.isBroken = false;
    today.leave();
    await settle(today, { day: TOMORROW, notice: "newDay" });
    expect(await writtenOn(TODAY)).toEqual(["blijf hier"]);
  });

  test("in the recent answers alone leaves the rest as it is", async () => {
    const { breaks, openStore } = breakable("readAnswers");
    breaks.isBroken = true;
    const { today } = createRoom().openPage({ openStore });
    await today.open();
    expect(today.state).toMatchObject({ unavailable: null, recent: [] });
  });
});

describe("the recent answers", () => {
  test("are the last three but the one in the box, newest first", async () => {
    const room = createRoom();
    const page = room.openPage();
    await page.today.open();
    for (let date = 22; date <= 27; date += 1) {
      room.clock.now = new Date(2026, 10, date, 9);
      await page.today.look();
      await settle(page.today, { day: `2026-11-${date}` as Day });
      page.today.input(`dag ${date}`);
      await settle(page.today, { save: { kind: "saved" } });
    }
    const popup = room.openPage();
    await popup.today.open();
    expect(popup.today.state.recent.map(({ current }) => current.text)).toEqual(["dag 26", "dag 25", "dag 24"]);
    expect(popup.today.state.text).toBe("dag 27");
  });

  test("are left out where a page has no place for them", async () => {
    const { today } = createRoom().openPage({ recentCount: 0 });
    await today.open();
    expect(today.state.recent).toEqual([]);
  });
});

describe("what other pages tell", () => {
  test.each([
    [{ kind: "answerWritten", day: "2026-11-22" }, true],
    [{ kind: "drawReplaced", day: "2026-11-22" }, true],
    [{ kind: "answerWritten", day: "gisteren" }, false],
    [{ kind: "somethingNew", day: "2026-11-22" }, false],
    ["drawReplaced", false],
    [null, false],
  ])("%j is understood: %s", (data, isUnderstood) => {
    expect(parsePageMessage(data) !== null).toBe(isUnderstood);
  });

  test("before the store is open waits for it", async () => {
    const { today } = createRoom().openPage();
    await today.hear({ kind: "answerWritten", day: TODAY });
    expect(today.state.text).toBe("");
  });
});
