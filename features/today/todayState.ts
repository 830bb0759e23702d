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
import type { Drafts } from "../../journal/drafts.ts";

/** What a page shows of a day, from the first paint on. `isLit` says whether anything was answered that day. */
export type ShownDay = Asked & { isLit: boolean };

/** What a page shows of a day when the deck is not empty. */
export type ShownQuestion = ShownDay & { question: DeckQuestion };

export type TodayState = ShownDay & {
  /** The words in the box. */
  text: string;
  save: SaveState;
  /** Whether the page has just turned to a new day, and took the reader away from words in the box. */
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

export type TodayOptions = {
  deck: DeckSource;
  /** What the page shows until the store is open. */
  first: ShownDay;
  /** What the reader typed to `first` before the page's own code was there. `null` if there can be none. */
  typed: Revision | null;
  /** How many recent answers the page shows. */
  recentCount: number;
  drafts: Drafts;
  openStore: () => Promise<Outcome<JournalStore>>;
  clock: Clock;
  createId: () => RevisionId;
  /** The question of a coming day, if it is known already; else `null`. */
  foresee: (day: Day) => DeckQuestion | null;
  /** Called with all recorded draws, whenever one was recorded. */
  onDraws: (draws: readonly Draw[]) => void;
  broadcast: (message: PageMessage) => void;
};
