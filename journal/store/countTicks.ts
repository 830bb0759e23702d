import { isLongWorkUnderWay } from "./longWork.ts";
import { LONG, TICK, type Patience } from "./patience.ts";

/**
 * Counts from the second tick on, until it is called off or no tick is left. Short work may have to wait for long work.
 */
export async function countTicks(patience: Patience, onOver: () => void, ticks = 1): Promise<void> {
  const isDone = ticks >= patience.most && !(ticks < LONG && (await isLongWorkUnderWay()));
  if (patience.isOver) return;
  if (isDone) onOver();
  else patience.callOff = patience.clock.after(TICK, () => void countTicks(patience, onOver, ticks + 1));
}
