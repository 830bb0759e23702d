import { expect, test } from "vitest";
import { addableIn, markKnown, toOffers } from "../../../features/newQuestions/pageOffers.ts";
import { createArticle, idOf } from "../../journal/deckDouble.ts";

const { questions } = createArticle(3);

test.each([
  { known: [], hidden: [], standings: ["new", "new", "new"], addable: [0, 1, 2] },
  { known: [1], hidden: [], standings: ["new", "known", "new"], addable: [0, 2] },
  { known: [0, 2], hidden: [1], standings: ["known", "hidden", "known"], addable: [1] },
  { known: [0, 1, 2, 7], hidden: [8], standings: ["known", "known", "known"], addable: [] },
  // It was hidden after the deck was read. The later state counts.
  { known: [0], hidden: [0], standings: ["hidden", "new", "new"], addable: [0, 1, 2] },
])("of three questions, with $known known and $hidden hidden, $addable can be added", (given) => {
  const offers = toOffers(questions, { known: given.known.map(idOf), hidden: given.hidden.map(idOf) });
  expect(offers.map(({ status }) => status)).toEqual(given.standings);
  expect(addableIn(offers)).toEqual(given.addable.map(idOf));
  expect(offers.map(({ question }) => question)).toEqual(questions);
});

test("what was added is known from then on", () => {
  const offers = toOffers(questions, { known: [], hidden: [idOf(2)] });
  expect(addableIn(markKnown(offers, new Set([idOf(0), idOf(2)])))).toEqual([idOf(1)]);
});
