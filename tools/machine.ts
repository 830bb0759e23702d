import type { WalkClock } from "../content/site/fetchPage.ts";

type Output = { write: (text: string) => unknown };

/** The part of the machine that the author's tool gets. */
export type Machine = {
  clock: WalkClock;
  /** The place for what was asked for. */
  output: Output;
  /** The place for errors and, on a terminal, for the progress. */
  screen: Output & { isTTY: boolean };
  /** After this call, the first Ctrl+C calls `stop` instead of ending the tool. */
  onInterrupt: (stop: () => void) => void;
};
