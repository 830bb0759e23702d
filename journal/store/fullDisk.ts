/** A full disk makes a browser fail in many ways. If its words don't name the cause, the room left does. */
import type { Clock } from "../clock.ts";
import type { JournalFailure } from "../failure.ts";

/** In bytes. With less room, a browser can't work, nor leave its log, which takes 12 MB. */
export const LITTLE_ROOM = 16_000_000;
/** In milliseconds. The browser may not answer this either. */
const MOST_WAIT = 4_000;

export async function detectFullDisk(failure: JournalFailure, clock: Clock): Promise<JournalFailure> {
  if (failure.kind !== "broken" && failure.kind !== "migration") return failure;
  const left = await readRoomLeft(clock);
  return left === null || left > LITTLE_ROOM ? failure : { ...failure, kind: "full" };
}

/** In bytes. `null` where the browser can't say, and `otherwise` where it doesn't answer in time. */
export function readRoomLeft(clock: Clock, otherwise: number | null = null): Promise<number | null> {
  const late = new Promise<number | null>((resolve) => {
    clock.after(MOST_WAIT, () => resolve(otherwise));
  });
  return Promise.race([estimateRoomLeft(), late]);
}

async function estimateRoomLeft(): Promise<number | null> {
  const { navigator } = globalThis as { navigator?: Partial<Navigator> };
  try {
    const { quota, usage } = (await navigator?.storage?.estimate()) ?? {};
    return quota === undefined || usage === undefined ? null : quota - usage;
  } catch {
    return null;
  }
}
