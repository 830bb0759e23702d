/** Whole journals for the tests of backup and restore: examples, and any that a reader could have. */
import * as fc from "fast-check";
import type { Day } from "../../content/day.ts";
import type { Draw } from "../../content/deck/draw.ts";
import { createAnswer, createOwnAnswer } from "../../journal/answer.ts";
import type { JournalContents } from "../../journal/backup.ts";
import { planRestore, type Addition } from "../../journal/restore.ts";
import { findHeads, toState, type Revision } from "../../journal/revision.ts";
import type { Star } from "../../journal/star.ts";
import { ANSWER, createQuestion, createRevision, TODAY, TOMORROW } from "./examples.ts";

export const EMPTY: JournalContents = { answers: [], revisions: [], draws: [], stars: [] };

export const DRAW: Draw = { day: TODAY, questionId: ANSWER.question.id, passed: [] };

export const STAR: Star = { id: ANSWER.id, starredAt: 1_795_329_600_000 };

/** A journal with one answer and these revisions. */
export function journalOf(...revisions: Revision[]): JournalContents {
  return { ...EMPTY, answers: [ANSWER], revisions };
}

export const HOSTILE_TEXTS = [
  "👩‍👩‍👧‍👦🏳️‍🌈🇳🇱👍🏽",
  "\u0000 in het \u0000 midden",
  "\ud800",
  "\udc00\ud800 omgekeerd",
  "\u202egedraaid\u2066 en \u2069 terug",
  "e\u0301\u0323 \u200f\u200b\ufeff",
  "\u2028\u2029\r\n\t\u0007",
  "<script>alert(1)</script>",
  '","text":"',
  "__proto__",
  "constructor",
  "x".repeat(1024 * 1024),
];

const DAYS = [TODAY, TOMORROW, "2025-12-31"] as Day[];
/** The last answer is to a question that no article asks. */
export const ANSWERS = DAYS.map((day, index) => {
  const question = createQuestion(index);
  return index === 2 ? createOwnAnswer(day, question) : createAnswer(day, question);
});

/** There are few ids, editions and texts, so that two journals meet in all ways. A parent comes before its child. */
const seed = fc.record({
  id: fc.nat(7),
  edition: fc.integer({ min: 1, max: 3 }),
  answer: fc.nat(ANSWERS.length - 1),
  text: fc.constantFrom("a", "b", "c", "d", "\ud800", "\udc00"),
  parents: fc.array(fc.record({ id: fc.nat(6), seen: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2 }),
});

export const anyJournal: fc.Arbitrary<JournalContents> = fc
  .record({
    seeds: fc.uniqueArray(seed, { selector: ({ id }) => id }),
    draws: fc.uniqueArray(
      fc.record({
        day: fc.constantFrom(...DAYS),
        questionId: fc.constantFrom(...ANSWERS.map(({ question }) => question.id)),
        passed: fc.constant<Draw["passed"]>([]),
      }),
      { selector: ({ day }) => day },
    ),
    stars: fc.uniqueArray(fc.record({ id: fc.constantFrom(...ANSWERS.map(({ id }) => id)), starredAt: fc.nat(3) }), {
      selector: ({ id }) => id,
    }),
  })
  .map(({ seeds, draws, stars }) => ({ ...grow(seeds), draws, stars }));

type Seed = typeof seed extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * A revision id belongs to one answer for ever, and so do its parents. A parent's edition is one that the parent had.
 */
function grow(seeds: readonly Seed[]): Pick<JournalContents, "answers" | "revisions"> {
  const revisions: Revision[] = [];
  for (const { id, edition, text, parents } of seeds.toSorted((a, b) => a.id - b.id)) {
    const answer = ANSWERS[id % ANSWERS.length] ?? ANSWER;
    const grewFrom = parents.flatMap(({ id: parentId, seen }) => {
      const parent = revisions.find((revision) => revision.id === `r${parentId}` && revision.answerId === answer.id);
      return parent ? [{ ...toState(parent), edition: Math.min(seen, parent.edition) }] : [];
    });
    revisions.push(createRevision(`r${id}`, { edition, answerId: answer.id, text, parents: grewFrom, writtenAt: id }));
  }
  return { answers: ANSWERS.filter(({ id }) => revisions.some(({ answerId }) => answerId === id)), revisions };
}

export function textsOf({ revisions }: JournalContents): string[] {
  return [...new Set(revisions.map(({ answerId, text }) => JSON.stringify([answerId, text])))].toSorted();
}

export function join(one: JournalContents, other: JournalContents): JournalContents {
  return {
    answers: [...one.answers, ...other.answers],
    revisions: [...one.revisions, ...other.revisions],
    draws: [...one.draws, ...other.draws],
    stars: [...one.stars, ...other.stars],
  };
}

/** The content of a journal once a plan's addition is written. */
export function take(current: JournalContents, add: Addition): JournalContents {
  const gone = new Set(add.earlier?.map(({ id }) => id));
  return join({ ...current, revisions: current.revisions.filter(({ id }) => !gone.has(id)) }, add);
}

/** The journal after a restore. */
export function restore(current: JournalContents, incoming: JournalContents): JournalContents {
  return take(current, planRestore(current, incoming).add);
}

export function headTexts({ revisions }: JournalContents): string[] {
  return findHeads(revisions)
    .map(({ text }) => text)
    .toSorted();
}
