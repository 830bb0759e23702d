/** Writes what a run leaves: a table, a file of all samples, and the table in the docs. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus, platform, release, totalmem } from "node:os";
import path from "node:path";
import process from "node:process";
import type { Measured, Plan, Suite } from "./aim.ts";
import { describeTable } from "./describeTable.ts";
import { judgeAim, type JudgedAim } from "./judgeAim.ts";

export type Report = { judged: JudgedAim[]; text: string };

export function createReport(suite: Suite, { samples, browser }: Measured, plan: Plan): Report {
  const judged = suite.aims(plan).map((aim) => judgeAim(aim, samples));
  const subjects = Object.entries(suite.subjects).map(([name, words]) => `\`${name}\` is ${words}`);
  const text = [
    `${dateOf(new Date())}, ${describeMachine()}, ${browser}, Node ${process.version}:`,
    `${plan.runs} × ${plan.rounds} interleaved rounds, and the browser started ${plan.runs} × ${plan.cold} times.`,
    `${subjects.join("; ")}.`,
    "",
    describeTable(judged),
    ...(suite.describe ? ["", suite.describe(samples, plan)] : []),
  ].join("\n");
  return { judged, text };
}

/** Writes every sample, and the verdicts that follow from them. */
export async function writeResults(file: string, { judged }: Report, { samples, browser }: Measured): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const results = { date: new Date().toISOString(), machine: describeMachine(), browser, judged, samples };
  await writeFile(file, JSON.stringify(results, null, 1));
}

/** Replaces the last run's table, between `<!-- bench: name -->` and `<!-- /bench: name -->`. */
export async function writeInto(file: string, name: string, { text }: Report): Promise<void> {
  await writeFile(file, writeSection(await readFile(file, "utf8"), name, text));
}

function dateOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function describeMachine(): string {
  const cores = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${cores.length} × ${cores[0]?.model.trim() ?? "unknown processor"}, ${memory}, ${platform()} ${release()}`;
}

/** Puts a text between its two markers, and changes nothing else. Throws where the markers are missing. */
export function writeSection(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- bench: ${name} -->`, `<!-- /bench: ${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`The page lacks the markers ${open} and ${close}.`);
  return `${page.slice(0, start + open.length)}\n${text}\n${page.slice(end)}`;
}
