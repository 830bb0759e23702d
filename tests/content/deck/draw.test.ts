import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QuestionId } from "../../../content/article.ts";
import { dayAfter, dayOf, type Day } from "../../../content/day.ts";
import { drawQuestion, skipQuestion, type Draw } from "../../../content/deck/draw.ts";
import { createDeckIds, createDraws } from "../../deckIds.ts";

const FIRST_DAY = dayOf(new Date(2026, 10, 22));
const deckSize = fc.integer({ min: 1, max: 60 });

describe("the day's question", () => {
  test("is none with an empty deck", () => {
    expect(drawQuestion(FIRST_DAY, { deck: [], draws: [] })).toBeNull();
  });

  test("is the same for the same day, deck and past, whatever their order", () => {
    fc.assert(
      fc.property(deckSize, fc.nat(150), (size, days) => {
        const deck = createDeckIds(size);
        const draws = createDraws({ from: FIRST_DAY, days, deck });
        const today = draws.at(-1)?.day ?? FIRST_DAY;
        const straight = drawQuestion(dayAfter(today), { deck, draws });
        const reversed = drawQuestion(dayAfter(today), { deck: deck.toReversed(), draws: draws.toReversed() });
        expect(reversed).toEqual(straight);
      }),
    );
  });

  test.each([
    ["2026-11-22", 2],
    ["2026-11-23", 4],
    ["2026-11-24", 1],
    ["2026-11-25", 2],
  ])("on %s is for ever number %i of a deck of eight that nobody was asked", (day, index) => {
    const ids = createDeckIds(8);
    expect(drawQuestion(day as Day, { deck: ids, draws: [] })?.questionId).toBe(ids[index]);
  });

  test("is one that was never asked as long as there is one, also when the deck grows", () => {
    fc.assert(
      fc.property(deckSize, fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 120 }), (size, growth) => {
        let deck = createDeckIds(size);
        let draws: Draw[] = [];
        for (const more of growth) {
          deck = createDeckIds(Math.min(500, deck.length + (more === 9 ? 20 : 0)));
          const asked = new Set(draws.map(({ questionId }) => questionId));
          draws = createDraws({ from: FIRST_DAY, days: draws.length + 1, deck, before: draws });
          const isUnaskedLeft = deck.some((id) => !asked.has(id));
          expect(asked.has(lastOf(draws).questionId)).toBe(!isUnaskedLeft);
        }
      }),
    );
  });

  test("differs from one round to the next", () => {
    const deck = createDeckIds(30);
    const ids = createDraws({ from: FIRST_DAY, days: 90, deck }).map(({ questionId }) => questionId);
    const rounds = [ids.slice(0, 30), ids.slice(30, 60), ids.slice(60, 90)].map((round) => round.join());
    expect(new Set(rounds).size).toBe(3);
  });
});

describe.each([1, 2, 3, 4, 5, 7, 13, 40, 137, 500])("in a deck of %i over many rounds", (size) => {
  const rounds = size > 100 ? 6 : 20;
  const deck = createDeckIds(size);
  const ids = createDraws({ from: FIRST_DAY, days: size * rounds, deck }).map(({ questionId }) => questionId);

  test("no question returns before two thirds of the deck have been asked since", () => {
    const fewest = Math.min(size - 1, Math.ceil((2 * size) / 3));
    for (const [turn, id] of ids.entries()) {
      const before = ids.lastIndexOf(id, turn - 1);
      if (turn === 0 || before === -1) continue;
      const askedSince = new Set(ids.slice(before + 1, turn)).size;
      expect(askedSince).toBeGreaterThanOrEqual(fewest);
    }
  });

  test("no question waits longer than three times the deck's size", () => {
    const lastTurn = new Map<QuestionId, number>(deck.map((id) => [id, -1]));
    for (const [turn, id] of ids.entries()) {
      lastTurn.set(id, turn);
      if (turn % 7 !== 0) continue;
      const longestWait = turn - Math.min(...lastTurn.values());
      expect(longestWait).toBeLessThanOrEqual(3 * size);
    }
  });
});

