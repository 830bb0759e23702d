/** A table of comma-separated values (RFC 4180), for spreadsheets: one answer a row. Read back, each word is the same. */
import Papa from "papaparse";
import { isBlank } from "../../journal/blankText.ts";
import { textToMoment } from "./from/moment.ts";
import { markId, settleId } from "./tableId.ts";
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
  const rows = written.map((each) => {
    const facts = writtenToFacts(each);
    return { date: each.day, answer: each.text, ...facts, id: markId(facts.id) };
  });
  const table = Papa.unparse(rows, { columns: [...COLUMNS], escapeFormulae: FORMULA, newline: ROW_END });
  return `${BYTE_ORDER_MARK}${table}${ROW_END}`;
}

/** `null` where it is none of ours, or where a row makes no sense. */
export function tableToWritten(table: string): Written[] | null {
  const rows = isOurTable(table) ? readRows(table) : null;
  if (rows === null) return null;
  const isDutch = delimiterOf(table) === ";";
  const written = rows.map(({ date = "", answer, ...facts }) => {
    // Where semicolons stand between cells, days are written with the day first.
    const day = isDutch ? (textToMoment(date, null, "dayFirst")?.day ?? date) : date;
    const id = settleId(facts);
    return id === null || answer === undefined ? null : factsToWritten(day, withoutEmpty({ ...facts, id }), answer);
  });
  return written.every((each) => each !== null) ? written : null;
}

/** Whether a spreadsheet made a number of an id, and nothing tells which that was. */
export function hasLostId(table: string): boolean {
  return readRows(table)?.some((row) => settleId(row) === null) ?? false;
}

type Row = Record<string, string | undefined>;

/** Those with something in them; `null` where a column is missing, or a row has something beyond the last one. */
function readRows(table: string): Row[] | null {
  const { data, errors, meta } = Papa.parse<Row & { __parsed_extra?: string[] }>(table, {
    header: true,
    delimiter: delimiterOf(table),
    // The head has no text in it: as its row ends, all rows do.
    newline: lineEndOf(table),
    transform: (value) => (FORMULA.test(value) && value.startsWith(TEXT_MARK) ? value.slice(1) : value),
  });
  // A spreadsheet leaves out empty cells at the end of a row, or adds some.
  const isBroken = errors.some(({ type }) => type !== "FieldMismatch");
  const hasMore = data.some(({ __parsed_extra: extra = [] }) => !extra.every(isBlank));
  if (isBroken || hasMore || !NEEDED.every((column) => meta.fields?.includes(column))) return null;
  return data.filter((row) => !Object.values(row).flat().every(isEmptyCell));
}

function isEmptyCell(cell: string | undefined): boolean {
  return cell === undefined || isBlank(cell);
}

/** Whether it has our columns, though a row may make no sense. */
export function isOurTable(table: string): boolean {
  const [head = ""] = table.slice(0, LONGEST_HEAD).split(/[\r\n]/u);
  const names = new Set(head.split(/[,;\t]/u).map((name) => name.replaceAll(/["\uFEFF]/gu, "").trim()));
  return NEEDED.every((column) => names.has(column));
}

/** An empty cell stands for nothing where there may be nothing. */
function withoutEmpty(facts: Row): Record<string, string | null | undefined> {
  const mayLack = ["section", "hint", "starred"] as const;
  return {
    ...facts,
    ...Object.fromEntries(mayLack.map((name) => [name, facts[name] === "" ? null : (facts[name] ?? null)])),
  };
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
