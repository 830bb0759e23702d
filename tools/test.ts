/**
 * Checks all that must hold before a change is done. What needs no browser runs side by side, in two lanes for the two
 * cores of a small machine. The browsers come after that, alone. All failed steps are reported.
 *
 *   npm test          each rule once, where it breaks first
 *   npm run audit     the whole matrix too: every size, colour, state, file and browser, and what the unit tests cover
 *   npm run check     what needs no browser and no build
 */
import { spawn } from "node:child_process";
import { readFileSync, rmSync, statfsSync } from "node:fs";
import process from "node:process";

const CHECKS = ["check:types", "check:lint", "check:format", "check:css", "check:dead", "check:content"];
const REPORTS = ".output/reports";
/** A folder in memory, as Linux has one. A browser with its profile there takes a tenth less of the processor. */
const MEMORY_FOLDER = "/dev/shm";
/** In bytes. A container may give it so little that a browser fails. */
const ENOUGH_MEMORY = 4 * 2 ** 30;

/**
 * Stages run one after the other. The lanes of a stage run side by side, and the steps of a lane one after the other.
 */
const STAGES: Record<string, readonly (readonly (readonly string[])[])[]> = {
  test: [[["test:unit"], ["build", ...CHECKS]], [["test:e2e"]]],
  audit: [[["audit:unit"], ["build", ...CHECKS, "coverage"]], [["audit:e2e"]]],
  check: [CHECKS.map((check) => [check])],
};

const asked = process.argv[2] ?? "test";
const stages = STAGES[asked];
if (!stages) {
  console.error(`There is no "${asked}" to run: npm test, npm run check or npm run audit.`);
  process.exit(1);
}
const started = performance.now();
rmSync(REPORTS, { recursive: true, force: true });
for (const lanes of stages) await runLanes(lanes);
console.log(`\nAll passed in ${secondsSince(started)}${asked === "check" ? "" : `: ${countTests()}`}.`);

/** Ends the process if a step fails, once the other steps are done. */
async function runLanes(lanes: readonly (readonly string[])[]): Promise<void> {
  const failed: string[] = [];
  const runLane = async (steps: readonly string[]): Promise<void> => {
    for (const step of steps) if (!(await runStep(step, lanes.length === 1))) failed.push(step);
  };
  await Promise.all(lanes.map(runLane));
  if (failed.length === 0) return;
  console.error(`\nFailed: ${failed.join(", ")}. To see one alone: npm run ${failed[0]}`);
  process.exit(1);
}

/** Whether the step passed. If other steps' lines could come between, its output is printed whole, at its end. */
async function runStep(step: string, isAlone: boolean): Promise<boolean> {
  const stepStarted = performance.now();
  if (isAlone) console.log(`\n> ${step}`);
  // This is one command string, since npm is a .cmd file on Windows, which only a shell can start.
  const child = spawn(`npm run --silent ${step}`, {
    stdio: ["ignore", ...outputs(isAlone)],
    shell: true,
    env: { ...process.env, ...temporaryFolder() },
  });
  const said: Buffer[] = [];
  for (const output of [child.stdout, child.stderr]) output?.on("data", (part: Buffer) => said.push(part));
  const status = await new Promise((resolve) => {
    child.once("close", resolve);
  });
  const verdict = `${step} ${status === 0 ? "passed" : "failed"} in ${secondsSince(stepStarted)}`;
  process.stdout.write(isAlone ? `  ${verdict}\n` : `\n> ${step}\n${Buffer.concat(said).toString()}  ${verdict}\n`);
  return status === 0;
}

/** Where the steps put what they don't keep. */
function temporaryFolder(): { TMPDIR?: string } {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_FOLDER);
    return bavail * bsize >= ENOUGH_MEMORY ? { TMPDIR: MEMORY_FOLDER } : {};
  } catch {
    return {};
  }
}

function outputs(isAlone: boolean): ["inherit" | "pipe", "inherit" | "pipe"] {
  return isAlone ? ["inherit", "inherit"] : ["pipe", "pipe"];
}

function countTests(): string {
  const units = numberAt(parseReport("unit.json"), "numPassedTests");
  const endToEnd = parseReport("e2e.json");
  const inProject = (name: string): number => projectsOf(endToEnd).filter((project) => project === name).length;
  return `${units} unit tests, ${inProject("long") + inProject("chromium")} in Chromium, ${inProject("firefox")} in Firefox`;
}

/** The project of every test in Playwright's report. Suites stand inside suites there. */
function projectsOf(report: unknown): string[] {
  if (typeof report !== "object" || report === null) return [];
  if ("projectName" in report) return [String(report.projectName)];
  return Object.entries(report)
    .filter(([key, value]) => /^\d+$|^(suites|specs|tests)$/.test(key) && typeof value === "object")
    .flatMap(([, value]) => projectsOf(value));
}

function numberAt(report: unknown, key: string): number {
  const value: unknown = typeof report === "object" && report !== null ? Reflect.get(report, key) : undefined;
  return Number(value);
}

function parseReport(name: string): unknown {
  return JSON.parse(readFileSync(`${REPORTS}/${name}`, "utf8"));
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
