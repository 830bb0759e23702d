import { expect, test } from "@playwright/test";
import { describeTrouble, summarize } from "../../tools/chaos/chaosReport.ts";
import { runRounds } from "../../tools/chaos/runRounds.ts";

const SEED = 20261122;

/** The short form of `npm run chaos`. */
test("ten rounds of writing everywhere at once, closing, crashing and killing lose nothing", async () => {
  test.setTimeout(300_000);
  const rounds = await runRounds({ seed: SEED, rounds: Array.from({ length: 10 }, (_, index) => index), jobs: 2 });
  expect(
    rounds.flatMap((round) => describeTrouble(round, SEED)),
    summarize(rounds, SEED),
  ).toEqual([]);
});
