/** The database `dagvraag`, version 1; migrations.ts makes it so. */
import type { DBSchema } from "idb";
import type { Day } from "../../content/day.ts";
import type { Draw } from "../../content/draw.ts";
import type { Answer, AnswerId } from "../answer.ts";
import type { Revision, RevisionId } from "../revision.ts";

export interface JournalSchema extends DBSchema {
  /** The frozen question, by day and question. Key order is day order. */
  answers: { key: AnswerId; value: Answer };
  /** Every saved state. Heads are derived from the parents, so a write needs no read before it. */
  revisions: { key: RevisionId; value: Revision; indexes: { byAnswer: AnswerId } };
  draws: { key: Day; value: Draw };
}
