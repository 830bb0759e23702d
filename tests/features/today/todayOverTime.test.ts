import { beforeEach, describe, expect, test } from "vitest";
import type { Day } from "../../../content/day.ts";
import { firstOf, replaceIndexedDb, TODAY, TOMORROW } from "../../journal/examples.ts";
import { holdable } from "../../journal/holdable.ts";
import { createRoom, deck, REFUSED, settle, writtenOn } from "./todayRoom.ts";

beforeEach(replaceIndexedDb);

describe("midnight", () => {
  test("turns an idle page to the new day's question", async () => {
    const room = createRoom();
    const { today } = room.openPage();
    await today.open();
    room.hands.set(new Date(2026, 10, 23, 0, 0));
    await today.checkDay();
    expect(today.state.value).toMatchObject({ day: TOMORROW, text: "", isNewDay: false });
  });

  test("leaves a page alone where someone is writing, until it is next looked at", async () => {
    const room = createRoom();
    const { today } = room.openPage();
    await today.open();
    const before = today.state.value.question;
    today.input("half getyp");
    room.hands.set(new Date(2026, 10, 23, 0, 0));
    await today.checkDay();
    today.input("half getypt");
    expect(today.state.value).toMatchObject({ day: TODAY, question: before, text: "half getypt" });
    await today.refresh();
    await settle(today, { day: TOMORROW, text: "", isNewDay: true, isLit: false });
    expect(await writtenOn(TODAY)).toEqual(["half getypt"]);
    expect(await writtenOn(TOMORROW)).toEqual([]);
  });

  test("never moves text typed before the store opened to the new day", async () => {
    const room = createRoom();
    const { today } = room.openPage();
    today.input("gisteravond");
    room.hands.set(new Date(2026, 10, 23, 0, 1));
    await today.open();
    await settle(today, { day: TODAY, save: { kind: "saved" } });
    expect(await writtenOn(TODAY)).toEqual(["gisteravond"]);
  });
});

