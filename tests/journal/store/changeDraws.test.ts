import { openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import type { Day } from "../../../content/day.ts";
import { drawQuestion, type Draw } from "../../../content/deck/draw.ts";
import { DATABASE_NAME } from "../../../journal/store/openJournal.ts";
import { createDeckIds } from "../../deckIds.ts";
import { openTestJournal, replaceIndexedDb, TODAY, TOMORROW, valueOf } from "../examples.ts";

const deck = createDeckIds(5);

beforeEach(replaceIndexedDb);

describe("the draws", () => {
  function drawOn(day: Day) {
    return (draws: readonly Draw[]) =>
      draws.some((draw) => draw.day === day) ? null : drawQuestion(day, { deck, draws });
  }

  test("are put if absent: any number of pages that ask at once agree", async () => {
    const stores = await Promise.all([1, 2, 3].map(openTestJournal));
    const answers = await Promise.all(
      stores.map((store, index) =>
        store.changeDraws((draws) =>
          draws.length > 0 ? null : ({ day: TODAY, questionId: deck[index] ?? "", passed: [] } as Draw),
        ),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test("agree in two stores with the same past", async () => {
    const days = ["2026-11-20", "2026-11-22", "2026-11-23", "2026-12-31"] as Day[];
    const pasts: Draw[][] = [];
    for (let disk = 0; disk < 2; disk += 1) {
      replaceIndexedDb();
      const store = await openTestJournal();
      for (const day of days) await store.changeDraws(drawOn(day));
      pasts.push(valueOf(await store.changeDraws(() => null)));
    }
    expect(pasts[0]).toEqual(pasts[1]);
    expect(pasts[0]?.map(({ day }) => day)).toEqual(days);
  });

  test("come sorted by day, also right after one was put before others", async () => {
    const store = await openTestJournal();
    await store.changeDraws(drawOn(TOMORROW));
    const draws = valueOf(await store.changeDraws(drawOn(TODAY)));
    expect(draws.map(({ day }) => day)).toEqual([TODAY, TOMORROW]);
  });

  test("that make no sense are passed by", async () => {
    const store = await openTestJournal();
    const raw = await openDB(DATABASE_NAME);
    await raw.put("draws", { day: "2026-13-99", questionId: 3 });
    raw.close();
    expect(valueOf(await store.changeDraws(() => null))).toEqual([]);
  });
});
