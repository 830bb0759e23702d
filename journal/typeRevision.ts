import type { Answer } from "./answer.ts";
import type { Revision, RevisionId } from "./revision.ts";

type Typing = {
  /** The state of the same revision before this one; `null` for its first. */
  before: Revision | null;
  now: Date;
  createId: () => RevisionId;
};

/** What is typed to an answer of which the page knows no other revision. */
export function typeRevision({ id: answerId }: Answer, text: string, { before, now, createId }: Typing): Revision {
  const writtenAt = now.getTime();
  const { id, edition, startedAt } = before ?? { id: createId(), edition: 0, startedAt: writtenAt };
  return { id, edition: edition + 1, answerId, parents: [], kind: "written", text, startedAt, writtenAt };
}