describe("a machine that slept over midnight", () => {
  const next = deck.find(({ id }) => id !== firstOf(deck)?.id) ?? null;

  test.each(["", "gisteren geschreven"])(
    "takes the first key to the new day, from a box that holds '%s'",
    async (text) => {
      const room = createRoom();
      const { today } = room.openPage({ foresee: () => next });
      await today.open();
      if (text) today.input(text);
      if (text) await settle(today, { save: { kind: "saved" } });
      room.hands.set(new Date(2026, 10, 23, 8));
      const turning = today.checkDay();
      // The page turns at once, so that the key goes to the question that it shows.
      expect(today.state.value).toMatchObject({ day: TOMORROW, question: next, text: "", isNewDay: text !== "" });
      today.input("e");
      await turning;
      await settle(today, { save: { kind: "saved" } });
      today.input("eerste letter");
      await settle(today, { text: "eerste letter", save: { kind: "saved" }, isLit: true });
      expect(today.state.value.question?.id).toBe(next?.id);
      expect(await writtenOn(TODAY)).toEqual(text ? [text] : []);
      expect(await writtenOn(TOMORROW)).toEqual(["eerste letter"]);
    },
  );

  test("says that a new day has begun, also where another question turns out to be recorded", async () => {
    const room = createRoom();
    const wrong = deck[5] ?? null;
    const { today } = room.openPage({ foresee: () => wrong });
    await today.open();
    today.input("gisteren");
    await settle(today, { save: { kind: "saved" } });
    room.hands.set(new Date(2026, 10, 23, 8));
    await today.checkDay();
    expect(today.state.value.question?.id).not.toBe(wrong?.id);
    expect(today.state.value).toMatchObject({ day: TOMORROW, text: "", isNewDay: true });
  });

  test("turns while yesterday's words, which are kept, are flushed to the disk", async () => {
    const room = createRoom();
    const { openStore, hold, isWaiting } = holdable("write");
    const { today } = room.openPage({ openStore, foresee: () => next });
    await today.open();
    today.input("gisteren");
    await settle(today, { save: { kind: "saved" } });
    const letGo = hold();
    room.hands.pass(2_000);
    await isWaiting();
    room.hands.set(new Date(2026, 10, 23, 8));
    const turning = today.checkDay();
    expect(today.state.value).toMatchObject({ day: TOMORROW, text: "", isNewDay: true });
    letGo();
    await turning;
    expect(await writtenOn(TODAY)).toEqual(["gisteren"]);
  });

  test("goes back to no question of yesterday that was asked for while its words were flushed", async () => {
    const room = createRoom();
    const { openStore, hold, isWaiting } = holdable("write");
    const { today } = room.openPage({ openStore, foresee: () => next });
    await today.open();
    today.input("gisteren");
    await settle(today, { save: { kind: "saved" } });
    const letGo = hold();
    room.hands.pass(2_000);
    await isWaiting();
    await today.askAnother();
    room.hands.set(new Date(2026, 10, 23, 8));
    const turning = today.checkDay();
    today.input("vandaag");
    letGo();
    await turning;
    await settle(today, { day: TOMORROW, text: "vandaag", save: { kind: "saved" } });
    expect([await writtenOn(TODAY), await writtenOn(TOMORROW)]).toEqual([["gisteren"], ["vandaag"]]);
  });

  test("keeps a word whole that is begun while the new day's question is looked up", async () => {
    const room = createRoom();
    const { today } = room.openPage();
    await today.open();
    const before = today.state.value.question;
    room.hands.set(new Date(2026, 10, 23, 8));
    const turning = today.checkDay();
    today.input("v");
    await turning;
    today.input("vandaag");
    await settle(today, { day: TODAY, question: before, text: "vandaag", save: { kind: "saved" } });
    expect(await writtenOn(TODAY)).toEqual(["vandaag"]);
  });

  test("finds the question that is recorded, where nobody types meanwhile", async () => {
    const room = createRoom();
    const { today } = room.openPage({ foresee: () => next });
    await today.open();
    room.hands.set(new Date(2026, 10, 23, 8));
    await today.checkDay();
    const recorded = today.state.value.question;
    await today.refresh();
    expect(today.state.value).toMatchObject({ day: TOMORROW, question: recorded });
  });

  test("takes nobody out of a sentence: five minutes after the last key the day turns", async () => {
    const room = createRoom();
    const { today } = room.openPage();
    room.hands.set(new Date(2026, 10, 22, 23, 59));
    await today.open();
    today.input("half");
    await settle(today, { save: { kind: "saved" } });
    room.hands.set(new Date(2026, 10, 23, 0, 1));
    await today.checkDay();
    expect(today.state.value).toMatchObject({ day: TODAY, text: "half" });
    room.hands.set(new Date(2026, 10, 23, 0, 5));
    await today.checkDay();
    await settle(today, { day: TOMORROW, text: "", isNewDay: true });
    expect(await writtenOn(TODAY)).toEqual(["half"]);
  });

  test("leaves words that are not kept with their question, however long it slept", async () => {
    const room = createRoom();
    const { today } = room.openPage({
      foresee: () => next,
      openStore: async () => ({ kind: "failed", failure: REFUSED }),
    });
    await today.open();
    today.input("nog niet bewaard");
    room.hands.set(new Date(2026, 10, 25, 9));
    await today.checkDay();
    expect(today.state.value).toMatchObject({ day: TODAY, text: "nog niet bewaard" });
  });

  test("a clock that is moved back shows the day that it gives", async () => {
    const room = createRoom();
    const { today } = room.openPage();
    await today.open();
    today.input("zondag");
    await settle(today, { save: { kind: "saved" } });
    room.hands.set(new Date(2026, 10, 21, 9));
    await today.checkDay();
    await settle(today, { day: "2026-11-21" as Day, text: "" });
    expect(await writtenOn(TODAY)).toEqual(["zondag"]);
  });
});

describe("the recent answers", () => {
  test("are the last three but the one in the box, newest first", async () => {
    const room = createRoom();
    const page = room.openPage();
    await page.today.open();
    for (let date = 22; date <= 27; date += 1) {
      room.hands.set(new Date(2026, 10, date, 9));
      await page.today.refresh();
      await settle(page.today, { day: `2026-11-${date}` as Day });
      page.today.input(`dag ${date}`);
      await settle(page.today, { save: { kind: "saved" } });
    }
    const popup = room.openPage();
    await popup.today.open();
    expect(popup.today.state.value.recent.map(({ current }) => current.text)).toEqual(["dag 26", "dag 25", "dag 24"]);
    expect(popup.today.state.value.text).toBe("dag 27");
  });

  test("are left out where a page has no place for them", async () => {
    const { today } = createRoom().openPage({ recentCount: 0 });
    await today.open();
    expect(today.state.value.recent).toEqual([]);
  });
});
