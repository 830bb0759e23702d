/** What the rules and pages ask of a store. `journal/store` gives it on IndexedDB; no method throws. */
import type { Day } from "../content/day.ts";
import type { Draw } from "../content/draw.ts";
import type { Answer, AnswerId } from "./answer.ts";
import type { Outcome } from "./failure.ts";
import type { Revision } from "./revision.ts";

/** An answer with all its revisions, in no order. */
export type AnswerRecord = { answer: Answer; revisions: Revision[] };

/** `unreadable` counts records that are there but make no sense; they are left as they are. */
export type AnswerPage = { records: AnswerRecord[]; unreadable: number; next: Day | null };

export type JournalStore = {
  /**
   * Begins and commits the write in the task of the call, without reading first, so that it outlives the page.
   * `ok` comes when the transaction is done, and never earlier.
   */
  write: (answer: Answer, revision: Revision) => Promise<Outcome<void>>;
  /** The answers of whole days, newest first, at least `limit` if there are that many, from `before` (exclusive) back. */
  readAnswers: (range: { before: Day | null; limit: number }) => Promise<Outcome<AnswerPage>>;
  readAnswer: (id: AnswerId) => Promise<Outcome<AnswerRecord | null>>;
  /** The answers of one day. */
  readDay: (day: Day) => Promise<Outcome<AnswerRecord[]>>;
  /**
   * Reads all draws, and records what `choose` makes of them in the same transaction; nothing when it gives `null`.
   * Two pages that ask at once agree. Gives the draws as they are afterwards, oldest day first.
   */
  changeDraws: (choose: (draws: readonly Draw[]) => Draw | null) => Promise<Outcome<Draw[]>>;
};
