/**
 * Settles an answer by one new revision on top of all its heads: a deletion, an old text put back, one version kept,
 * two joined. What stood there before stays in the history.
 */
import type { AnswerId } from "./answer.ts";
import type { Clock } from "./clock.ts";
import type { Outcome } from "./failure.ts";
import type { JournalStore } from "./journalStore.ts";
import { findHeads, toState, type Revision, type RevisionId } from "./revision.ts";

export type Settlement = Pick<Revision, "kind" | "text">;

/** A head that another page goes on writing meanwhile stays a head: its last words were not seen. */
export async function writeOnTop(
  answerId: AnswerId,
  settlement: Settlement,
  { store, clock, createId }: { store: JournalStore; clock: Clock; createId: () => RevisionId },
): Promise<Outcome<void>> {
  const read = await store.readAnswer(answerId);
  if (read.kind === "failed") return read;
  if (read.value === null) return { kind: "ok", value: undefined };
  const { answer, revisions } = read.value;
  const at = clock.now().getTime();
  const parents = findHeads(revisions).map(toState);
  const revision = { id: createId(), edition: 1, answerId, parents, ...settlement, startedAt: at, writtenAt: at };
  return store.write(answer, revision, "strict");
}
