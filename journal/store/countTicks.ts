import { isLongWorkUnderWay } from "./longWork.ts";
import { LONG, TICK, type Patience } from "./patience.ts";

/** From the second tick on, until it is called off or none is left. Short work may have to wait its turn behind long work. */
export async function countTicks(patience: Patience, onOver: () => void, ticks = 1): Promise<void> {
  const isDone = ticks >= patience.most && !(ticks < LONG && (await isLongWorkUnderWay()));
  if (patience.isOver) return;
  if (isDone) onOver();
  else patience.callOff = patience.clock.after(TICK, () => void countTicks(patience, onOver, ticks + 1));
}
