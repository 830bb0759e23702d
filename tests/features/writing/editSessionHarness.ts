import type { JournalFailure } from "../../../journal/failure.ts";
import type { WriteMode, WriteOutcome } from "../../../journal/journalStore.ts";
import type { Revision } from "../../../journal/revision.ts";
import { EditSession, type SaveState } from "../../../features/writing/editSession.ts";
import { ANSWER, createIds, NO_DRAFTS } from "../../journal/examples.ts";
import { createTestClock } from "../../journal/testClock.ts";

export const FULL: JournalFailure = { kind: "full", detail: "QuotaExceededError" };

/** An edit session with a store whose writes end when and how the test says. */
export function createSession(shown: Revision[] = [], drafts = NO_DRAFTS, isRead = true) {
  const hands = createTestClock(new Date(5000));
  const writes: { revision: Revision; mode: WriteMode; end: (outcome: WriteOutcome) => Promise<void> }[] = [];
  const saves: SaveState[] = [];
  const session = new EditSession({
    answer: ANSWER,
    isRead,
    shown: shown.map(({ id, edition }) => ({ id, edition })),
    write: (_answer, revision, mode = "relaxed") => {
      const { promise, resolve } = Promise.withResolvers<WriteOutcome>();
      const end = async (outcome: WriteOutcome) => {
        resolve(outcome);
        await Promise.resolve();
        await Promise.resolve();
      };
      writes.push({ revision, mode, end });
      return promise;
    },
    drafts,
    clock: hands.clock,
    createId: createIds(),
    onSave: (save) => saves.push(save),
  });
  const write = (index: number) => {
    const found = writes.at(index);
    if (found === undefined) throw new Error(`there is no write ${index} among ${writes.length}`);
    return found;
  };
  const succeed = (index: number) => write(index).end({ kind: "ok", value: undefined });
  const fail = (index: number) => write(index).end({ kind: "failed", failure: FULL });
  return { session, writes, saves, write, succeed, fail, hands };
}
