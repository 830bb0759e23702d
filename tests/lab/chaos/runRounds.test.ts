import { expect, it } from "vitest";
import { describeHung, isClean, summarize } from "../../../lab/chaos/chaosReport.ts";
import type { RoundResult } from "../../../lab/chaos/runRound.ts";
import { runRounds } from "../../../lab/chaos/runRounds.ts";
import { HungRoundError } from "../../../lab/chaos/watchProgress.ts";

const DONE: RoundResult = { ending: "quit", typed: 5, kept: 5, late: 0, losses: [] };

/** Runs ten rounds. `hangs` says how often the browser of each hangs. */
function run(hangs: Record<number, number>) {
  const left = new Map(Object.entries(hangs));
  const play = (_: number, round: number): Promise<RoundResult> => {
    const times = left.get(String(round)) ?? 0;
    left.set(String(round), times - 1);
    return times > 0 ? Promise.reject(new HungRoundError()) : Promise.resolve(DONE);
  };
  return runRounds({ seed: 1, rounds: Array.from({ length: 10 }, (_, round) => round), jobs: 1, play });
}

it("a round whose browser hung is done once more, and counted", async () => {
  const rounds = await run({ 3: 1, 7: 1 });
  expect(rounds.every(isClean)).toBe(true);
  expect(summarize(rounds, 1)).toContain("rounds 10, typed 50, kept 50, lost 0, hung 2");
  expect(describeHung(rounds)).toEqual([]);
});

it("a round that hangs again is a failure", async () => {
  const rounds = await run({ 3: 2 });
  expect(rounds.filter((round) => !isClean(round))).toEqual([
    { round: 3, hung: 2, error: "The browser left something unanswered for 45 seconds." },
  ]);
});

it("more than two hung rounds in ten are a failure, though each was done in the end", async () => {
  const rounds = await run({ 1: 1, 3: 1, 7: 1 });
  expect(rounds.every(isClean)).toBe(true);
  expect(describeHung(rounds)).toEqual(["The browser hung 3 times in 10 rounds."]);
});

it("a round that fails otherwise is not done again", async () => {
  let times = 0;
  const play = (): Promise<RoundResult> => {
    times += 1;
    return Promise.reject(new Error("The popup did not open."));
  };
  expect(await runRounds({ seed: 1, rounds: [4], jobs: 1, play })).toEqual([
    { round: 4, hung: 0, error: "The popup did not open." },
  ]);
  expect(times).toBe(1);
});
