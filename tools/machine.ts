import type { Clock } from "../content/site/fetchPage.ts";

type Output = { write: (text: string) => unknown };

/** What the author's tool is given of the machine it runs on. */
export type Machine = {
  clock: Clock;
  /** For what was asked for. */
  output: Output;
  /** For what went wrong and, on a terminal, for how far it is. */
  screen: Output & { isTTY: boolean };
  /** Once it is called, the first Ctrl+C calls `stop` instead of ending the tool. */
  onInterrupt: (stop: () => void) => void;
};
