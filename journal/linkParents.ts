/**
 * Renames the parents of revisions, after states got other names. A parent keeps the id it was written with, since the
 * reader's other machines know that id. If the parent's state has a name of its own here, that name is added.
 */
import { copyId, nameToState, stateKey, writtenAs } from "./revisionCopy.ts";
import type { Revision, RevisionId, RevisionState } from "./revision.ts";

/** A state that stands: the id it stands under, and the state as it was written. */
export type StandingState = { id: RevisionId; state: Revision };

/** `side` is the journal that the revisions come from. Its states are the ones that they grew from. */
export function createLinker(
  side: readonly Revision[],
  standingStates: ReadonlyMap<string, StandingState>,
): (revision: Revision) => Revision {
  const ids = new Set([...standingStates.values()].map(({ id }) => id));
  const byOrigin = Map.groupBy(standingStates.values(), ({ state }) => state.id);
  const renamed = new Set(
    [...standingStates.values()].filter(({ id, state }) => id !== state.id).map(({ state }) => state.id),
  );
  const bySideState = Map.groupBy(
    side.filter((each) => renamed.has(writtenAs(each))),
    (each) => nameOf({ id: writtenAs(each), edition: each.edition }),
  );

  /** The other name of a parent. Empty where the side itself has several states of that edition. */
  const otherNames = (parent: RevisionState): RevisionState[] => {
    const keys = new Set(bySideState.get(nameOf(parent))?.map(stateKey));
    const [found] = [...keys].map((key) => standingStates.get(key));
    const hasOther = keys.size === 1 && found !== undefined && found.id !== parent.id;
    return hasOther ? [{ id: found.id, edition: parent.edition }] : [];
  };

  const link = (parent: RevisionState): RevisionState[] => {
    const others = otherNames(parent);
    const named = nameToState(parent.id);
    if (named === null) return [parent, ...others];
    const standing = byOrigin.get(named.id) ?? [];
    // Only a damaged file says this. The revision didn't grow from the state of that name.
    if (named.edition !== parent.edition) return byOrigin.has(parent.id) || standing.length > 0 ? others : [parent];
    if (others.length > 0) return others;
    const isOver = standing.some(({ state }) => state.edition > named.edition);
    const isAlone = standing.some(({ id, state }) => id === named.id && copyId(state) === parent.id);
    return !ids.has(parent.id) && (isOver || isAlone) ? [named] : [parent];
  };

  return (revision) => {
    const linked = revision.parents.flatMap(link);
    const isSame =
      linked.length === revision.parents.length && linked.every((each, at) => each === revision.parents[at]);
    if (isSame) return revision;
    return { ...revision, parents: [...new Map(linked.map((parent) => [nameOf(parent), parent])).values()] };
  };
}

/** Another text for another state. */
export function nameOf({ id, edition }: RevisionState): string {
  return JSON.stringify([id, edition]);
}
