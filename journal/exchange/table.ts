/** A table of comma-separated values (RFC 4180), for spreadsheets: one answer a row. Read back, each word is the same. */
import Papa from "papaparse";
import { textToMoment } from "./from/moment.ts";
import type { Written } from "./written.ts";
import { factsToWritten, writtenToFacts } from "./writtenRecord.ts";

const COLUMNS = [
  "date",
  "question",
  "answer",
  "article",
  "address",
  "section",
  "hint",
  "kind",
  "id",
  // Seldom filled: at the end of a row, a spreadsheet would leave it out.
  "starred",
  "begun",
  "written",
] as const;
/** What a table of ours had before there were stars. */
const NEEDED = COLUMNS.filter((column) => column !== "starred");

/**
 * What some spreadsheet takes for a formula, be it after what it doesn't show or in the signs of another script, or for
 * the mark below.
 */
const FORMULA = /^'*(?:[\t\r\n]|[\s\p{C}]*[=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20])/u;
/** By which a spreadsheet knows text. */
const TEXT_MARK = "'";
/** By which it knows UTF-8. */
const BYTE_ORDER_MARK = "\u{FEFF}";
const ROW_END = "\r\n";
/** With columns that a reader may have added. */
const LONGEST_HEAD = 2000;

export function writtenToTable(written: readonly Written[]): string {
  const rows = written.map((each) => ({ date: each.day, answer: each.text, ...writtenToFacts(each) }));
  const table = Papa.unparse(rows, { columns: [...COLUMNS], escapeFormulae: FORMULA, newline: ROW_END });
  return `${BYTE_ORDER_MARK}${table}${ROW_END}`;
}

/** `null` where it is none of ours, or where a row makes no sense. */
export function tableToWritten(table: string): Written[] | null {
  if (!isOurTable(table)) return null;
  const delimiter = delimiterOf(table);
  const { data, errors, meta } = Papa.parse<Record<string, string>>(table, {
    header: true,
    delimiter,
    // The head has no text in it: as its row ends, all rows do.
    newline: lineEndOf(table),
    skipEmptyLines: true,
    transform: (value) => (FORMULA.test(value) && value.startsWith(TEXT_MARK) ? value.slice(1) : value),
  });
  const isOurs = errors.length === 0 && NEEDED.every((column) => meta.fields?.includes(column));
  if (!isOurs) return null;
  const written = data.map(({ date = "", answer = "", ...facts }) => {
    // Where semicolons stand between cells, days are written with the day first.
    const day = delimiter === ";" ? (textToMoment(date, null, "dayFirst")?.day ?? date) : date;
    return factsToWritten(day, withoutEmpty(facts), answer);
  });
  return written.every((each) => each !== null) ? written : null;
}

/** Whether it has our columns, though a row may make no sense. */
export function isOurTable(table: string): boolean {
  const [head = ""] = table.slice(0, LONGEST_HEAD).split(/[\r\n]/u);
  const names = new Set(head.split(/[,;\t]/u).map((name) => name.replaceAll(/["\uFEFF]/gu, "").trim()));
  return NEEDED.every((column) => names.has(column));
}

/** An empty cell stands for nothing where there may be nothing. */
function withoutEmpty(facts: Record<string, string>): Record<string, string | null> {
  const mayLack = new Set(["section", "hint", "starred"]);
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, value === "" && mayLack.has(name) ? null : value]),
  );
}

/** A Dutch spreadsheet keeps a table with semicolons. The head has none of its own. */
function delimiterOf(table: string): string {
  const [delimiter = ","] = /[,;\t]/u.exec(table.slice(0, LONGEST_HEAD)) ?? [];
  return delimiter;
}

function lineEndOf(table: string): "\r\n" | "\n" | "\r" {
  const [end] = /\r\n|\n|\r/u.exec(table) ?? [];
  return end === "\n" || end === "\r" ? end : ROW_END;
}
