/** When the journal page quietly says that a backup would be good. */
import type { JournalSummary } from "../../journal/loss.ts";

export type BackupReminderSettings = {
  /** How many answers the journal had at the last backup; 0 before the first. */
  backedUp: number;
  /** It is quiet until this time, in milliseconds since 1970. */
  quietUntil: number;
  isOff: boolean;
};

export const DEFAULT_SETTINGS: BackupReminderSettings = { backedUp: 0, quietUntil: 0, isOff: false };

const MANY = 10;
const TWO_WEEKS = 14 * 24 * 60 * 60_000;

/** How many answers are newer than the last backup, if that is worth saying; else 0. */
export function countUnprotected(
  { backedUp, quietUntil, isOff }: BackupReminderSettings,
  { count }: JournalSummary,
  now: Date,
): number {
  const newer = count - backedUp;
  return isOff || isQuiet(quietUntil, now) || newer < MANY ? 0 : newer;
}

/** Nobody can ask for more than two weeks. A later time was noted by a clock that ran ahead. */
function isQuiet(quietUntil: number, now: Date): boolean {
  const left = quietUntil - now.getTime();
  return left > 0 && left <= TWO_WEEKS;
}

export function waitTwoWeeks(settings: BackupReminderSettings, now: Date): BackupReminderSettings {
  return { ...settings, quietUntil: now.getTime() + TWO_WEEKS };
}
