import { isDay } from "../content/day.ts";
import { isInteger, isObject } from "../content/shape.ts";
import type { Clock } from "../journal/clock.ts";
import { parseMark, type Loss, type NotedStanding, type Write } from "../journal/loss.ts";
import { LossDetector } from "../journal/lossDetector.ts";
import { isRevisionId, isTime } from "../journal/parseRecord.ts";
import { createRevisionId } from "./createRevisionId.ts";
import { native } from "./native.ts";
import { openStore } from "./openStore.ts";

export const LOSS_DETECTOR_KEY = "journalWitness";

/**
 * Keeps the detector's note in the browser's storage for extensions. That storage is cleared by other means than the
 * journal.
 */
export function createLossDetector(clock: Clock, onLoss: (loss: Loss | null) => void): LossDetector {
  const detector = new LossDetector({
    readStanding: async (lookup) => {
      const opened = await openStore();
      return opened.kind === "failed" ? opened : opened.value.readStanding(lookup);
    },
    nameDatabase: async () => {
      const opened = await openStore();
      return opened.kind === "failed" ? opened : opened.value.nameDatabase(createRevisionId());
    },
    read: async () => {
      const { [LOSS_DETECTOR_KEY]: noted } = await native.storage.local.get(LOSS_DETECTOR_KEY);
      return parseNote(noted);
    },
    write: (note) => native.storage.local.set({ [LOSS_DETECTOR_KEY]: note }),
    clock,
    onLoss,
  });
  native.storage.onChanged.addListener((changes) => {
    if (LOSS_DETECTOR_KEY in changes) void detector.onNoted();
  });
  return detector;
}

/** Earlier versions noted only the count and the day, or one write. */
function parseNote(noted: unknown): NotedStanding | null {
  if (!isObject(noted)) return null;
  const { count, newestDay, revisions, database, newest, isShort } = noted;
  if (!isInteger(count, 0) || (newestDay !== null && !isDay(newestDay))) return null;
  return {
    count,
    newestDay,
    revisions: isInteger(revisions, 0) ? revisions : 0,
    database: parseMark(database),
    newest: [newest]
      .flat()
      .map(parseWrite)
      .filter((write) => write !== null),
    isShort: isShort === true,
  };
}

function parseWrite(write: unknown): Write | null {
  const { id, edition, writtenAt } = isObject(write) ? write : {};
  const isWrite = isRevisionId(id) && isInteger(edition, 1) && isTime(writtenAt);
  return isWrite ? { id, edition, writtenAt } : null;
}
