/**
 * A table of comma-separated values (RFC 4180) for spreadsheets, with one answer in each row. Each word is the same
 * when the table is read back.
 */
import Papa from "papaparse";
import { isBlank } from "../../journal/blankText.ts";
import { textToMoment } from "./from/moment.ts";
import { markId, repairId } from "./tableId.ts";
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
  // It is seldom filled. At the end of a row, a spreadsheet would leave it out.
  "starred",
  "begun",
  "written",
] as const;
/** The columns of our tables before there were stars. */
const NEEDED = COLUMNS.filter((column) => column !== "starred");

/**
 * Matches what some spreadsheet takes for a formula. The sign may follow characters that aren't shown, or be of another
 * script. Also matches a value that begins with the mark below.
 */
const FORMULA = /^'*(?:[\t\r\n]|[\s\p{C}]*[=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20])/u;
/** A spreadsheet knows text by this mark. */
const TEXT_MARK = "'";
/** A spreadsheet knows UTF-8 by this mark. */
const BYTE_ORDER_MARK = "\u{FEFF}";
const ROW_END = "\r\n";
/** In characters. A reader may have added columns to the head. */
const LONGEST_HEAD = 2000;

export function writtenToTable(written: readonly Written[]): string {
  const rows = written.map((each) => {
    const facts = writtenToFacts(each);
    return { date: each.day, answer: each.text, ...facts, id: markId(facts.id) };
  });
  const table = Papa.unparse(rows, { columns: [...COLUMNS], escapeFormulae: FORMULA, newline: ROW_END });
  return `${BYTE_ORDER_MARK}${table}${ROW_END}`;
}

/** `null` where it isn't ours, or where a row makes no sense. */
export function tableToWritten(table: string): Written[] | null {
  const rows = isOurTable(table) ? readRows(table) : null;
  if (rows === null) return null;
  const isDutch = delimiterOf(table) === ";";
  const written = rows.map(({ date = "", answer, ...facts }) => {
    // If semicolons stand between cells, days are written with the day first.
    const day = isDutch ? (textToMoment(date, null, "dayFirst")?.day ?? date) : date;
    const id = repairId(facts);
    return id === null || answer === undefined ? null : factsToWritten(day, withoutEmpty({ ...facts, id }), answer);
  });
  return written.every((each) => each !== null) ? written : null;
}

/** Whether a spreadsheet made a number of an id, and nothing shows which id that was. */
export function hasLostId(table: string): boolean {
  return readRows(table)?.some((row) => repairId(row) === null) ?? false;
}

type Row = Record<string, string | undefined>;

/** The rows that hold something. `null` where a column is missing, or where a row has something beyond the last one. */
function readRows(table: string): Row[] | null {
  const { data, errors, meta } = Papa.parse<Row & { __parsed_extra?: string[] }>(table, {
    header: true,
    delimiter: delimiterOf(table),
    // The head has no line ends in its cells, so all rows end as the head does.
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

/** Whether it has our columns. Its rows may make no sense. */
export function isOurTable(table: string): boolean {
  const [head = ""] = table.slice(0, LONGEST_HEAD).split(/[\r\n]/u);
  const names = new Set(head.split(/[,;\t]/u).map((name) => name.replaceAll(/["\uFEFF]/gu, "").trim()));
  return NEEDED.every((column) => names.has(column));
}

/** In columns that may be empty, an empty cell means that there is nothing. */
function withoutEmpty(facts: Row): Record<string, string | null | undefined> {
  const mayLack = ["section", "hint", "starred"] as const;
  return {
    ...facts,
    ...Object.fromEntries(mayLack.map((name) => [name, facts[name] === "" ? null : (facts[name] ?? null)])),
  };
}

/** A Dutch spreadsheet saves a table with semicolons. The head has none in its own words. */
function delimiterOf(table: string): string {
  const [delimiter = ","] = /[,;\t]/u.exec(table.slice(0, LONGEST_HEAD)) ?? [];
  return delimiter;
}

function lineEndOf(table: string): "\r\n" | "\n" | "\r" {
  const [end] = /\r\n|\n|\r/u.exec(table) ?? [];
  return end === "\n" || end === "\r" ? end : ROW_END;
}
