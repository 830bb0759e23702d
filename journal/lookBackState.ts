/** What the journal page shows of the whole journal. */
import type { AnswerId } from "./answer.ts";
import type { Entry } from "./entry.ts";
import type { JournalFailure } from "./failure.ts";
import type { SaveState } from "./sitting.ts";

export type Editing = { id: AnswerId; text: string; save: SaveState };

export type LookBackState = {
  status: "loading" | "open";
  unavailable: JournalFailure | null;
  entries: Entry[];
  hasMore: boolean;
  /** Deleted answers, each with the words it had; they can be put back for ever. */
  deleted: Entry[];
  /** The answer deleted just now, to be undone at once. */
  undoable: Entry | null;
  /** How many records so far make no sense. */
  unreadable: number;
  editing: Editing | null;
};

export const NOTHING_READ: LookBackState = {
  status: "loading",
  unavailable: null,
  entries: [],
  hasMore: false,
  deleted: [],
  undoable: null,
  unreadable: 0,
  editing: null,
};
