import { expect, test } from "@playwright/test";
import { describeLateness, describeTrouble, summarize } from "../../tools/chaos/chaosReport.ts";
import { runRounds } from "../../tools/chaos/runRounds.ts";

const SEED = 20261125;
const ROUNDS = 10;

/** The short form of `npm run chaos`. */
test("ten rounds of writing everywhere at once, closing, crashing and killing lose nothing", async () => {
  test.setTimeout(600_000);
  const rounds = await runRounds({ seed: SEED, rounds: Array.from({ length: ROUNDS }, (_, round) => round), jobs: 1 });
  expect(
    rounds.flatMap((round) => describeTrouble(round, SEED)),
    `${summarize(rounds, SEED)}. ${describeLateness(rounds)}`,
  ).toEqual([]);
});
