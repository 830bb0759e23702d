/** Restoring a backup: what it would add to the journal, for the reader to see before anything is written. */
import type { Day } from "../content/day.ts";
import type { AnswerId } from "./answer.ts";
import type { JournalContents } from "./backup.ts";
import { mergeRevisions } from "./mergeRevisions.ts";
import { findHeads, type Revision } from "./revision.ts";

/** `new` and `alreadyHere` together are `inFile`. */
export type RestoreCount = { inFile: number; new: number; alreadyHere: number };

export type RestorePlan = {
  /** `clashing`: how many that are here get a version beside those that stand now. */
  answers: RestoreCount & { clashing: number };
  /** `clashing`: how many of the new ones say something else than the one here under the same id; both are kept. */
  revisions: RestoreCount & { clashing: number };
  draws: RestoreCount;
  /** The answers that `answers.clashing` counts. */
  clashes: AnswerId[];
  /** Exactly what is to be written; see JournalStore.addAll. Its parts have no key that is here. */
  add: JournalContents;
};

/**
 * Adds, and never replaces: an answer's frozen question and a day's draw stand as they are here, and revisions come
 * beside those that are here. `unreadable` are the rows here that make no sense (see JournalStore.readAll); they
 * keep their keys.
 */
export function planRestore(
  current: JournalContents,
  incoming: JournalContents,
  unreadable: readonly unknown[] = [],
): RestorePlan {
  const unreadableKeys = new Set(unreadable.map(keyOf).filter((key) => key !== null));
  const revisions = mergeRevisions({ revisions: current.revisions, unreadableKeys }, incoming.revisions);
  const add = {
    answers: withoutKeys(incoming.answers, ({ id }) => id, new Set([...unreadableKeys, ...keysOfAnswers(current)])),
    revisions: revisions.added,
    draws: withoutKeys(incoming.draws, ({ day }) => day, new Set([...unreadableKeys, ...daysOfDraws(current)])),
    stars: withoutKeys(incoming.stars, ({ id }) => id, new Set(current.stars.map(({ id }) => id))),
  };
  const clashes = findClashes(current, add.revisions);
  return {
    answers: { ...count(incoming.answers, add.answers), clashing: clashes.length },
    revisions: { ...count(incoming.revisions, add.revisions), clashing: revisions.clashing },
    draws: count(incoming.draws, add.draws),
    clashes,
    add,
  };
}

/** The answers here that have more heads afterwards than before. */
function findClashes({ answers, revisions }: JournalContents, added: readonly Revision[]): AnswerId[] {
  const isHere = new Set(answers.map(({ id }) => id));
  const hereByAnswer = Map.groupBy(revisions, ({ answerId }) => answerId);
  const addedByAnswer = Map.groupBy(added, ({ answerId }) => answerId);
  const clashes = [...addedByAnswer].filter(([id, beside]) => {
    const here = hereByAnswer.get(id);
    return isHere.has(id) && here && findHeads([...here, ...beside]).length > findHeads(here).length;
  });
  return clashes.map(([id]) => id);
}

function count(inFile: readonly unknown[], added: readonly unknown[]): RestoreCount {
  return { inFile: inFile.length, new: added.length, alreadyHere: inFile.length - added.length };
}

function withoutKeys<Item>(items: readonly Item[], key: (item: Item) => string, keys: ReadonlySet<string>): Item[] {
  return items.filter((item) => !keys.has(key(item)));
}

function keysOfAnswers({ answers }: JournalContents): AnswerId[] {
  return answers.map(({ id }) => id);
}

function daysOfDraws({ draws }: JournalContents): Day[] {
  return draws.map(({ day }) => day);
}

/** Answers and revisions are kept by `id`, draws by `day`. */
function keyOf(row: unknown): string | null {
  if (typeof row !== "object" || row === null) return null;
  if ("id" in row && typeof row.id === "string") return row.id;
  return "day" in row && typeof row.day === "string" ? row.day : null;
}
