/**
 * Attacks the built extension in a real browser, and counts what it loses: `npm run build && npm run chaos`.
 *
 *   npm run chaos -- [--rounds 200] [--seed N]   that many rounds; another seed each time without one
 *   npm run chaos -- --seed N --round N          that round alone
 *   npm run chaos -- --jobs N                    so many rounds at once, without it two
 */
import process from "node:process";
import { parseArgs } from "node:util";
import { describeLateness, describeTrouble, isClean, summarize } from "./chaos/chaosReport.ts";
import { runRounds } from "./chaos/runRounds.ts";

const OPTIONS = {
  rounds: { type: "string", default: "200" },
  seed: { type: "string", default: String(Date.now() % 2 ** 31) },
  round: { type: "string" },
  jobs: { type: "string", default: "2" },
} as const;

const { values } = parseArgs({ options: OPTIONS });
const [seed, jobs, count] = [Number(values.seed), Number(values.jobs), Number(values.rounds)];
const rounds = values.round === undefined ? Array.from({ length: count }, (_, index) => index) : [Number(values.round)];

if ([seed, jobs, ...rounds].every(Number.isSafeInteger)) {
  const started = performance.now();
  const run = await runRounds({
    seed,
    rounds,
    jobs,
    onRound: (round, done) => {
      for (const line of describeTrouble(round, seed)) console.log(line);
      if (done % 20 === 0) console.log(`${done} rounds in ${Math.round((performance.now() - started) / 1000)} s`);
    },
  });
  console.log(describeLateness(run));
  console.log(summarize(run, seed));
  process.exitCode = run.every(isClean) ? 0 : 1;
} else {
  console.error("Whole numbers, please: npm run chaos -- [--rounds N] [--seed N] [--round N] [--jobs N]");
  process.exitCode = 1;
}
