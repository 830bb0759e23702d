import type { RunRound } from "./chaosReport.ts";
import { runRound } from "./runRound.ts";

type Run = {
  seed: number;
  rounds: readonly number[];
  /** How many at once. */
  jobs: number;
  /** After each round; `done` counts them. */
  onRound?: (round: RunRound, done: number) => void;
};

/** Runs those rounds, each in a browser and a profile of its own. A round that can't be run is told as such. */
export async function runRounds({ seed, rounds, jobs, onRound }: Run): Promise<RunRound[]> {
  const results: RunRound[] = [];
  const waiting = rounds.values();
  const work = async () => {
    for (const round of waiting) {
      const result = await tryRound(seed, round);
      results.push(result);
      onRound?.(result, results.length);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return results;
}

async function tryRound(seed: number, round: number): Promise<RunRound> {
  try {
    return { round, ...(await runRound(seed, round)) };
  } catch (error) {
    return { round, error: error instanceof Error ? error.message : String(error) };
  }
}
