/**
 * Puts the revisions of a backup beside those that are here. Of each revision the state with the highest edition
 * counts, wherever it comes from. If states differ at that edition, all are kept, each under a name that follows from
 * its content (revisionCopy.ts). So machines may learn of one another in any order.
 */
import { deepEqual } from "../content/deepEqual.ts";
import { createLinker, nameOf, type StandingState } from "./linkParents.ts";
import { copyId, nameToState, stateKey, writtenAs } from "./revisionCopy.ts";
import type { Revision, RevisionState } from "./revision.ts";

export type RevisionsHere = {
  revisions: readonly Revision[];
  /** The keys of rows here that can't be read. */
  unreadableKeys: ReadonlySet<string>;
};

export type MergedRevisions = {
  /** The revisions to write. They replace rows here with the same id. */
  added: Revision[];
  /** The revisions here that are replaced: by a later state, or by themselves with another name or other parents. */
  earlier: Revision[];
  /**
   * `news` counts the file's revisions that stand now and were not here. `clashing` counts those of them that got
   * another name.
   */
  news: number;
  clashing: number;
};

export function mergeRevisions(here: RevisionsHere, incoming: readonly Revision[]): MergedRevisions {
  const touched = new Set(incoming.map(writtenAs));
  const isTouched = (revision: Revision) => touched.has(writtenAs(revision));
  const [own, others] = [here.revisions.filter(isTouched), here.revisions.filter((each) => !isTouched(each))];
  const lastStates = findLastStates([...own, ...incoming], here.unreadableKeys);
  const [linkHere, linkIncoming] = [createLinker(here.revisions, lastStates), createLinker(incoming, lastStates)];
  const linked = [...own.map(linkHere), ...incoming.map(linkIncoming)];
  const merged = [...Map.groupBy(linked, stateKey)].flatMap(([key, same]) => {
    const id = lastStates.get(key)?.id;
    return id === undefined ? [] : [joinEqual(same.map((each) => ({ ...each, id })))];
  });
  const keysHere = new Set(own.map(stateKey));
  const news = incoming.filter((each) => lastStates.has(stateKey(each)) && !keysHere.has(stateKey(each)));
  return {
    ...compare(here.revisions, [...merged, ...others.map(linkHere)]),
    news: news.length,
    clashing: news.filter((each) => lastStates.get(stateKey(each))?.id !== writtenAs(each)).length,
  };
}

/** The revisions here after a merge. */
export function applyMerge(
  here: readonly Revision[],
  { added, earlier }: Pick<MergedRevisions, "added" | "earlier">,
): Revision[] {
  const gone = new Set(earlier.map(({ id }) => id));
  return [...here.filter(({ id }) => !gone.has(id)), ...added];
}

/** The last state of each revision, with the id that it stands under. */
function findLastStates(
  revisions: readonly Revision[],
  unreadableKeys: ReadonlySet<string>,
): Map<string, StandingState> {
  const lastStates = new Map<string, StandingState>();
  for (const [id, sameId] of Map.groupBy(revisions, writtenAs)) {
    const byAnswer = [...Map.groupBy(sameId, ({ answerId }) => answerId).values()];
    const last = new Map(byAnswer.flatMap(findLast).map((each) => [stateKey(each), { ...each, id }]));
    const isAlone = last.size === 1 && nameToState(id) === null;
    for (const [key, state] of last) {
      let name = isAlone ? id : copyId(state);
      while (unreadableKeys.has(name)) name = copyId({ ...state, id: name });
      lastStates.set(key, { id: name, state });
    }
  }
  return lastStates;
}

function findLast(revisions: readonly Revision[]): Revision[] {
  const edition = Math.max(...revisions.map((each) => each.edition));
  return revisions.filter((each) => each.edition === edition);
}

/** Joins the copies of one state that came different ways. Each copy may know a parent that the others don't. */
function joinEqual(same: readonly Revision[]): Revision {
  const [first, ...rest] = same;
  if (first === undefined) throw new Error("a group has something in it");
  if (rest.every((each) => deepEqual(each, first))) return first;
  const parents = new Map(same.flatMap((each) => each.parents).map((parent) => [nameOf(parent), parent]));
  return {
    ...first,
    parents: [...parents.values()].toSorted(compareStates),
    startedAt: Math.min(...same.map(({ startedAt }) => startedAt)),
    writtenAt: Math.max(...same.map(({ writtenAt }) => writtenAt)),
  };
}

function compareStates(a: RevisionState, b: RevisionState): number {
  if (a.id === b.id) return a.edition - b.edition;
  return a.id < b.id ? -1 : 1;
}

function compare(here: readonly Revision[], after: readonly Revision[]): Pick<MergedRevisions, "added" | "earlier"> {
  return { added: withoutEqual(after, here), earlier: withoutEqual(here, after) };
}

function withoutEqual(revisions: readonly Revision[], others: readonly Revision[]): Revision[] {
  const othersById = new Map(others.map((each) => [each.id, each]));
  return revisions.filter((each) => !deepEqual(each, othersById.get(each.id)));
}
