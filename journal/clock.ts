/** The time, and a way to come back to something later. Given to the rules, so that a test can turn the hands. */
export type Clock = {
  now: () => Date;
  /** Runs once, so many milliseconds from now, unless it is called off by what this returns. */
  after: (milliseconds: number, run: () => void) => () => void;
};
