/** What is noted of a journal, and what it tells of the journal as it stands now. */
import type { Day } from "../content/day.ts";
import { isInteger, isObject, isText } from "../content/shape.ts";
import type { Revision, RevisionState } from "./revision.ts";

/** How many answers the journal has, and the newest one's day. */
export type JournalSummary = { count: number; newestDay: Day | null };

/** `id` is random, and given to a database once; `removals` is how often the reader removed answers on purpose. */
export type DatabaseMark = { id: string | null; removals: number };

/** A revision as it was last written. */
export type Write = RevisionState & Pick<Revision, "writtenAt">;

/**
 * How the journal stands. `written` are the writes of the days that were asked for, or else of the newest day; the newest
 * first. Those that were noted follow, as they are now, where they are still there.
 */
export type Standing = JournalSummary & {
  revisions: number;
  database: DatabaseMark;
  written: Write[];
};

export type Note = JournalSummary & {
  revisions: number;
  /** No `id`: an earlier version noted it, or the database could not be named. */
  database: DatabaseMark;
  /** The last writes that were noted, each of another revision. */
  newest: Write[];
  /** A loss was found since, and not accepted. */
  isShort: boolean;
};

/** `other`: another database stands in its place. `fewer`: answers are gone. `earlier`: words are gone, of answers that stand. */
export type Loss = { kind: "other" | "fewer" | "earlier"; before: Note; now: Standing };

/** `null` where the journal holds all that was noted, or what it lacks was removed on purpose. */
export function findLoss(before: Note | null, now: Standing): Loss | null {
  if (before === null || before.count + before.revisions === 0) return null;
  const { id, removals } = before.database;
  const isUndone = !before.newest.every((write) => stands(write, now));
  // Where all that was noted stands, no more than the id was lost.
  const isKnown = id === null || id === now.database.id || (before.newest.length > 0 && !isUndone);
  if (!isKnown) return { kind: "other", before, now };
  if (removals < now.database.removals) return null;
  if (now.count < before.count) return { kind: "fewer", before, now };
  const isEarlier = isUndone || now.revisions < before.revisions || before.isShort;
  return isEarlier ? { kind: "earlier", before, now } : null;
}

function stands({ id, edition }: Write, { written }: Standing): boolean {
  return written.some((each) => each.id === id && each.edition >= edition);
}

/** So many writes are noted: more than anyone makes between two losses of a browser. */
const MOST_NOTED = 16;

/** The clock may go back: what was written since the last note comes before what was noted then. */
export function newestWrites({ written }: Standing): Write[] {
  const isFirst = ({ id }: Write, index: number) => written.findIndex((each) => each.id === id) === index;
  return written.filter(isFirst).slice(0, MOST_NOTED);
}

/** Of a database that was never named, nor anything removed from, where there is none. */
export function parseMark(mark: unknown): DatabaseMark {
  const { id, removals } = isObject(mark) ? mark : {};
  return { id: isText(id) && id !== "" ? id : null, removals: isInteger(removals, 0) ? removals : 0 };
}
