/** Undoing a restore: what of the rows it added may go again. What was built upon since stays. */
import { createAnswerId } from "./answer.ts";
import type { JournalContents } from "./backup.ts";
import type { Revision } from "./revision.ts";

/** `stored` is the journal as it is now, `added` what the restore wrote. Gives the rows to take out. */
export function planUndo(stored: JournalContents, added: JournalContents): JournalContents {
  const revisions = findUnused(stored.revisions, keepUnchanged(stored.revisions, added.revisions));
  const going = new Set(revisions);
  const written = new Set(stored.revisions.filter((revision) => !going.has(revision)).map(({ answerId }) => answerId));
  const answers = keepUnchanged(stored.answers, added.answers).filter(({ id }) => !written.has(id));
  const draws = keepUnchanged(stored.draws, added.draws).filter(
    ({ day, questionId }) => !written.has(createAnswerId(day, questionId)),
  );
  return { answers, revisions, draws, stars: keepUnchanged(stored.stars, added.stars) };
}

/** Those stored rows that are still what was added, to the letter. */
function keepUnchanged<Row>(stored: readonly Row[], added: readonly Row[]): Row[] {
  const texts = new Set(added.map((row) => JSON.stringify(row)));
  return stored.filter((row) => texts.has(JSON.stringify(row)));
}

/** Leaves out what a revision that stays grew from, and what that grew from. */
function findUnused(stored: readonly Revision[], candidates: readonly Revision[]): Revision[] {
  const going = new Map(candidates.map((revision) => [revision.id, revision]));
  const staying = stored.filter(({ id }) => !going.has(id));
  for (let next = staying.pop(); next !== undefined; next = staying.pop()) {
    for (const { id } of next.parents) {
      const parent = going.get(id);
      if (parent === undefined) continue;
      going.delete(id);
      staying.push(parent);
    }
  }
  return [...going.values()];
}