describe("a question that has waited twice the deck's size", () => {
  const [a, b, c, d, e, f] = createDeckIds(6) as [
    QuestionId,
    QuestionId,
    QuestionId,
    QuestionId,
    QuestionId,
    QuestionId,
  ];
  const deck = [a, b, c, d, e, f];

  test("goes before the highest hash", () => {
    const longAgo = [a, b, c, d, e, f, ...Array.from({ length: 7 }, () => [c, d, e, f]).flat()];
    const draws = longAgo.map((questionId, index) => drawOn(dayAt(index), questionId));
    expect(drawQuestion(dayAt(draws.length), { deck, draws })?.questionId).toBe(a);
  });

  test("goes after one that was never asked", () => {
    const longAgo = [a, ...Array.from({ length: 8 }, () => [c, d, e, f]).flat()];
    const draws = longAgo.map((questionId, index) => drawOn(dayAt(index), questionId));
    expect(drawQuestion(dayAt(draws.length), { deck, draws })?.questionId).toBe(b);
  });
});

describe("draws of days to come, after the clock was moved back", () => {
  test("count as asked", () => {
    const [a, b] = createDeckIds(2) as [QuestionId, QuestionId];
    const draws = [drawOn("2030-01-01" as Day, a)];
    expect(drawQuestion(FIRST_DAY, { deck: [a, b], draws })?.questionId).toBe(b);
  });
});

describe("passing over", () => {
  test("shows every other question before one comes back, and then goes round again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 25 }), fc.nat(80), (size, days) => {
        const deck = createDeckIds(size);
        const draws = createDraws({ from: FIRST_DAY, days, deck });
        const today = draws.length === 0 ? FIRST_DAY : dayAfter(lastOf(draws).day);
        const shown = passMany(today, { deck, draws }, 3 * size);
        for (const [index, id] of shown.entries()) {
          const roundBefore = shown.slice(Math.max(0, index - size + 1), index);
          const isWithinFirstRounds = index < size;
          if (isWithinFirstRounds) expect(roundBefore).not.toContain(id);
          expect(id).not.toBe(shown[index - 1]);
        }
        expect(new Set(shown.slice(0, size)).size).toBe(size);
        expect(new Set(shown).size).toBe(size);
      }),
    );
  });

  test("keeps the only question of a deck of one", () => {
    const deck = createDeckIds(1);
    const draw = drawQuestion(FIRST_DAY, { deck, draws: [] });
    expect(draw && skipQuestion(draw, { deck, draws: [draw] })).toEqual(draw);
  });

  test("does not count as asking: the question is still new tomorrow", () => {
    const deck = createDeckIds(2);
    const first = drawQuestion(FIRST_DAY, { deck, draws: [] });
    if (first === null) throw new Error("a deck of two has a draw");
    const instead = skipQuestion(first, { deck, draws: [first] });
    expect(instead.passed).toEqual([first.questionId]);
    const tomorrow = drawQuestion(dayAfter(FIRST_DAY), { deck, draws: [instead] });
    expect(tomorrow?.questionId).toBe(first.questionId);
  });

  test("goes on beyond the third of the deck asked longest ago when all of that was skipped", () => {
    const deck = createDeckIds(9);
    const draws = createDraws({ from: FIRST_DAY, days: 9, deck });
    const shown = passMany(dayAfter(lastOf(draws).day), { deck, draws }, 4);
    const longestAgo = draws.map(({ questionId }) => questionId);
    expect(new Set(shown.slice(0, 3))).toEqual(new Set(longestAgo.slice(0, 3)));
    expect(shown[3]).toBe(longestAgo[3]);
  });
});

function passMany(day: Day, context: { deck: QuestionId[]; draws: Draw[] }, count: number): QuestionId[] {
  let draw = drawQuestion(day, context);
  const shown: QuestionId[] = [];
  while (draw !== null && shown.length < count) {
    shown.push(draw.questionId);
    draw = skipQuestion(draw, { ...context, draws: [...context.draws, draw] });
  }
  return shown;
}

function drawOn(day: Day, questionId: QuestionId): Draw {
  return { day, questionId, passed: [] };
}

function dayAt(index: number): Day {
  return new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10) as Day;
}

function lastOf<Item>(items: readonly Item[]): Item {
  const last = items.at(-1);
  if (last === undefined) throw new Error("expected at least one item");
  return last;
}
