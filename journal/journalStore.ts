/** What rules and pages ask of a store. `journal/store` implements it with IndexedDB. No method throws. */
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

/** `unreadable` counts records that make no sense. They are left as they are. */
export type AnswerRecords = { records: AnswerRecord[]; unreadable: number };

export type AnswerPage = AnswerRecords & { next: Day | null };

/** A `relaxed` write outlives the page and the browser. A `strict` write outlives the machine too, and takes longer. */
export type Durability = "relaxed" | "strict";

/** `flush` makes strict what the journal already has. What was erased meanwhile is not written again. */
export type WriteMode = Durability | "flush";

/** `total` is the number of rows to add. */
export type AddWatch = { signal: AbortSignal; onProgress: (done: number, total: number) => void };

/**
 * The browser may leave a write unanswered for so long that it counts as failed. `late` is how that write ends after
 * all.
 */
export type WriteOutcome = Outcome<void> & { late?: Promise<Outcome<void>> };

/**
 * All that can be read of the journal and of the deck here. `unreadable` holds the rows that make no sense, as they
 * are.
 */
export type Contents = { contents: JournalContents; deck: DeckContents; unreadable: UnreadableRow[] };

export type JournalStore = {
  /**
   * Begins and commits the write in the task of the call, so that the write outlives the page. It reads nothing first.
   * `ok` comes when the transaction is done, and never earlier. The write is relaxed, unless `mode` says otherwise.
   */
  write: (answer: Answer, revision: Revision, mode?: WriteMode) => Promise<WriteOutcome>;
  /** Writes a revision, unless the store has a later state of it by now. That state then stays. */
  writeIfNewer: (answer: Answer, revision: Revision) => Promise<Outcome<void>>;
  /**
   * The answers of whole days before `before` (exclusive), newest first. Gives at least `limit`, if there are that
   * many.
   */
  readAnswers: (range: { before: Day | null; limit: number }) => Promise<Outcome<AnswerPage>>;
  /** The answers to one question, oldest day first. */
  readAnswersTo: (questionId: QuestionId) => Promise<Outcome<AnswerRecords>>;
  readAnswer: (id: AnswerId) => Promise<Outcome<AnswerRecord | null>>;
  /** The number of answers and the day of the newest one. The answers are not read. */
  summarize: () => Promise<Outcome<JournalSummary>>;
  /** The answers of one day. */
  readDay: (day: Day) => Promise<Outcome<AnswerRecords>>;
  /** All stars, in the order of their answers' days. */
  readStars: () => Promise<Outcome<Star[]>>;
  /** Without a star (`null`), the star is taken away. */
  changeStar: (id: AnswerId, star: Star | null) => Promise<Outcome<void>>;
  readDraw: (day: Day) => Promise<Outcome<Draw | null>>;
  /**
   * Reads all draws, and records the draw that `choose` returns in the same transaction. `null` records nothing. Two
   * pages that ask at once so agree. Gives the draws as they are afterwards, oldest day first.
   */
  changeDraws: (choose: (draws: readonly Draw[]) => Draw | null) => Promise<Outcome<Draw[]>>;
  /** The whole journal at one moment. */
  readAll: () => Promise<Outcome<Contents>>;
  /**
   * Adds all that a plan says (see planRestore), or nothing. It adds nothing if one of the keys exists by now, or an
   * earlier state has changed: `detail` then begins with "ConstraintError", and a new plan can be made. Strict, unless
   * `durability` says otherwise. It can be stopped until it is done: it then fails and adds nothing.
   */
  addAll: (add: Addition, durability?: Durability, watch?: AddWatch) => Promise<Outcome<void>>;
  /** Removes all that the reader wrote, all draws and stars, and all that was read here or hidden. */
  eraseAll: () => Promise<Outcome<void>>;
  /** Undoes an `addAll`. What was changed or built on since stays. */
  removeAdded: (added: Addition) => Promise<Outcome<void>>;
};
