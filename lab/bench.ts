/**
 * Measures the built extension beside a blank page in a real browser: `npm run bench -- newtab`, popup or journal. It
 * builds what it measures. The exit status is 1 where an aim is missed by more than the runs differ from each other.
 *
 *   --runs 3      how many times; their spread is the noise
 *   --rounds 20   interleaved rounds of each run
 *   --cold 7      how many times each run starts the browser anew
 *   --idle 1500   milliseconds that a page is left alone; more on a slow machine
 *   --sizes 1000,10000,50000  how many answers the journals hold
 *   --film FILE   makes a picture of the first frames
 *   --write       puts the table into docs/performance.md
 *
 * A quick look: npm run bench -- newtab --runs 1 --rounds 3 --cold 1
 *               npm run bench -- journal --runs 1 --rounds 3 --sizes 1000,10000
 * All samples go to .output/bench/.
 */
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Plan, Suite } from "./bench/aim.ts";
import { journalSuite } from "./bench/journalSuite.ts";
import { newtabSuite } from "./bench/newtabSuite.ts";
import { popupSuite } from "./bench/popupSuite.ts";
import { createReport, writeInto, writeResults } from "./bench/report.ts";

const SUITES = new Map<string, Suite>([
  ["newtab", newtabSuite],
  ["popup", popupSuite],
  ["journal", journalSuite],
]);
const PERFORMANCE = fileURLToPath(new URL("../docs/performance.md", import.meta.url));
const RESULTS = fileURLToPath(new URL("../.output/bench/", import.meta.url));

const OPTIONS = {
  runs: { type: "string", default: "3" },
  rounds: { type: "string", default: "20" },
  cold: { type: "string", default: "7" },
  idle: { type: "string", default: "1500" },
  sizes: { type: "string", default: "1000,10000,50000" },
  film: { type: "string" },
  write: { type: "boolean", default: false },
} as const;

const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
const [name = ""] = positionals;
const suite = SUITES.get(name);
const [runs, rounds, cold, idle] = [values.runs, values.rounds, values.cold, values.idle].map(Number);
const sizes = values.sizes.split(",").map(Number);

if (
  suite &&
  sizes.every(isCount) &&
  isCount(runs) &&
  isCount(rounds) &&
  isCount(idle) &&
  (cold === 0 || isCount(cold))
) {
  const folder = await mkdtemp(path.join(tmpdir(), "dagvraag-bench-"));
  // When the bench is interrupted, it ends its browsers too, and leaves nothing behind.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  try {
    const film = values.film === undefined ? null : path.resolve(values.film);
    await bench(suite, { runs, rounds, cold, idle, sizes, folder, film, say: (line) => console.error(line) });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
} else {
  console.error(`Please: npm run bench -- ${[...SUITES.keys()].join("|")} [options], with whole numbers from 1.`);
  process.exitCode = 1;
}

async function bench(chosen: Suite, plan: Plan): Promise<void> {
  const measured = await chosen.measure(plan);
  const report = createReport(chosen, measured, plan);
  console.log(`${chosen.title}\n\n${report.text}`);
  await writeResults(path.join(RESULTS, `${name}.json`), report, measured);
  if (values.write) await writeInto(PERFORMANCE, name, report);
  const isMissed = report.judged.some(({ verdict }) => verdict === "missed" || verdict === "unmeasured");
  process.exitCode = isMissed ? 1 : 0;
}

function isCount(value: number | undefined): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
