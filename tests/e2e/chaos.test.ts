import { expect, test } from "@playwright/test";
import { describeHung, describeLateness, describeTrouble, summarize } from "../../tools/chaos/chaosReport.ts";
import { runRounds } from "../../tools/chaos/runRounds.ts";

const SEED = 20261125;
/** Two for each way to end; with every page that one writes on, and texts of 50,000 characters. */
const ROUNDS = { closePages: [35, 170], closeWindow: [15, 180], quit: [12, 95], crash: [50, 135], kill: [86, 164] };

/** The short form of `npm run chaos`. */
test("ten rounds of writing everywhere at once, closing, crashing and killing lose nothing", async () => {
  test.setTimeout(1_200_000);
  const rounds = await runRounds({ seed: SEED, rounds: Object.values(ROUNDS).flat(), jobs: 1 });
  const endings = rounds.map((round) => ("ending" in round ? round.ending : round.error));
  expect(endings).toEqual(Object.entries(ROUNDS).flatMap(([ending, numbers]) => numbers.map(() => ending)));
  expect(
    [...rounds.flatMap((round) => describeTrouble(round, SEED)), ...describeHung(rounds)],
    `${summarize(rounds, SEED)}. ${describeLateness(rounds)}`,
  ).toEqual([]);
});
