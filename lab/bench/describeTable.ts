/** The table of a run, in Markdown that also reads well in a terminal. */
import type { Unit } from "./aim.ts";
import type { JudgedAim, Verdict } from "./judgeAim.ts";

const HEAD = ["", "median", "p95", "against", "ratio", "difference (95 %)", "aim", "noise", "holds"];

const VERDICTS: Record<Verdict, string> = {
  holds: "yes",
  noisy: "within noise",
  missed: "**no**",
  unmeasured: "**not measured**",
  aimless: "",
};

export function describeTable(lines: readonly JudgedAim[]): string {
  return drawTable([HEAD, ...lines.map(describeLine)]);
}

/** Draws a table of rows, of which the first is the head. */
export function drawTable(rows: readonly (readonly string[])[]): string {
  const [columns = []] = rows;
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [head = "", ...body] = rows.map((row) => draw(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))));
  return [head, draw(widths.map((width) => "-".repeat(width))), ...body].join("\n");
}

function draw(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function describeLine({ aim, ...judged }: JudgedAim): string[] {
  const inUnit = (value: number | null) => (value === null ? "" : describe(value, aim.unit));
  const isRatio = aim.against !== null;
  const asAimed = (value: number | null) => (isRatio ? describeRatio(value) : inUnit(value));
  return [
    aim.title,
    isRatio || aim.of === undefined ? inUnit(judged.median) : `${inUnit(judged.value)} (${aim.of})`,
    aim.of === undefined ? inUnit(judged.p95) : "",
    judged.baseMedian === null ? "" : `${inUnit(judged.baseMedian)} (${aim.against})`,
    isRatio ? describeRatio(judged.value) : "",
    describeDifference(judged.difference, aim.unit),
    aim.most === null ? "" : `≤ ${asAimed(aim.most)}`,
    aim.most === null ? "" : `± ${asAimed(judged.noise)}`,
    VERDICTS[judged.verdict],
  ];
}

function describeDifference(difference: JudgedAim["difference"], unit: Unit): string {
  if (difference === null) return "";
  const { median, interval } = difference;
  const range = interval && ` (${describeSigned(interval.low, unit)} to ${describeSigned(interval.high, unit)})`;
  return `${describeSigned(median, unit)}${range ?? ""}`;
}

function describeSigned(value: number, unit: Unit): string {
  return `${value < 0 ? "−" : "+"}${describe(Math.abs(value), unit)}`;
}

function describeRatio(ratio: number | null): string {
  return ratio === null ? "" : ratio.toFixed(2);
}

function describe(value: number, unit: Unit): string {
  switch (unit) {
    case "ms":
      return `${value.toFixed(1)} ms`;
    case "bytes":
      return `${(value / 1000).toFixed(1)} kB`;
    case "count":
      return value.toFixed(0);
    case "share":
      return `${(value * 100).toFixed(0)} %`;
    case "shift":
      return value.toFixed(3);
  }
}
