/**
 * Plans the restore of a backup: what it would add to the journal, for the reader to see before anything is written.
 */
import type { Day } from "../content/day.ts";
import type { AnswerId } from "./answer.ts";
import type { JournalContents, UnreadableRow } from "./backup.ts";
import { applyMerge, mergeRevisions, type MergedRevisions } from "./mergeRevisions.ts";
import type { DeckContents } from "./restoreDeck.ts";
import { findHeads, type Revision } from "./revision.ts";

/** What a restore writes: the rows, and the revisions here that they replace. */
export type Addition = JournalContents & {
  /** The revisions here that a later state replaces, or the same state under another name (see mergeRevisions.ts). */
  earlier?: readonly Revision[];
  /** What was read and hidden on another machine (see planDeck). */
  deck?: DeckContents;
};

/** `new` and `alreadyHere` add up to `inFile`. */
export type RestoreCount = { inFile: number; new: number; alreadyHere: number };

export type RestorePlan = {
  /** `clashing` counts the answers here that get one more version beside those that stand. */
  answers: RestoreCount & { clashing: number };
  /** `clashing` counts the new ones that differ from the one here with the same id. Both are kept. */
  revisions: RestoreCount & { clashing: number };
  draws: RestoreCount;
  /** The answers that `answers.clashing` counts. */
  clashes: AnswerId[];
  /**
   * Exactly what is to be written: see JournalStore.addAll. None of its keys exist here, but for those of `earlier`.
   */
  add: Addition;
};

/**
 * An answer's frozen question and a day's draw stay as they are here. A later state of a revision replaces the one
 * here, and all other revisions are added beside those here. `unreadable` are the rows here that make no sense (see
 * JournalStore.readAll). They keep their keys, but for stars.
 */
export function planRestore(
  current: JournalContents,
  incoming: JournalContents,
  unreadable: readonly UnreadableRow[] = [],
): RestorePlan {
  const unreadableIn = (store: keyof JournalContents) => findKeys(unreadable, store);
  const unreadableKeys = unreadableIn("revisions");
  const revisions = mergeRevisions({ revisions: current.revisions, unreadableKeys }, incoming.revisions);
  const add = {
    answers: withoutKeys(
      incoming.answers,
      ({ id }) => id,
      new Set([...unreadableIn("answers"), ...keysOfAnswers(current)]),
    ),
    revisions: revisions.added,
    draws: withoutKeys(incoming.draws, ({ day }) => day, new Set([...unreadableIn("draws"), ...daysOfDraws(current)])),
    // A new star may replace a star that can't be read: no words are lost by that.
    stars: withoutKeys(incoming.stars, ({ id }) => id, new Set(current.stars.map(({ id }) => id))),
    ...(revisions.earlier.length > 0 && { earlier: revisions.earlier }),
  };
  const clashes = findClashes(current, revisions);
  return {
    answers: { ...count(incoming.answers, add.answers), clashing: clashes.length },
    revisions: { ...countNews(incoming.revisions, revisions.news), clashing: revisions.clashing },
    draws: count(incoming.draws, add.draws),
    clashes,
    add,
  };
}

/** The answers here that have more heads afterwards than before. */
function findClashes({ answers, revisions }: JournalContents, merged: MergedRevisions): AnswerId[] {
  const isHere = new Set(answers.map(({ id }) => id));
  const before = Map.groupBy(revisions, ({ answerId }) => answerId);
  const after = Map.groupBy(applyMerge(revisions, merged), ({ answerId }) => answerId);
  const changed = new Set(merged.added.map(({ answerId }) => answerId));
  return [...changed].filter((id) => {
    const [here, now] = [before.get(id), after.get(id)];
    return isHere.has(id) && here && now && findHeads(now).length > findHeads(here).length;
  });
}

function count(inFile: readonly unknown[], added: readonly unknown[]): RestoreCount {
  return countNews(inFile, added.length);
}

function countNews(inFile: readonly unknown[], news: number): RestoreCount {
  return { inFile: inFile.length, new: news, alreadyHere: inFile.length - news };
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

function findKeys(unreadable: readonly UnreadableRow[], wanted: keyof JournalContents): Set<string> {
  const rows = unreadable.filter(({ store }) => store === wanted).map(({ row }) => row);
  return new Set(rows.map(keyOf).filter((key) => key !== null));
}

/** Answers and revisions have the key `id`, draws have `day`. */
function keyOf(row: unknown): string | null {
  if (typeof row !== "object" || row === null) return null;
  if ("id" in row && typeof row.id === "string") return row.id;
  return "day" in row && typeof row.day === "string" ? row.day : null;
}
