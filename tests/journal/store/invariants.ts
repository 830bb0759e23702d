/** What must hold after everything that anyone does. */
import { expect } from "vitest";
import { recordToEntry } from "../../../journal/entry.ts";
import { findHeads, hasWords, type Revision } from "../../../journal/revision.ts";
import { isInReach } from "./journalModel.ts";
import { ANSWERS, revisionsOf, type Machine, type Real } from "./machine.ts";

/** Reads each journal after all that was handed to it, and compares the journal with its model. */
export async function expectTheModel({ machines }: Pick<Real, "machines">): Promise<void> {
  for (const machine of machines) await expectOneModel(machine);
}

async function expectOneModel({ model, readAll }: Machine): Promise<void> {
  // This read comes after all earlier writes, and may come before later ones.
  const expected = new Map([...model.nodes].map(([id, { revision }]) => [id, revision]));
  const acknowledged = [...model.acknowledged.values()];
  const heads = ANSWERS.map(({ id }) => idsOf(model.headsOf(id)));
  const draws = [...model.draws.values()];
  const contents = await readAll();
  expect(new Map(contents.revisions.map((revision) => [revision.id, revision]))).toEqual(expected);
  expect(contents.draws).toEqual(draws);
  for (const kept of acknowledged) {
    if (!isInReach(kept, contents.revisions)) throw new Error(`out of reach: ${JSON.stringify(kept)}`);
  }
  for (const [index, answer] of ANSWERS.entries()) {
    const revisions = revisionsOf(answer, contents);
    const found = findHeads(revisions);
    expect(idsOf(found)).toEqual(heads[index]);
    expectTheNewestHead(recordToEntry({ answer, revisions })?.current ?? null, found);
    expect(contents.answers.some(({ id }) => id === answer.id)).toBe(revisions.length > 0);
  }
}

/** An answer shows words as long as any stand. */
function expectTheNewestHead(current: Revision | null, heads: readonly Revision[]): void {
  const worded = heads.filter(hasWords);
  expect(current?.text).toBe(worded.at(-1)?.text);
}

export function idsOf(revisions: readonly Revision[]): string[] {
  return revisions.map(({ id }) => id).toSorted();
}
