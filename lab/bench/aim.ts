/** What is measured, and what is aimed at: shared by all that the bench can do. */

/** What one round measured of one subject, by the name of the measure. A value may be absent where a round skips it. */
export type Sample = { run: number; round: number; subject: string; values: Record<string, number> };

/** One line of the table. */
export type Aim = {
  title: string;
  /** The name of the measure, and of whom it is taken. */
  measure: string;
  subject: string;
  /** The subject that it is a ratio to; `null` where the measure itself is aimed at. */
  against: string | null;
  /** As a ratio, or in `unit`; `null` where there is nothing to aim at: the line is there to be read. */
  most: number | null;
  unit: Unit;
  /** Of the values: the largest, where none may be over; their mean, where each is 0 or 1; else the median. */
  of?: "largest" | "mean";
};

export type Unit = "ms" | "bytes" | "count" | "share" | "shift";

/** A thing that can be measured: `npm run bench -- name`. */
export type Suite = {
  /** One line, for the table's head. */
  title: string;
  aims: (plan: Plan) => readonly Aim[];
  /** Which subjects the aims speak of, in words, by their names. */
  subjects: Record<string, string>;
  measure: (plan: Plan) => Promise<Measured>;
  /** What the table of aims has no line for. */
  describe?: (samples: readonly Sample[], plan: Plan) => string;
};

export type Plan = {
  runs: number;
  rounds: number;
  /** In so many of a run's rounds the browser is started anew too. */
  cold: number;
  /** How many answers the journals hold that are held against each other. */
  sizes: readonly number[];
  /** Milliseconds that a page is left alone before it is looked into; longer than the slowest needs. */
  settle: number;
  /** Where profiles and builds may stand; removed in the end. */
  folder: string;
  /** Where the picture of the first frames goes; `null` for none. */
  film: string | null;
  say: (line: string) => void;
};

/** `browser` is its name and version. */
export type Measured = { samples: Sample[]; browser: string };
