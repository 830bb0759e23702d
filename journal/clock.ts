/**
 * The time, and a way to run something later. The rules take a clock as an argument, so that a test can move the time.
 */
export type Clock = {
  now: () => Date;
  /** Runs `run` once, after so many milliseconds. The returned function cancels that. */
  after: (milliseconds: number, run: () => void) => () => void;
};
