/** What is measured and what is aimed at. All suites of the bench share these types. */

/** What one round measured of one subject, by the name of the measure. A value is absent where a round skips it. */
export type Sample = { run: number; round: number; subject: string; values: Record<string, number> };

/** One line of the table. */
export type Aim = {
  title: string;
  /** The name of the measure, and the subject that it is taken of. */
  measure: string;
  subject: string;
  /** The subject that the ratio compares with; `null` where the measure itself is aimed at. */
  against: string | null;
  /**
   * The most that is allowed, as a ratio or in `unit`. `null` where nothing is aimed at, and the line is only to be
   * read.
   */
  most: number | null;
  unit: Unit;
  /** `largest`: no value may be over. `mean`: each value is 0 or 1. Without `of`, the median counts. */
  of?: "largest" | "mean";
};

export type Unit = "ms" | "bytes" | "count" | "share" | "shift";

/** A thing that can be measured: `npm run bench -- name`. */
export type Suite = {
  /** One line, for the table's head. */
  title: string;
  aims: (plan: Plan) => readonly Aim[];
  /** What each subject of the aims is, in words, by the subject's name. */
  subjects: Record<string, string>;
  measure: (plan: Plan) => Promise<Measured>;
  /** Text for what the table of aims has no line for. */
  describe?: (samples: readonly Sample[], plan: Plan) => string;
};

export type Plan = {
  runs: number;
  rounds: number;
  /** In how many rounds of a run the browser is started anew too. */
  cold: number;
  /** How many answers each of the compared journals holds. */
  sizes: readonly number[];
  /**
   * For how many milliseconds a page is left alone before it is read. It must be longer than the slowest page needs.
   */
  idle: number;
  /** The folder for profiles and builds. It is removed in the end. */
  folder: string;
  /** The file for the picture of the first frames; `null` for none. */
  film: string | null;
  say: (line: string) => void;
};

/** `browser` is the browser's name and version. */
export type Measured = { samples: Sample[]; browser: string };
