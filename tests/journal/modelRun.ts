/**
 * How long the model tests run, and how to run a failure again. fast-check prints the seed, the path and the replay
 * path of a failure. These give them back:
 *
 *   FC_SEED=-123 FC_PATH=7:1 FC_REPLAY=AAB:C vitest run tests/journal/store/model.test.ts
 *   FC_RUNS=20000 vitest run tests/journal/store/model.test.ts      as many runs, with new seeds
 */
import process from "node:process";

const { FC_SEED, FC_PATH, FC_REPLAY, FC_RUNS } = process.env;

export function runParameters(numRuns: number) {
  return {
    numRuns: FC_RUNS === undefined ? numRuns : Number(FC_RUNS),
    ...(FC_SEED !== undefined && { seed: Number(FC_SEED) }),
    ...(FC_PATH !== undefined && { path: FC_PATH }),
  };
}

export function commandParameters(maxCommands: number) {
  return { maxCommands, size: "max" as const, ...(FC_REPLAY !== undefined && { replayPath: FC_REPLAY }) };
}

/** In milliseconds, for vitest. The number of runs ends a test, and not the clock of a busy machine. */
export const TIME_LIMIT = 3_600_000;
