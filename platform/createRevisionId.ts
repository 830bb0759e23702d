import type { RevisionId } from "../journal/revision.ts";

export function createRevisionId(): RevisionId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where these ids are made
  return crypto.randomUUID() as string as RevisionId;
}
