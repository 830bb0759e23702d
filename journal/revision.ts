/**
 * Revisions are the saved states of an answer. They are only ever added, with one exception: a page overwrites the
 * revision that it is writing until its edit session ends. Each input raises `edition`, and a revision written on top
 * names the edition it grew from. A revision that was written on after another page continued it is therefore still a
 * head: nobody has seen its last words yet. All this holds without a read before a write, for which a closing page has
 * no time.
 */
import type { AnswerId, Answer } from "./answer.ts";
import { isBlank } from "./blankText.ts";

declare const revisionIdBrand: unique symbol;
/** A random id; each edit session has one. */
export type RevisionId = string & { readonly [revisionIdBrand]: true };

/** The state of a revision that another revision grew from. */
export type RevisionState = { id: RevisionId; edition: number };

export type Revision = RevisionState & {
  answerId: AnswerId;
  parents: RevisionState[];
  /** A deletion is a revision too. Its text is empty, and the text of its parents stays. */
  kind: "written" | "deleted";
  text: string;
  /** When its edit session began and when it was last written, both in milliseconds since 1970. */
  startedAt: number;
  writtenAt: number;
};

/** The revisions that no other one grew from in their present state, oldest first. Writing apart makes several. */
export function findHeads(revisions: readonly Revision[]): Revision[] {
  const seenEdition = new Map<RevisionId, number>();
  for (const { id, edition } of revisions.flatMap(({ parents }) => parents)) {
    seenEdition.set(id, Math.max(edition, seenEdition.get(id) ?? 0));
  }
  const heads = revisions.filter(({ id, edition }) => edition > (seenEdition.get(id) ?? 0));
  return oldestFirst(heads.length > 0 ? heads : revisions);
}

/** The newest head that was written on top of one of these states, however many revisions lie between. */
export function findContinuation(states: readonly RevisionState[], revisions: readonly Revision[]): Revision | null {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const grewFromThem = (head: Revision): boolean => {
    const seen = new Set<RevisionId>();
    const ancestors = [...head.parents];
    for (const { id, edition } of ancestors) {
      if (states.some((state) => state.id === id && state.edition <= edition)) return true;
      if (!seen.has(id)) ancestors.push(...(byId.get(id)?.parents ?? []));
      seen.add(id);
    }
    return false;
  };
  return findHeads(revisions).findLast(grewFromThem) ?? null;
}

export function toState({ id, edition }: RevisionState): RevisionState {
  return { id, edition };
}

/** Whether the revision has words that one would look back at. */
export function hasWords({ text }: Pick<Revision, "text">): boolean {
  return !isBlank(text);
}

export function oldestFirst(revisions: readonly Revision[]): Revision[] {
  return revisions.toSorted((a, b) => a.writtenAt - b.writtenAt || (a.id < b.id ? -1 : 1));
}

type Typing = {
  /** The state of the same revision before this one; `null` for its first state. */
  before: Revision | null;
  /** The states that a new revision grows from. */
  parents: readonly RevisionState[];
  now: Date;
  createId: () => RevisionId;
};

/** A revision with what is typed to an answer: the next state of the one before, or the first state of a new one. */
export function typeRevision({ id: answerId }: Answer, text: string, typing: Typing): Revision {
  const { before, now, createId } = typing;
  const writtenAt = now.getTime();
  const { id, edition, startedAt } = before ?? { id: createId(), edition: 0, startedAt: writtenAt };
  const parents = before?.parents ?? typing.parents.map(toState);
  return { id, edition: edition + 1, answerId, parents, kind: "written", text, startedAt, writtenAt };
}
