import type { RunRound } from "./chaosReport.ts";
import { runRound } from "./runRound.ts";
import { HungRoundError } from "./watchProgress.ts";

const MOST_TRIES = 2;

type ChaosRun = {
  seed: number;
  rounds: readonly number[];
  /** How many rounds run at once. */
  jobs: number;
  /** Called after each round. `done` counts the rounds so far. */
  onRound?: (round: RunRound, done: number) => void;
  /** Runs one round. A test gives another one. */
  play?: typeof runRound;
};

/** Runs those rounds, each in its own browser and profile. A round that can't be run is reported as such. */
export async function runRounds({ seed, rounds, jobs, onRound, play = runRound }: ChaosRun): Promise<RunRound[]> {
  const results: RunRound[] = [];
  const waiting = rounds.values();
  const work = async () => {
    for (const round of waiting) {
      const result = await tryRound(play, seed, round);
      results.push(result);
      onRound?.(result, results.length);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return results;
}

/** Runs a round whose browser hung once more. `hung` counts how often it did. */
async function tryRound(play: typeof runRound, seed: number, round: number): Promise<RunRound> {
  let hung = 0;
  for (;;) {
    try {
      return { round, hung, ...(await play(seed, round)) };
    } catch (error) {
      if (error instanceof HungRoundError) hung += 1;
      if (!(error instanceof HungRoundError) || hung === MOST_TRIES) return { round, hung, error: messageOf(error) };
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
