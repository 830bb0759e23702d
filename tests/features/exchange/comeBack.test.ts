/** Answers that were deleted here, and come in once more. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { JournalContents } from "../../../journal/backup.ts";
import { leaveOutKnown, listWritten, writtenToContents } from "../../../features/exchange/written.ts";
import { planRestore } from "../../../journal/restore.ts";
import { findHeads, toState } from "../../../journal/revision.ts";
import { createRevision } from "../../journal/examples.ts";
import { ONE } from "./example.ts";

test("comes back as the one version that stands, as often as it was deleted, and then adds nothing", () => {
  const property = fc.property(words, words, fc.integer({ min: 1, max: 3 }), (first, second, times) => {
    const incoming = writtenToContents([{ ...ONE, text: second }]);
    let here = writtenToContents([{ ...ONE, text: first }]);
    for (let time = 0; time < times; time += 1) {
      here = take(remove(here, time), incoming);
      expect(listWritten(here).map(({ text }) => text)).toEqual([second]);
      expect(findHeads(here.revisions)).toHaveLength(1);
      expect(take(here, incoming)).toEqual(here);
    }
  });
  fc.assert(property, { numRuns: 100 });
});

const words = fc.constantFrom("De was.", "Iets anders.", "Thee");

function take(here: JournalContents, incoming: JournalContents): JournalContents {
  const { add } = planRestore(here, leaveOutKnown(incoming, here));
  return {
    ...here,
    answers: [...here.answers, ...add.answers],
    revisions: [...here.revisions, ...add.revisions],
  };
}

function remove(here: JournalContents, time: number): JournalContents {
  const [{ answerId } = createRevision("none")] = here.revisions;
  const parents = findHeads(here.revisions).map(toState);
  const writtenAt = ONE.writtenAt + time + 1;
  const deletion = createRevision(`deletion-${time}`, { answerId, kind: "deleted", text: "", parents, writtenAt });
  return { ...here, revisions: [...here.revisions, deletion] };
}
