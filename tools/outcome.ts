/** How a command of the author's tool ended. */
export type CommandOutcome =
  /** `output` goes to standard output. */
  | { status: "done"; output: string }
  /** Each line goes to standard error, and the exit status is 1. `output` is what was done before that. */
  | { status: "failed"; output: string; lines: string[] };

/** How a whole command ended. A walk may also have been interrupted, which is no failure. */
export type CommandEnd = CommandOutcome | { status: "stopped"; output: string };

export function fail(...lines: string[]): CommandOutcome {
  return { status: "failed", output: "", lines };
}

/** Joins the outcomes of several articles. All are told, and one failure makes the whole a failure. */
export function joinOutcomes(outcomes: readonly CommandOutcome[]): CommandOutcome {
  const lines = outcomes.flatMap((outcome) => (outcome.status === "failed" ? outcome.lines : []));
  const output = outcomes
    .map((outcome) => outcome.output)
    .filter((text) => text !== "")
    .join("\n");
  return lines.length === 0 ? { status: "done", output } : { status: "failed", output, lines };
}
