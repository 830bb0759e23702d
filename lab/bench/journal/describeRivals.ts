/** A table that compares the ways to search: what they cost and what they find. */
import type { Sample } from "../aim.ts";
import { drawTable } from "../describeTable.ts";
import { medianOf } from "../statistics.ts";
import type { RivalName } from "./rivals.ts";

export const RIVAL_NAMES: readonly RivalName[] = ["dagvraag", "scan", "flexsearch", "orama"];

const COLUMNS: readonly [head: string, measure: string, describe: (value: number) => string][] = [
  ["index made in", "indexTime", (value) => `${(value / 1000).toFixed(1)} s`],
  ["it holds", "indexBytes", (value) => `${(value / 1e6).toFixed(1)} MB`],
  ["a key, median", "queryMedian", toMilliseconds],
  ["slowest of fifty", "queryWorst", toMilliseconds],
  ["several words", "finds.words", toShare],
  ["beginnings", "finds.prefix", toShare],
  ["mistakes", "finds.mistake", toShare],
  ["accents", "finds.accents", toShare],
];

/** The name of the samples' subject. `journal` is the name of the searched journal. */
export function rivalSubject(rival: RivalName, journal: string): string {
  return `${rival}, ${journal}`;
}

export function describeRivals(samples: readonly Sample[]): string {
  const names = [...new Set(samples.map(({ subject }) => subject))].toSorted(bySize);
  // In the order of the journals, the shortest first, and within a journal in one order.
  const journals = names.filter((name) => !RIVAL_NAMES.some((rival) => name.startsWith(`${rival}, `)));
  const racing = journals
    .flatMap((journal) => RIVAL_NAMES.map((rival) => rivalSubject(rival, journal)))
    .filter((name) => names.includes(name));
  const read = (name: string, measure: string) =>
    medianOf(samples.filter(({ subject }) => subject === name).flatMap(({ values }) => values[measure] ?? [])) ?? 0;
  const rows = racing.map((name) => [name, ...COLUMNS.map(([, measure, describe]) => describe(read(name, measure)))]);
  return drawTable([["", ...COLUMNS.map(([head]) => head)], ...rows]);
}

function bySize(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function toMilliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function toShare(value: number): string {
  return `${(value * 100).toFixed(0)} %`;
}
