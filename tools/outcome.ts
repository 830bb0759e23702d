/** How a command of the author's tool ended. */
export type Outcome =
  /** `output` goes to standard output. */
  | { status: "done"; output: string }
  /** Each line goes to standard error, and the exit status is 1. */
  | { status: "failed"; lines: string[] };

export function fail(...lines: string[]): Outcome {
  return { status: "failed", lines };
}
