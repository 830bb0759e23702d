/** Plans the undoing of a restore: which of the added rows go again. What was built on since stays. */
import { deepEqual } from "../content/deepEqual.ts";
import { createAnswerId } from "./answer.ts";
import type { JournalContents } from "./backup.ts";
import type { Addition } from "./restore.ts";
import type { Revision } from "./revision.ts";
import { writtenAs } from "./revisionCopy.ts";

/** The rows to take out. `back` holds the revisions to put back in the place of those that go. */
export type Undoing = JournalContents & { back: Revision[] };

/** `stored` is the journal as it is now. `added` is what the restore wrote. */
export function planUndo(stored: JournalContents, added: Addition): Undoing {
  const earlier = added.earlier ?? [];
  const revisions = findGoing(stored.revisions, added.revisions, earlier);
  const going = new Set(revisions);
  const origins = new Set(revisions.map(writtenAs));
  const back = earlier.filter((each) => origins.has(writtenAs(each)));
  const staying = stored.revisions.filter((revision) => !going.has(revision));
  const written = new Set([...staying, ...back].map(({ answerId }) => answerId));
  const answers = filterUnchanged(stored.answers, added.answers, idOf).filter(({ id }) => !written.has(id));
  const draws = filterUnchanged(stored.draws, added.draws, ({ day }) => day).filter(
    ({ day, questionId }) => !written.has(createAnswerId(day, questionId)),
  );
  return { answers, revisions, draws, stars: filterUnchanged(stored.stars, added.stars, idOf), back };
}

/** The stored rows that are still what was added. `keyOf` gives the key under which a row is stored. */
export function filterUnchanged<Row>(
  stored: readonly Row[],
  added: readonly Row[],
  keyOf: (row: Row) => string,
): Row[] {
  const addedByKey = new Map(added.map((row) => [keyOf(row), row]));
  return stored.filter((row) => deepEqual(row, addedByKey.get(keyOf(row))));
}

export function idOf<Id extends string>({ id }: { id: Id }): Id {
  return id;
}

/** Where an earlier state comes back, all that came in its place goes, or none of it. */
function findGoing(stored: readonly Revision[], added: readonly Revision[], earlier: readonly Revision[]): Revision[] {
  const replaced = new Set(earlier.map(writtenAs));
  let candidates = filterUnchanged(stored, added, idOf);
  for (;;) {
    const going = findUnused(stored, candidates, earlier);
    const ids = new Set(going.map(({ id }) => id));
    const halfGone = new Set(added.filter(({ id }) => !ids.has(id)).map(writtenAs));
    const next = going.filter((each) => !replaced.has(writtenAs(each)) || !halfGone.has(writtenAs(each)));
    if (next.length === going.length) return going;
    candidates = next;
  }
}

/** Leaves out the ancestors of each revision that stays, unless an earlier state of them is enough. */
function findUnused(
  stored: readonly Revision[],
  candidates: readonly Revision[],
  earlier: readonly Revision[],
): Revision[] {
  const going = new Map(candidates.map((revision) => [revision.id, revision]));
  const editionBack = new Map(earlier.map(({ id, edition }) => [id, edition]));
  const staying = stored.filter(({ id }) => !going.has(id));
  for (let next = staying.pop(); next !== undefined; next = staying.pop()) {
    for (const { id, edition } of next.parents) {
      const parent = going.get(id);
      if (parent === undefined || edition <= (editionBack.get(id) ?? 0)) continue;
      going.delete(id);
      staying.push(parent);
    }
  }
  return [...going.values()];
}
