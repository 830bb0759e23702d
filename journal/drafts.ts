import type { Answer } from "./answer.ts";
import type { Revision } from "./revision.ts";

/**
 * Where words are noted until the journal has them, for the next page to write. Both methods take effect before they
 * return.
 */
export type Drafts = {
  /** A later state of the same revision replaces the earlier one. */
  note: (answer: Answer, revision: Revision) => void;
  remove: (revision: Revision) => void;
};
