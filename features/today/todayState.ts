/** What the new tab and the popup show of today, and what `Today` needs from them. */
import type { Day } from "../../content/day.ts";
import type { DeckQuestion, DeckSource } from "../../content/deck/deck.ts";
import type { Draw } from "../../content/deck/draw.ts";
import type { Asked } from "../../journal/askDay.ts";
import type { Clock } from "../../journal/clock.ts";
import type { Entry } from "../../journal/entry.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import type { Revision, RevisionId } from "../../journal/revision.ts";
import type { SaveState } from "../writing/editSession.ts";
import type { Words } from "./earlyInput.ts";
import type { Drafts } from "../../journal/drafts.ts";

export type TodayState = Asked & {
  /** The content of the box. */
  text: string;
  save: SaveState;
  /** Whether anything was answered today, so that the lamp is lit. */
  isLit: boolean;
  /** Whether the page just turned to a new day while words were in the box. */
  isNewDay: boolean;
  /** Versions of this answer that were written apart, oldest first. Empty where there is only one. */
  versions: Revision[];
  /** How many of today's records make no sense. */
  unreadable: number;
  /** Why nothing can be kept now. */
  unavailable: JournalFailure | null;
  /** The last answers without the one in the box, newest first. */
  recent: Entry[];
};

/** The state before the store is open. */
export function createTodayState({ day, question, isLit, typed }: FirstShown): TodayState {
  const text = typed?.revision.text ?? "";
  const save = { kind: text === "" ? "untouched" : "saving" } as const;
  const store = { versions: [], unreadable: 0, unavailable: null, recent: [] };
  return { day, question, text, save, isLit, isNewDay: false, ...store };
}

/** What a page shows before its store is open. */
export type FirstShown = Asked &
  Pick<TodayState, "isLit"> & {
    /** What was typed before the page's own code was there. `null` where nothing can have been. */
    typed: Words | null;
  };

export type TodayOptions = {
  deck: DeckSource;
  /** What the page shows until the store is open. */
  first: FirstShown;
  /** How many recent answers the page shows. */
  recentCount: number;
  /** Notes words until they are in the journal. */
  notes: Drafts;
  openStore: () => Promise<Outcome<JournalStore>>;
  clock: Clock;
  createId: () => RevisionId;
  onChange: (state: TodayState) => void;
  /** The question of a coming day, if it is known already; else `null`. */
  foresee: (day: Day) => DeckQuestion | null;
  /** Called with all recorded draws, whenever one was recorded. */
  onDraws: (draws: readonly Draw[]) => void;
  tell: (message: PageMessage) => void;
};
