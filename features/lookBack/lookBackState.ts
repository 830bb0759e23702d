/** What the journal page shows of the whole journal. */
import type { AnswerId } from "../../journal/answer.ts";
import type { Clock } from "../../journal/clock.ts";
import type { Entry } from "../../journal/entry.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import type { AnswerRecord, JournalStore } from "../../journal/journalStore.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import type { RevisionId } from "../../journal/revision.ts";
import type { SaveState } from "../writing/editSession.ts";
import type { Drafts } from "../../journal/drafts.ts";

/** The answer whose box is open. */
export type Editing = { id: AnswerId; text: string; save: SaveState };

export type LookBackOptions = {
  drafts: Drafts;
  openStore: () => Promise<Outcome<JournalStore>>;
  clock: Clock;
  createId: () => RevisionId;
  broadcast: (message: PageMessage) => void;
  /** Hears which answers were read anew. They may be of a day that is not among the entries so far. */
  onReread?: (records: readonly AnswerRecord[]) => void;
};

export type LookBackState = {
  status: "loading" | "open";
  unavailable: JournalFailure | null;
  entries: Entry[];
  hasMore: boolean;
  /** Deleted answers, each with its last words. The reader can always put them back. */
  deleted: Entry[];
  /** The answer that was just deleted, so that the reader can undo that at once. */
  undoable: Entry | null;
  /** How many of the records read so far make no sense. */
  unreadable: number;
};

export const NOTHING_READ: LookBackState = {
  status: "loading",
  unavailable: null,
  entries: [],
  hasMore: false,
  deleted: [],
  undoable: null,
  unreadable: 0,
};
