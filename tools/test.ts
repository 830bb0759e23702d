/**
 * All that must hold before a change is done, cheapest first; stops at the first step that fails.
 *
 *   npm test          everything
 *   npm run check     what needs no browser and no build
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import process from "node:process";

const CHECKS = ["check:types", "check:lint", "check:format", "check:css", "check:dead", "check:content"];
const TESTS = ["test:unit", "build", "test:e2e"];
const REPORTS = ".output/reports";

const isCheckOnly = process.argv.includes("check");
const started = performance.now();
rmSync(REPORTS, { recursive: true, force: true });
for (const step of isCheckOnly ? CHECKS : [...CHECKS, ...TESTS]) runStep(step);
console.log(`\nAll passed in ${secondsSince(started)}${isCheckOnly ? "" : `: ${countTests()}`}.`);

function runStep(step: string): void {
  const stepStarted = performance.now();
  console.log(`\n> ${step}`);
  // One command string, since npm is a .cmd file on Windows, which only a shell can start.
  const { status } = spawnSync(`npm run --silent ${step}`, { stdio: ["ignore", "inherit", "inherit"], shell: true });
  if (status !== 0) {
    console.error(`\nFailed at ${step}. To see only this: npm run ${step}`);
    process.exit(1);
  }
  console.log(`  ${step} passed in ${secondsSince(stepStarted)}`);
}

function countTests(): string {
  const unit = parseReport("unit.json");
  const endToEnd = parseReport("e2e.json");
  const inProject = (name: string): number => projectsOf(endToEnd).filter((project) => project === name).length;
  return `${numberAt(unit, "numPassedTests")} unit tests, ${inProject("long") + inProject("chromium")} in Chromium, ${inProject("firefox")} in Firefox`;
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
