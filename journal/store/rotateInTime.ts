import type { Clock } from "../clock.ts";
import type { Outcome } from "../failure.ts";
import { LITTLE_ROOM, readRoomLeft } from "./fullDisk.ts";
import { askToRotateLevelDbLog, rotateLevelDbLog } from "./rotateLevelDbLog.ts";
import { Patience } from "./patience.ts";
import { toFailure } from "./toFailure.ts";

type Leaving = {
  clock: Clock;
  rotateLog?: (() => Promise<void>) | undefined;
  /**
   * Whether a write failed, so that what is saved next must really be saved. If not, the log was only found at the
   * start.
   */
  isCut: boolean;
  /**
   * Called once the log is left, even too late for the waiting caller. `isSure` is false where there was only room to
   * ask.
   */
  onRotated: (isSure: boolean) => void;
  /** Called where leaving failed. Leaving the log writes too, and that write may have been cut off. */
  onFailed: () => void;
};

export async function rotateInTime({ clock, rotateLog, isCut, onRotated, onFailed }: Leaving): Promise<Outcome<void>> {
  // Behind a cut, a browser that doesn't answer in time counts as one without room.
  const room = await readRoomLeft(clock, isCut ? 0 : null);
  const hasRoom = room === null || room > LITTLE_ROOM;
  // A second cut behind the first would make Chromium throw everything away at once.
  if (isCut && !hasRoom) return { kind: "failed", failure: { kind: "full", detail: `${room} bytes are left` } };
  // With little room and no failed write yet, a reader can still write some words.
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

/** There is only room for one at a time, and all pages that hear of a failure begin at once. */
async function oneAtATime(work: () => Promise<void>): Promise<void> {
  const { navigator } = globalThis as { navigator?: Partial<Navigator> };
  await (navigator?.locks ? navigator.locks.request("dagvraag.log", work) : work());
}
