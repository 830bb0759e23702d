/** The recorded draws and the deck, put together: which question a day has, and what is to be recorded when. */
import type { Day } from "./day.ts";
import type { Deck, DeckQuestion } from "./deck.ts";
import { drawQuestion, passOver, type Draw } from "./draw.ts";

/** The question a day's recorded draw names; `null` when none is recorded, or the deck no longer has it. */
export function findDayQuestion(day: Day, deck: Deck, draws: readonly Draw[]): DeckQuestion | null {
  const draw = draws.find((recorded) => recorded.day === day);
  return deck.find(({ id }) => id === draw?.questionId) ?? null;
}

/** The draw to record for a day that has no question yet; `null` when it has one, or the deck has none. */
export function drawMissing(day: Day, deck: Deck, draws: readonly Draw[]): Draw | null {
  if (findDayQuestion(day, deck, draws) !== null) return null;
  return drawQuestion(day, { deck: deck.map(({ id }) => id), draws });
}

/** The question that a first reader has on that day: what to show where nothing is recorded, or can be. */
export function findFirstQuestion(day: Day, deck: Deck): DeckQuestion | null {
  const draw = drawMissing(day, deck, []);
  return draw && findDayQuestion(day, deck, [draw]);
}

/**
 * The draw to record when the reader passes over the question a page shows; `null` when another page has put a
 * different one in its place already, which is then the other question asked for.
 */
export function drawInstead(
  shown: { day: Day; question: DeckQuestion },
  deck: Deck,
  draws: readonly Draw[],
): Draw | null {
  const recorded = draws.find(({ day }) => day === shown.day);
  if (recorded?.questionId !== shown.question.id) return null;
  return passOver(recorded, { deck: deck.map(({ id }) => id), draws });
}
