import type { Clock } from "./clock.ts";
import { callSafely } from "./report.ts";

type Options = { clock: Clock; /** In milliseconds. */ rest: number };

/**
 * Passes messages on, but the same one no more often than once in `rest`: the first at once, and all that come meanwhile
 * as one at the end of it. A page that reads at each key of another would hold up that one's writes.
 */
export function coalesce<Message>(
  passOn: (message: Message) => void,
  { clock, rest }: Options,
): (message: Message) => void {
  /** By what the message says: whether it came again since it was passed on. */
  const resting = new Map<string, boolean>();

  function receive(message: Message): void {
    const key = JSON.stringify(message);
    const isResting = resting.has(key);
    resting.set(key, isResting);
    if (isResting) return;
    clock.after(rest, () => {
      const cameAgain = resting.get(key) === true;
      resting.delete(key);
      if (cameAgain) receive(message);
    });
    callSafely(() => passOn(message));
  }

  return receive;
}
