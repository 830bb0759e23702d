/** What is noted of a journal, and what it tells of the journal as it stands now. */
import type { Day } from "../content/day.ts";
import { isInteger, isObject, isText } from "../content/shape.ts";
import type { Revision, RevisionState } from "./revision.ts";

/** How many answers the journal has, and the newest one's day. */
export type Witness = { count: number; newestDay: Day | null };

/** `id` is random, and given to a database once; `removals` is how often the reader removed answers on purpose. */
export type DatabaseMark = { id: string | null; removals: number };

/** A revision as it was last written. */
export type Write = RevisionState & Pick<Revision, "writtenAt">;

/** How the journal stands. `written` are those of the days that were asked for, or else of the newest day. */
export type Standing = Witness & {
  revisions: number;
  database: DatabaseMark;
  /** The revision that was noted as the newest write, as it is now; `null` where there is no such revision. */
  noted: Write | null;
  written: Write[];
};

export type Note = Witness & {
  revisions: number;
  /** No `id`: an earlier version noted it, or the database could not be named. */
  database: DatabaseMark;
  newest: Write | null;
  /** A loss was found since, and not accepted. */
  isShort: boolean;
};

/** `other`: another database stands in its place. `fewer`: answers are gone. `earlier`: words are gone, of answers that stand. */
export type Loss = { kind: "other" | "fewer" | "earlier"; before: Note; now: Standing };

/** `null` where the journal holds all that was noted, or what it lacks was removed on purpose. */
export function findLoss(before: Note | null, now: Standing): Loss | null {
  if (before === null || (before.count === 0 && before.revisions === 0)) return null;
  const { id, removals } = before.database;
  if (id !== null && id !== now.database.id) return { kind: "other", before, now };
  if (removals < now.database.removals) return null;
  if (now.count < before.count) return { kind: "fewer", before, now };
  const isEarlier = now.revisions < before.revisions || removals > now.database.removals;
  return isEarlier || isUndone(before.newest, now.noted) || before.isShort ? { kind: "earlier", before, now } : null;
}

function isUndone(noted: Write | null, now: Write | null): boolean {
  return noted !== null && (now === null || now.edition < noted.edition);
}

/** Of what was written since the last note, or else of all that was looked up. */
export function newestWrite({ noted, written }: Standing): Write | null {
  const writes = noted === null ? written : [noted, ...written];
  return writes.toSorted((a, b) => a.writtenAt - b.writtenAt || a.edition - b.edition).at(-1) ?? null;
}

/** Of a database that was never named, nor anything removed from, where there is none. */
export function parseMark(mark: unknown): DatabaseMark {
  const { id, removals } = isObject(mark) ? mark : {};
  return { id: isText(id) && id !== "" ? id : null, removals: isInteger(removals, 0) ? removals : 0 };
}
