/** What the rules and pages ask of a store. `journal/store` gives it on IndexedDB; no method throws. */
import type { QuestionId } from "../content/article.ts";
import type { Day } from "../content/day.ts";
import type { Draw } from "../content/deck/draw.ts";
import type { Answer, AnswerId } from "./answer.ts";
import type { JournalContents, UnreadableRow } from "./backup.ts";
import type { Outcome } from "./failure.ts";
import type { Addition } from "./restore.ts";
import type { DeckContents } from "./restoreDeck.ts";
import type { Revision } from "./revision.ts";
import type { Star } from "./star.ts";
import type { JournalSummary } from "./loss.ts";

/** An answer with all its revisions, in no order. */
export type AnswerRecord = { answer: Answer; revisions: Revision[] };

/** `unreadable` counts records that are there but make no sense; they are left as they are. */
export type AnswerRecords = { records: AnswerRecord[]; unreadable: number };

export type AnswerPage = AnswerRecords & { next: Day | null };

/** `relaxed`: outlives the page and the browser. `strict`: outlives the machine too, and takes longer. */
export type Durability = "relaxed" | "strict";

/** `flush`: what the journal already has becomes strict. What was erased meanwhile is not written again. */
export type WriteMode = Durability | "flush";

/** `total` rows are to be added. */
export type AddWatch = { signal: AbortSignal; onProgress: (done: number, total: number) => void };

/** `late` is how a write ends that the browser left unanswered for so long that it was called failed. */
export type WriteOutcome = Outcome<void> & { late?: Promise<Outcome<void>> };

/** All that can be read of the journal, and of what was read and hidden here; and the rows that make no sense, as they are. */
export type Contents = { contents: JournalContents; deck: DeckContents; unreadable: UnreadableRow[] };

export type JournalStore = {
  /**
   * Begins and commits the write in the task of the call, without reading first, so that it outlives the page.
   * `ok` comes when the transaction is done, and never earlier. Relaxed unless said otherwise.
   */
  write: (answer: Answer, revision: Revision, mode?: WriteMode) => Promise<WriteOutcome>;
  /** Writes a revision that may be older than what is there by now, which then stays. */
  writeIfNewer: (answer: Answer, revision: Revision) => Promise<Outcome<void>>;
  /** The answers of whole days, newest first, at least `limit` if there are that many, from `before` (exclusive) back. */
  readAnswers: (range: { before: Day | null; limit: number }) => Promise<Outcome<AnswerPage>>;
  /** The answers to one question, oldest day first. */
  readAnswersTo: (questionId: QuestionId) => Promise<Outcome<AnswerRecords>>;
  readAnswer: (id: AnswerId) => Promise<Outcome<AnswerRecord | null>>;
  /** How many answers there are, and the newest one's day; without reading them. */
  summarize: () => Promise<Outcome<JournalSummary>>;
  /** The answers of one day. */
  readDay: (day: Day) => Promise<Outcome<AnswerRecords>>;
  /** Every star, in the order of its answer's day. */
  readStars: () => Promise<Outcome<Star[]>>;
  /** `null` takes the star away. */
  changeStar: (id: AnswerId, star: Star | null) => Promise<Outcome<void>>;
  readDraw: (day: Day) => Promise<Outcome<Draw | null>>;
  /**
   * Reads all draws, and records what `choose` makes of them in the same transaction; nothing when it gives `null`.
   * Two pages that ask at once agree. Gives the draws as they are afterwards, oldest day first.
   */
  changeDraws: (choose: (draws: readonly Draw[]) => Draw | null) => Promise<Outcome<Draw[]>>;
  /** The whole journal as it is at one moment. */
  readAll: () => Promise<Outcome<Contents>>;
  /**
   * Adds what a plan says (see planRestore): all of it or, when a key of it is there by now or an earlier state isn't
   * there as it was, nothing; `detail` then begins with "ConstraintError", and a new plan can be made. Strict unless said otherwise. Can be stopped until it
   * is done: it then fails, and adds nothing.
   */
  addAll: (add: Addition, durability?: Durability, watch?: AddWatch) => Promise<Outcome<void>>;
  /** Removes all that the reader wrote, every draw and star, and all that was read here or hidden. */
  eraseAll: () => Promise<Outcome<void>>;
  /** Undoes an `addAll`, but for what was changed or built upon since. */
  removeAdded: (added: Addition) => Promise<Outcome<void>>;
};
