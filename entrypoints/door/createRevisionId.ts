import type { RevisionId } from "../../journal/revision.ts";

export function createRevisionId(): RevisionId {
  return crypto.randomUUID() as string as RevisionId;
}
