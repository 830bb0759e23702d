/**
 * Attacks the built extension in a real browser, and counts what is lost: `npm run build && npm run chaos`.
 *
 *   npm run chaos -- [--rounds 200] [--seed N]   that many rounds; another seed each time without one
 *   npm run chaos -- --seed N --round N          that round alone
 *   npm run chaos -- --full-disk N               so many rounds more on a disk that is really full; without it, one for
 *                                                each ten of the others
 *   npm run chaos -- --jobs N                    so many rounds at once, without it two
 */
import process from "node:process";
import { parseArgs } from "node:util";
import { describeHung, describeLateness, describeTrouble, isClean, summarize } from "./chaos/chaosReport.ts";
import { runFullDiskRounds } from "./chaos/fullDiskRound.ts";
import { runRounds } from "./chaos/runRounds.ts";

const OPTIONS = {
  rounds: { type: "string", default: "200" },
  seed: { type: "string", default: String(Date.now() % 2 ** 31) },
  round: { type: "string" },
  jobs: { type: "string", default: "2" },
  "full-disk": { type: "string" },
} as const;

const { values } = parseArgs({ options: OPTIONS });
const [seed, jobs, count] = [Number(values.seed), Number(values.jobs), Number(values.rounds)];
const fullDiskCount = Number(values["full-disk"] ?? (values.round === undefined ? Math.ceil(count / 10) : 0));
const rounds = values.round === undefined ? Array.from({ length: count }, (_, index) => index) : [Number(values.round)];

if ([seed, jobs, fullDiskCount, ...rounds].every(Number.isSafeInteger)) {
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
  for (const line of describeHung(run)) console.error(line);
  console.log(summarize(run, seed));
  const full = await runFullDiskRounds(fullDiskCount);
  for (const line of full.flatMap((round) => describeTrouble(round, seed))) console.log(line);
  const isTried = full.length === fullDiskCount;
  console.log(
    isTried
      ? `On a full disk: ${summarize(full, seed)}`
      : "On a full disk: not tried, as no small disk can be mounted here (Linux, as root).",
  );
  process.exitCode = [...run, ...full].every(isClean) && describeHung(run).length === 0 ? 0 : 1;
} else {
  console.error(
    "Whole numbers, please: npm run chaos -- [--rounds N] [--seed N] [--round N] [--jobs N] [--full-disk N]",
  );
  process.exitCode = 1;
}
