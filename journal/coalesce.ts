import type { Clock } from "./clock.ts";
import { callSafely } from "./report.ts";

type Options = { clock: Clock; /** In milliseconds. */ rest: number };

/**
 * Passes on the same message no more than once in each `rest`. The first is passed on at once, and all that come
 * meanwhile as one, at the end. A page that read the store at each key of another page would hold up that page's
 * writes.
 */
export function coalesce<Message>(
  passOn: (message: Message) => void,
  { clock, rest }: Options,
): (message: Message) => void {
  /** The messages within their rest, by content. `true`: the message came again since it was passed on. */
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
