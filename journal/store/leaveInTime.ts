import type { Clock } from "../clock.ts";
import type { Outcome } from "../failure.ts";
import { leaveOldLog } from "./leaveOldLog.ts";
import { Patience } from "./patience.ts";
import { toFailure } from "./toFailure.ts";

/** The browser is done with leaving some time after it says so: up to a quarter of a second, as measured. In milliseconds. */
const REST = 500;

type Leaving = {
  clock: Clock;
  leaveLog?: (() => Promise<void>) | undefined;
  /** A write failed: what comes next is called saved, and must be. Else the log was just found at the start. */
  isCut: boolean;
  /** Also where it comes too late for what waited for it. */
  onLeft: () => void;
};

export function leaveInTime({ clock, leaveLog = leaveOldLog, isCut, onLeft }: Leaving): Promise<Outcome<void>> {
  async function leave(): Promise<Outcome<void>> {
    try {
      await leaveLog();
    } catch (error) {
      return { kind: "failed", failure: toFailure(error) };
    }
    if (isCut) await rest(clock);
    onLeft();
    return { kind: "ok", value: undefined };
  }

  return new Patience(clock).waitFor(leave());
}

function rest(clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    clock.after(REST, resolve);
  });
}
