import { describe, expect, test } from "vitest";
import { dayAfter, type Day } from "../../content/day.ts";
import { drawQuestion } from "../../content/draw.ts";
import { forecast } from "../../content/forecast.ts";
import { createDeckIds, createDraws } from "../deckIds.ts";

const TODAY = "2026-11-22" as Day;
const deck = createDeckIds(5);

describe("the forecast", () => {
  test("says what the coming days draw when they come", () => {
    const draws = createDraws({ from: "2026-11-10" as Day, days: 13, deck });
    const coming = forecast(TODAY, 7, { deck, draws });
    expect(coming).toEqual(createDraws({ from: TODAY, days: draws.length + 7, deck, before: draws }).slice(-7));
    expect(coming[0]).toEqual(drawQuestion(dayAfter(TODAY), { deck, draws }));
  });

  test("keeps a draw that is recorded already for a day to come", () => {
    const recorded = { day: dayAfter(TODAY), questionId: deck[4] ?? "", passed: [] };
    const [tomorrow] = forecast(TODAY, 1, { deck, draws: [recorded as ReturnType<typeof createDraws>[number]] });
    expect(tomorrow).toEqual(recorded);
  });

  test("is empty with an empty deck", () => {
    expect(forecast(TODAY, 7, { deck: [], draws: [] })).toEqual([]);
  });
});
