/** Restores a backup in the model test. It is judged by itself, since it brings what no page here wrote. */
import { expect } from "vitest";
import type { JournalContents } from "../../../journal/backup.ts";
import { planRestore, type Addition } from "../../../journal/restore.ts";
import { findHeads, type Revision } from "../../../journal/revision.ts";
import { valueOf } from "../examples.ts";
import { EMPTY, take } from "../journals.ts";
import { isGrownUpon, isInReach } from "./journalModel.ts";
import { ANSWERS, revisionsOf, settleWrites, type Machine, type Real } from "./machine.ts";

export type RestoreChoice = { machine: number; writer: number; isUndone: boolean };

const MEANWHILE = "intussen";

/** Restores while someone types between the plan and its writing. */
export async function restore(real: Real, file: JournalContents, choice: RestoreChoice): Promise<void> {
  const machine = real.machines[choice.machine];
  const client = real.clients.find((candidate) => candidate.machine === machine);
  const answer = ANSWERS[choice.writer % ANSWERS.length];
  if (!machine || !client || !answer) throw new Error("there is a page on every machine");
  await settleWrites(real);
  const before = await machine.readAll();
  const add = await addPlanned({ machine, client, file }, () => client.sessionAt(answer).input(MEANWHILE));
  await settleWrites(real);
  await expectAllThatWas(machine, add);
  const after = await machine.readAll();
  expectAllOfTheFile(file, after);
  const afterTwice = take(after, planRestore(after, file).add);
  expect(planRestore(afterTwice, file).add).toEqual(EMPTY);
  if (choice.isUndone) await undo(real, { machine, client, before, add });
  machine.model.adopt(await machine.readAll());
}

type Adding = Pick<Restored, "machine" | "client"> & { file: JournalContents };

/** Writes a plan. If words typed meanwhile cross the plan, it adds nothing, and a new plan is made. */
async function addPlanned({ machine, client, file }: Adding, meanwhile: () => void): Promise<Addition> {
  const { add } = planRestore(await machine.readAll(), file);
  meanwhile();
  const outcome = await client.store.addAll(add);
  if (outcome.kind === "ok") return add;
  expect(outcome.failure.detail).toMatch(/^ConstraintError/);
  const { revisions } = await machine.readAll();
  expect(revisions.filter(({ id }) => !machine.model.nodes.has(id))).toEqual([]);
  return addPlanned({ machine, client, file }, () => {});
}

/**
 * Every earlier state is here as it was, or as a later state of it. It is only out of sight if an added revision grew
 * from it.
 */
async function expectAllThatWas(
  { model, readAll }: Machine,
  { revisions: added, earlier = [] }: Addition,
): Promise<void> {
  const { revisions } = await readAll();
  for (const { revision, isHead } of model.nodes.values()) {
    if (earlier.some(({ id }) => id === revision.id)) {
      expect(added.some(({ id, edition }) => id === revision.id && edition > revision.edition)).toBe(true);
      continue;
    }
    expect(revisions).toContainEqual(revision);
    if (!isHead || findHeads(revisions).some(({ id }) => id === revision.id)) continue;
    const isCovered = added.some(({ parents }) =>
      parents.some(({ id, edition }) => id === revision.id && edition >= revision.edition),
    );
    expect(isCovered, `hidden by nobody who saw it: ${JSON.stringify(revision)}`).toBe(true);
  }
}

/** Every state of the file is here, or a later state of it. What stood in the file stands, or was written on. */
function expectAllOfTheFile(file: JournalContents, after: JournalContents): void {
  for (const answer of ANSWERS) {
    const here = revisionsOf(answer, after);
    const heads = new Set(findHeads(revisionsOf(answer, file)).map(({ id }) => id));
    for (const revision of revisionsOf(answer, file)) {
      const state = here.find(({ id }) => id === revision.id);
      if (state === undefined || state.edition < revision.edition) {
        throw new Error(`not restored: ${JSON.stringify(revision)}`);
      }
      if (state.edition === revision.edition) expect(state).toEqual(revision);
      if (heads.has(revision.id)) expect(isInReach(revision, here)).toBe(true);
    }
  }
}

type Restored = { machine: Machine; client: Real["clients"][number]; before: JournalContents; add: Addition };

/** Undoing leaves what was there before, what was written since, and what the latter grew from. */
async function undo(real: Real, { machine, client, before, add }: Restored): Promise<void> {
  valueOf(await client.store.removeAdded(add));
  await settleWrites(real);
  const { revisions } = await machine.readAll();
  const addedIds = new Set(add.revisions.map(({ id }) => id));
  const own = [...machine.model.nodes.values()].map(({ revision }) => revision).filter(({ id }) => !addedIds.has(id));
  for (const revision of own) expect(revisions).toContainEqual(revision);
  for (const { id } of revisions) {
    const isOfBefore = before.revisions.some((revision) => revision.id === id);
    const isWrittenSince = own.some((revision) => revision.id === id);
    const isGrownUponSince = own.some(({ parents }) => parents.some((parent) => parent.id === id));
    expect(isOfBefore || isWrittenSince || isGrownUponSince || isNeeded(id, revisions)).toBe(true);
  }
}

/** Whether a revision that stays grew from it. */
function isNeeded(id: string, revisions: readonly Revision[]): boolean {
  const revision = revisions.find((candidate) => candidate.id === id);
  return revision !== undefined && isGrownUpon({ ...revision, edition: 1 }, revisions);
}
