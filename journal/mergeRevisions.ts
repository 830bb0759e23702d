/**
 * Puts the revisions of a backup beside those that are here. Of one revision, the state with the highest edition is that
 * revision, wherever it comes from. States that differ at that edition are all kept, each under a name that follows from
 * what it says (revisionCopy.ts), so that machines may hear of one another in any order.
 */
import { deepEqual } from "../content/deepEqual.ts";
import { createLinker, nameOf, type Placed } from "./linkParents.ts";
import { copyId, nameToState, stateKey, writtenAs } from "./revisionCopy.ts";
import type { Revision, RevisionState } from "./revision.ts";

export type RevisionsHere = {
  revisions: readonly Revision[];
  /** Keys of rows that are here and can't be read. */
  unreadableKeys: ReadonlySet<string>;
};

export type MergedRevisions = {
  /** To be written, in the place of what is here under the same id. */
  added: Revision[];
  /** Those here that give way: to a later state, or to themselves under another name or with other parents. */
  earlier: Revision[];
  /** How many of the file stand from now on and were not here, and how many of these under a name that isn't theirs. */
  news: number;
  clashing: number;
};

export function mergeRevisions(here: RevisionsHere, incoming: readonly Revision[]): MergedRevisions {
  const touched = new Set(incoming.map(writtenAs));
  const isTouched = (revision: Revision) => touched.has(writtenAs(revision));
  const [own, others] = [here.revisions.filter(isTouched), here.revisions.filter((each) => !isTouched(each))];
  const placed = placeLast([...own, ...incoming], here.unreadableKeys);
  const [linkHere, linkIncoming] = [createLinker(here.revisions, placed), createLinker(incoming, placed)];
  const linked = [...own.map(linkHere), ...incoming.map(linkIncoming)];
  const merged = [...Map.groupBy(linked, stateKey)].flatMap(([key, same]) => {
    const id = placed.get(key)?.id;
    return id === undefined ? [] : [joinEqual(same.map((each) => ({ ...each, id })))];
  });
  const keysHere = new Set(own.map(stateKey));
  const news = incoming.filter((each) => placed.has(stateKey(each)) && !keysHere.has(stateKey(each)));
  return {
    ...compare(here.revisions, [...merged, ...others.map(linkHere)]),
    news: news.length,
    clashing: news.filter((each) => placed.get(stateKey(each))?.id !== writtenAs(each)).length,
  };
}

/** What is here after a merge. */
export function applyMerge(
  here: readonly Revision[],
  { added, earlier }: Pick<MergedRevisions, "added" | "earlier">,
): Revision[] {
  const gone = new Set(earlier.map(({ id }) => id));
  return [...here.filter(({ id }) => !gone.has(id)), ...added];
}

/** The states that are the last of their revision, each with the id under which it stands. */
function placeLast(revisions: readonly Revision[], unreadableKeys: ReadonlySet<string>): Map<string, Placed> {
  const placed = new Map<string, Placed>();
  for (const [id, sameId] of Map.groupBy(revisions, writtenAs)) {
    const byAnswer = [...Map.groupBy(sameId, ({ answerId }) => answerId).values()];
    const last = new Map(byAnswer.flatMap(findLast).map((each) => [stateKey(each), { ...each, id }]));
    const isAlone = last.size === 1 && nameToState(id) === null;
    for (const [key, state] of last) {
      let name = isAlone ? id : copyId(state);
      while (unreadableKeys.has(name)) name = copyId({ ...state, id: name });
      placed.set(key, { id: name, state });
    }
  }
  return placed;
}

function findLast(revisions: readonly Revision[]): Revision[] {
  const edition = Math.max(...revisions.map((each) => each.edition));
  return revisions.filter((each) => each.edition === edition);
}

/** One state that came along several ways: each may know a parent that the others don't. */
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
