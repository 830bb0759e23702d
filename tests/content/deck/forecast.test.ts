import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAfter, type Day } from "../../../content/day.ts";
import { drawQuestion, type Draw } from "../../../content/deck/draw.ts";
import { forecast } from "../../../content/deck/forecast.ts";
import { createDeckIds, createDraws } from "../../deckIds.ts";

const TODAY = "2026-11-22" as Day;
const deck = createDeckIds(5);

describe("the forecast", () => {
  test("says what a day draws when it comes, however many days nobody looked before it", () => {
    const opened = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), opened, (size, gaps) => {
        const ids = createDeckIds(size);
        let draws = createDraws({ from: TODAY, days: 1, deck: ids });
        for (const gap of gaps) {
          const last = draws.at(-1)?.day ?? TODAY;
          const foreseen = forecast(last, gap, { deck: ids, draws }).at(-1);
          const drawn = drawQuestion(foreseen?.day ?? TODAY, { deck: ids, draws });
          expect(foreseen).toEqual(drawn);
          if (drawn) draws = draws.concat(drawn);
        }
      }),
    );
  });

  test("keeps a draw that is recorded already for a day to come", () => {
    const recorded: Draw = { day: dayAfter(TODAY), questionId: createDeckIds(9)[8] ?? deckEnd(), passed: [] };
    expect(forecast(TODAY, 1, { deck, draws: [recorded] })).toEqual([recorded]);
  });

  test("is empty with an empty deck", () => {
    expect(forecast(TODAY, 7, { deck: [], draws: [] })).toEqual([]);
  });
});

function deckEnd(): never {
  throw new Error("the deck has nine questions");
}
