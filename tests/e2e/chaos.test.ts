import { expect, test } from "@playwright/test";
import { describeHung, describeLateness, describeTrouble, summarize } from "../../lab/chaos/chaosReport.ts";
import { runRounds } from "../../lab/chaos/runRounds.ts";
import { AUDIT } from "./audit.ts";

const SEED = 20261125;

/** One round for each way to end. Together they write on every kind of page, and type a text of 50,000 characters. */
const FIRST = { closePages: 35, closeWindow: 180, quit: 95, crash: 50, kill: 86 };
const SECOND = { closePages: 170, closeWindow: 15, quit: 12, crash: 135, kill: 164 };

/** These are a short `npm run chaos`. */
for (const [name, endings, details] of [
  ["rounds", FIRST, {}],
  ["further rounds", SECOND, AUDIT],
] as const) {
  test(`${name} of writing everywhere at once, closing, crashing and killing lose nothing`, details, async () => {
    test.setTimeout(1_200_000);
    const rounds = await runRounds({ seed: SEED, rounds: Object.values(endings), jobs: 1 });
    const ended = rounds.map((round) => ("ending" in round ? round.ending : round.error));
    expect(ended).toEqual(Object.keys(endings));
    expect(
      [...rounds.flatMap((round) => describeTrouble(round, SEED)), ...describeHung(rounds)],
      `${summarize(rounds, SEED)}. ${describeLateness(rounds)}`,
    ).toEqual([]);
  });
}
