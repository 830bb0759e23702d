/**
 * Settles an answer with one new revision on top of the heads that the reader was shown. It is a deletion, an old text
 * put back, one version kept, or two joined. What stood before stays in the history. A head that nobody has seen yet
 * stays a head.
 */
import type { Answer } from "./answer.ts";
import type { Clock } from "./clock.ts";
import type { Outcome } from "./failure.ts";
import type { JournalStore } from "./journalStore.ts";
import { typeRevision, type Revision, type RevisionId, type RevisionState } from "./revision.ts";

export type Settlement = Pick<Revision, "kind" | "text">;

export function writeOnTop(
  { answer, states }: { answer: Answer; states: readonly RevisionState[] },
  settlement: Settlement,
  { store, clock, createId }: { store: JournalStore; clock: Clock; createId: () => RevisionId },
): Promise<Outcome<void>> {
  const revision = typeRevision(answer, settlement.text, { before: null, parents: states, now: clock.now(), createId });
  return store.write(answer, { ...revision, kind: settlement.kind }, "strict");
}
