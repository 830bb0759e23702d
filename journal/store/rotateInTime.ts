import type { Clock } from "../clock.ts";
import type { Outcome } from "../failure.ts";
import { LITTLE_ROOM, readRoomLeft } from "./fullDisk.ts";
import { askToRotateLevelDbLog, rotateLevelDbLog } from "./rotateLevelDbLog.ts";
import { Patience } from "./patience.ts";
import { toFailure } from "./toFailure.ts";

type Leaving = {
  clock: Clock;
  rotateLog?: (() => Promise<void>) | undefined;
  /** A write failed: what comes next is called saved, and must be. Else the log was just found at the start. */
  isCut: boolean;
  /** Also where it comes too late for what waited for it. Not sure where there was room for no more than to ask. */
  onRotated: (isSure: boolean) => void;
  /** Leaving it is to write, too: that may have been cut off. */
  onFailed: () => void;
};

export async function rotateInTime({ clock, rotateLog, isCut, onRotated, onFailed }: Leaving): Promise<Outcome<void>> {
  // Behind a cut, a browser that doesn't say in time has none.
  const room = await readRoomLeft(clock, isCut ? 0 : null);
  const hasRoom = room === null || room > LITTLE_ROOM;
  // What is written behind a cut, and cut off again, has Chromium throw everything away at once.
  if (isCut && !hasRoom) return { kind: "failed", failure: { kind: "full", detail: `${room} bytes are left` } };
  // A reader with little room, of whom nothing failed yet, can still write some words.
  const work = rotateLog ?? (hasRoom ? rotateLevelDbLog : askToRotateLevelDbLog);

  async function leave(): Promise<Outcome<void>> {
    try {
      await oneAtATime(work);
    } catch (error) {
      onFailed();
      return { kind: "failed", failure: toFailure(error) };
    }
    onRotated(hasRoom);
    return { kind: "ok", value: undefined };
  }

  return new Patience(clock).waitFor(leave());
}

/** There is room for one, and pages that heard of a failure begin at once. */
async function oneAtATime(work: () => Promise<void>): Promise<void> {
  const { navigator } = globalThis as { navigator?: Partial<Navigator> };
  await (navigator?.locks ? navigator.locks.request("dagvraag.log", work) : work());
}
