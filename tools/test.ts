/**
 * All that must hold before a change is done. What needs no browser runs side by side, so that no core waits for a
 * step's slow start or end; the browsers come after it, alone. Tells of every step that failed.
 *
 *   npm test          everything
 *   npm run check     what needs no browser and no build
 */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import process from "node:process";

const CHECKS = ["check:types", "check:lint", "check:format", "check:css", "check:dead", "check:content"];
/** The longest first. */
const BESIDE_THEM = ["test:unit", "test:long", "build"];
const BROWSERS = "test:e2e";
const REPORTS = ".output/reports";

const isCheckOnly = process.argv.includes("check");
const started = performance.now();
rmSync(REPORTS, { recursive: true, force: true });
await runSteps(isCheckOnly ? CHECKS : [...BESIDE_THEM, ...CHECKS]);
if (!isCheckOnly) await runSteps([BROWSERS]);
console.log(`\nAll passed in ${secondsSince(started)}${isCheckOnly ? "" : `: ${countTests()}`}.`);

/** Side by side; ends the process where one fails. */
async function runSteps(steps: readonly string[]): Promise<void> {
  const passed = await Promise.all(steps.map(runStep));
  const failed = steps.filter((_, index) => !passed[index]);
  if (failed.length === 0) return;
  console.error(`\nFailed: ${failed.join(", ")}. To see one alone: npm run ${failed[0]}`);
  process.exit(1);
}

/** Whether it passed. What it says is printed whole at its end, but for the browsers', which no other step's lines come between. */
async function runStep(step: string): Promise<boolean> {
  const stepStarted = performance.now();
  const isAlone = step === BROWSERS;
  if (isAlone) console.log(`\n> ${step}`);
  // One command string, since npm is a .cmd file on Windows, which only a shell can start.
  const child = spawn(`npm run --silent ${step}`, { stdio: ["ignore", ...outputs(isAlone)], shell: true });
  const said: Buffer[] = [];
  for (const output of [child.stdout, child.stderr]) output?.on("data", (part: Buffer) => said.push(part));
  const status = await new Promise((resolve) => {
    child.once("close", resolve);
  });
  const verdict = `${step} ${status === 0 ? "passed" : "failed"} in ${secondsSince(stepStarted)}`;
  process.stdout.write(isAlone ? `  ${verdict}\n` : `\n> ${step}\n${Buffer.concat(said).toString()}  ${verdict}\n`);
  return status === 0;
}

function outputs(isAlone: boolean): ["inherit" | "pipe", "inherit" | "pipe"] {
  return isAlone ? ["inherit", "inherit"] : ["pipe", "pipe"];
}

function countTests(): string {
  const units = ["unit.json", "long.json"].reduce(
    (sum, name) => sum + numberAt(parseReport(name), "numPassedTests"),
    0,
  );
  const endToEnd = parseReport("e2e.json");
  const inProject = (name: string): number => projectsOf(endToEnd).filter((project) => project === name).length;
  return `${units} unit tests, ${inProject("long") + inProject("chromium")} in Chromium, ${inProject("firefox")} in Firefox`;
}

/** The project of every test in Playwright's report, whose suites stand inside suites. */
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
