/**
 * The day's question is a pure function of the day, the deck and the draws so far. Nothing is random, and no shuffle is
 * stored. So two pages, or two devices with the same past, agree without talking.
 */
import murmurhash from "murmurhash";
import type { QuestionId } from "../article.ts";
import type { Day } from "../day.ts";

/**
 * The question of one day. `passed` holds the questions that the reader skipped that day, in order. A skipped
 * question counts as not asked. Journals hold that key, so its name stays.
 */
export type Draw = { day: Day; questionId: QuestionId; passed: QuestionId[] };

export type DrawContext = {
  /** The ids of every question known. */
  deck: readonly QuestionId[];
  /** Every recorded draw, in any order. A draw of the day itself is ignored. */
  draws: readonly Draw[];
};

/** Draws for a day that has no recorded draw. `null` with an empty deck. */
export function drawQuestion(day: Day, context: DrawContext): Draw | null {
  const questionId = pickQuestion(day, [], context);
  return questionId === null ? null : { day, questionId, passed: [] };
}

/**
 * "Andere vraag": the draw that takes the place of today's. A question skipped today stays away until the whole deck
 * was skipped. Then all come back but the one just skipped. In a deck of one, that one stays.
 */
export function skipQuestion(draw: Draw, context: DrawContext): Draw {
  const skipped = [...draw.passed.filter((id) => id !== draw.questionId), draw.questionId];
  const isDeckSkipped = context.deck.every((id) => skipped.includes(id));
  const excluded = isDeckSkipped ? [draw.questionId] : skipped;
  const questionId = pickQuestion(draw.day, excluded, context);
  return questionId === null ? draw : { day: draw.day, questionId, passed: excluded };
}

function pickQuestion(day: Day, excluded: readonly QuestionId[], { deck, draws }: DrawContext): QuestionId | null {
  const { turnOf: lastDrawOf, count } = numberDraws(day, draws);
  const unasked = deck.filter((id) => lastDrawOf(id) === NEVER && !excluded.includes(id));
  if (unasked.length > 0) return highestHash(day, unasked);

  const longestAgoFirst = deck
    .filter((id) => lastDrawOf(id) !== NEVER)
    .toSorted((a, b) => lastDrawOf(a) - lastDrawOf(b));
  const longestWaiting = longestAgoFirst.find((id) => !excluded.includes(id));
  if (longestWaiting === undefined) return null;
  const waited = count - 1 - lastDrawOf(longestWaiting);
  if (waited >= 2 * deck.length) return longestWaiting;

  // Where all questions never asked were skipped today, no round begins yet: only the one asked longest ago comes.
  const isWholeDeckAsked = longestAgoFirst.length === deck.length;
  const third = longestAgoFirst.slice(0, isWholeDeckAsked ? Math.max(1, Math.floor(deck.length / 3)) : 1);
  return (
    highestHash(
      day,
      third.filter((id) => !excluded.includes(id)),
    ) ?? longestWaiting
  );
}

const NEVER = -1;

/** Numbers the draws of other days from 0, the oldest day first. `turnOf` gives the last number of a question. */
function numberDraws(day: Day, draws: readonly Draw[]) {
  const others = draws.filter((draw) => draw.day !== day).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const lastDraws = new Map(others.map(({ questionId }, number) => [questionId, number]));
  return { turnOf: (id: QuestionId) => lastDraws.get(id) ?? NEVER, count: others.length };
}

function highestHash(day: Day, ids: readonly QuestionId[]): QuestionId | null {
  let best: { id: QuestionId; hash: number } | null = null;
  for (const id of ids) {
    const hash = murmurhash.v3(`${day}${id}`, 0);
    const isHigher = best === null || hash > best.hash || (hash === best.hash && id > best.id);
    if (isHigher) best = { id, hash };
  }
  return best === null ? null : best.id;
}
