import type { Answer } from "./answer.ts";
import type { Revision } from "./revision.ts";

/** Where words are noted until the journal has them, for the next page to write. Both begin to take effect before they return. */
export type Drafts = {
  /** A later state of the same revision comes in the place of the one before. */
  note: (answer: Answer, revision: Revision) => void;
  remove: (revision: Revision) => void;
};
