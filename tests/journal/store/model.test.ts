/**
 * Compares the store and the rules of writing with a model. modelRun.ts says how to run a failure again.
 * modelAgain.test.ts runs this file a second time.
 */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { JournalContents } from "../../../journal/backup.ts";
import { planRestore } from "../../../journal/restore.ts";
import { findHeads, type Revision } from "../../../journal/revision.ts";
import { take, textsOf } from "../journals.ts";
import { commandParameters, runParameters, TIME_LIMIT } from "../modelRun.ts";
import { expectTheModel, idsOf } from "./invariants.ts";
import { ANSWERS, createReal, revisionsOf, settleWrites, type Real } from "./machine.ts";
import { COMMANDS } from "./modelCommands.ts";

test(
  "whatever readers, pages and disks do, nothing that was acknowledged is gone, and the heads are as the model says",
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.commands(COMMANDS, commandParameters(30)),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        async (commands, order) => {
          const real = await createReal();
          await fc.asyncModelRun(() => ({ model: {}, real }), commands);
          await settleWrites(real);
          await expectTheModel(real);
          for (const { model } of real.machines) expectAnyOrder(model.log, order);
          await expectToConverge(real);
          real.close();
        },
      ),
      runParameters(1500),
    );
  },
  TIME_LIMIT,
);

/** The same writes leave the same heads in any order that keeps each page's own order. */
function expectAnyOrder(log: readonly Revision[], order: readonly number[]): void {
  const byRevision = [...Map.groupBy(log, ({ id }) => id).values()];
  const delivered: Revision[] = [];
  for (let turn = 0; byRevision.length > 0; turn += 1) {
    const index = (order[turn % order.length] ?? 0) % byRevision.length;
    const next = byRevision[index]?.shift();
    if (next === undefined) byRevision.splice(index, 1);
    else delivered.push(next);
  }
  expect(idsOf(findHeads(lastStates(delivered)))).toEqual(idsOf(findHeads(lastStates(log))));
}

function lastStates(log: readonly Revision[]): Revision[] {
  return [...new Map(log.map((revision) => [revision.id, revision])).values()];
}

/** Two machines that exchange backups end with the same revisions and heads, whichever goes first. */
async function expectToConverge({ machines }: Real): Promise<void> {
  const [one, other] = await Promise.all(machines.map(({ readAll }) => readAll()));
  if (one === undefined || other === undefined) throw new Error("there are two machines");
  const all = [...exchange(one, other), ...exchange(other, one)];
  for (const merged of all) {
    expect(textsStanding(merged)).toEqual(textsStanding(all[0] ?? merged));
    expect(new Set(merged.revisions)).toEqual(new Set(all[0]?.revisions));
  }
}

function exchange(one: JournalContents, other: JournalContents): JournalContents[] {
  const merged = take(one, planRestore(one, other).add);
  return [merged, take(other, planRestore(other, merged).add)];
}

function textsStanding(contents: JournalContents): string[] {
  const heads = ANSWERS.flatMap((answer) => findHeads(revisionsOf(answer, contents)));
  return textsOf({ ...contents, revisions: heads });
}
