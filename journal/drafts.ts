import type { Answer } from "./answer.ts";
import type { Revision } from "./revision.ts";

/**
 * Keeps words beside the journal until the journal has them, for the next page to write. Both methods take effect before
 * they return.
 */
export type Drafts = {
  /** A later state of the same revision replaces the earlier one. */
  save: (answer: Answer, revision: Revision) => void;
  remove: (revision: Revision) => void;
};
