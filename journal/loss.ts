/** What is noted of a journal, and how the note compares with the journal as it stands now. */
import type { Day } from "../content/day.ts";
import { isInteger, isObject, isText } from "../content/shape.ts";
import type { Revision, RevisionState } from "./revision.ts";

/** The number of answers in the journal, and the day of the newest one. */
export type JournalSummary = { count: number; newestDay: Day | null };

/** `id` is random, and given to a database once. `removals` counts how often the reader removed answers on purpose. */
export type DatabaseMark = { id: string | null; removals: number };

/** A revision as it was last written. */
export type Write = RevisionState & Pick<Revision, "writtenAt">;

/**
 * How the journal stands. `written` holds the writes of the days asked for, or else of the newest day, newest first.
 * The noted writes follow, as they are now, if they are still there.
 */
export type Standing = JournalSummary & {
  revisions: number;
  database: DatabaseMark;
  written: Write[];
};

export type NotedStanding = JournalSummary & {
  revisions: number;
  /** Without an `id`, an earlier version made the note, or the database could not be named. */
  database: DatabaseMark;
  /** The last noted writes, each of another revision. */
  newest: Write[];
  /** Whether a loss was found since, and not accepted. */
  isShort: boolean;
};

/**
 * `other`: another database is in its place. `fewer`: answers are gone. `earlier`: the answers stand, but words are
 * gone.
 */
export type Loss = { kind: "other" | "fewer" | "earlier"; before: NotedStanding; now: Standing };

/** `null` where the journal holds all that was noted, or where the reader removed what is missing. */
export function findLoss(before: NotedStanding | null, now: Standing): Loss | null {
  if (before === null || before.count + before.revisions === 0) return null;
  const { id, removals } = before.database;
  const isUndone = !before.newest.every((write) => stands(write, now));
  // Where all noted writes stand, nothing but the id was lost.
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

/** Nobody writes more than this between two losses of a browser. */
const MOST_NOTED = 16;

/** The clock may have gone back, so what was written since the last note comes before the writes noted then. */
export function newestWrites({ written }: Standing): Write[] {
  const isFirst = ({ id }: Write, index: number) => written.findIndex((each) => each.id === id) === index;
  return written.filter(isFirst).slice(0, MOST_NOTED);
}

/** Without a mark, gives that of a database that was never named and that nothing was removed from. */
export function parseMark(mark: unknown): DatabaseMark {
  const { id, removals } = isObject(mark) ? mark : {};
  return { id: isText(id) && id !== "" ? id : null, removals: isInteger(removals, 0) ? removals : 0 };
}
