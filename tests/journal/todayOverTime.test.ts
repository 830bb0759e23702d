import { beforeEach, describe, expect, test } from "vitest";
import type { Day } from "../../content/day.ts";
import { replaceIndexedDb, TODAY, TOMORROW } from "./examples.ts";
import { createRoom, settle, writtenOn } from "./todayRoom.ts";

beforeEach(replaceIndexedDb);

describe("midnight", () => {
  test("turns an idle page to the new day's question", async () => {
    const room = createRoom();
    const { today } = room.openPage();
    await today.open();
    room.hands.set(new Date(2026, 10, 23, 0, 0));
    await today.midnight();
    expect(today.state).toMatchObject({ day: TOMORROW, text: "", isNewDay: false });
  });

  test("leaves a page alone where someone is writing, until it is next looked at", async () => {
    const room = createRoom();
    const { today } = room.openPage();
    await today.open();
    const before = today.state.question;
    today.input("half getyp");
    room.hands.set(new Date(2026, 10, 23, 0, 0));
    await today.midnight();
    today.input("half getypt");
    expect(today.state).toMatchObject({ day: TODAY, question: before, text: "half getypt" });
    await today.look();
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

describe("the recent answers", () => {
  test("are the last three but the one in the box, newest first", async () => {
    const room = createRoom();
    const page = room.openPage();
    await page.today.open();
    for (let date = 22; date <= 27; date += 1) {
      room.hands.set(new Date(2026, 10, date, 9));
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
