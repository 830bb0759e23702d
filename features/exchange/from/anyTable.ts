/** Reads a table of any program (comma, semicolon or tab). The reader says which column is what. */
import Papa from "papaparse";
import { isBlank } from "../../../journal/blankText.ts";
import { gatherEntries, leaveOutNames, type ImportRefusal, type ImportResult } from "./imported.ts";
import { DATE_ORDERS, dateInColumn, findDateOrder } from "./dateOrder.ts";
import { isShortDate, type DateOrder } from "./dateText.ts";
import { textToMoment } from "./moment.ts";

/** The indexes of columns, counted from 0. */
export type TableChoice = { day: number; text: number; title: number | null; order: DateOrder };

export type TableColumn = {
  /** Empty in a table without a head. */
  name: string;
  /** The first value in the column. */
  example: string;
  /** The order of day and month in its dates; `null` where both could be meant. */
  order: DateOrder | null;
};

/** `rows` are the rows below the head. `delimiter` stands between their cells. */
export type Table = { kind: "table"; columns: TableColumn[]; rows: string[][]; delimiter: string };

const DELIMITERS = [",", ";", "\t"];
const NAMES = {
  day: /^(?:date|datum|day|dag|created|creation ?date|aangemaakt|full_date|timestamp|tijd|time)\b/iu,
  text: /^(?:text|tekst|answer|antwoord|entry|body|content|inhoud|notes?|notities?|journal|dagboek|verhaal)\b/iu,
  title: /^(?:title|titel|question|vraag|subject|onderwerp|prompt|heading|kop|note[_ ]title)\b/iu,
};
/** Daylio and others write a line end as HTML does, and some programs put a line end after that. */
const LINE_BREAK = /<br\s?\/?>(?:\r\n?|\n)?/giu;
/** This many rows show what a column holds. */
const SAMPLE = 200;

/** `null` where it has no columns. */
export function readTable(file: string): Table | ImportRefusal | null {
  const text = file.replace(/^\uFEFF/u, "").replace(/^sep=[,;\t]\r?\n/iu, "");
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: "greedy",
  });
  const quotes = errors.find(({ type }) => type === "Quotes");
  const [head = []] = data;
  if (quotes) return { kind: "refused", reason: "brokenFile", program: "table", detail: quotes.message };
  if (head.length < 2) return null;
  const isHead = !head.some(isDate);
  const rows = isHead ? data.slice(1) : data;
  const columns = head.map((name, index) => ({
    name: isHead ? name.trim() : "",
    example: rows.find((row) => row[index]?.trim())?.[index]?.trim() ?? "",
    order: orderOfColumn(rows, index),
  }));
  return { kind: "table", columns, rows, delimiter: meta.delimiter };
}

/** The most likely choice of columns; `null` where no column holds days. `order` is the reader's own order of dates. */
export function guessColumns(table: Table, order: DateOrder): TableChoice | null {
  const rows = table.rows.slice(0, SAMPLE);
  const indexes = table.columns.map((_column, index) => index);
  const isNamed = (index: number, name: RegExp) => name.test(table.columns[index]?.name ?? "");
  const days = indexes.map((index) => worthOfDays(rows, index));
  const day = bestOf(indexes, (index) => (days[index] ?? 0) * (isNamed(index, NAMES.day) ? 2 : 1));
  if (day === null) return null;
  const others = indexes.filter((index) => index !== day);
  const text = bestOf(others, (index) => lengthOf(rows, index) * (isNamed(index, NAMES.text) ? 1000 : 1));
  if (text === null) return null;
  const title = others.find((index) => index !== text && isNamed(index, NAMES.title)) ?? null;
  return {
    day,
    text,
    title,
    order: table.columns[day]?.order ?? likelyOrder(table.columns[day]?.example ?? "", order),
  };
}

/** The reader's own order, if the days can be read in it. */
function likelyOrder(example: string, own: DateOrder): DateOrder {
  return [own, ...DATE_ORDERS].find((order) => dateInColumn(example, order) !== null) ?? own;
}

/** The order of dates in a column. For a column without days, it doesn't matter. */
function orderOfColumn(rows: readonly string[][], index: number): DateOrder | null {
  const cells = rows.map((row) => row[index] ?? "");
  return cells.slice(0, SAMPLE).some(isDate) ? findDateOrder(cells) : "dayFirst";
}

function isDate(cell: string): boolean {
  return DATE_ORDERS.some((order) => dateInColumn(cell, order) !== null);
}

/** If the text is the last column, further cells are words of the text that had no quotes around them. */
export function tableToImported(table: Table, { day, text, title, order }: TableChoice): ImportResult {
  const isLast = text === table.columns.length - 1;
  const rows = isLast ? table.rows.map((row) => joinSurplus(row, table)) : table.rows;
  const whole = rows.filter((row) => !hasSurplus(row, table));
  const found = whole.map((row) => ({
    moment: textToMoment(row[day] ?? "", null, { order, hasShortYears: true }),
    time: (row[day] ?? "").trim(),
    title: title === null ? null : (row[title] ?? "").replaceAll(LINE_BREAK, " "),
    text: (row[text] ?? "").replaceAll(LINE_BREAK, "\n"),
    isStarred: false,
    key: null,
    modifiedAt: null,
    fileName: null,
  }));
  const chosen = new Set([day, text, title]);
  const others = table.columns.filter(({ example }, index) => example !== "" && !chosen.has(index));
  return gatherEntries("table", found, [
    leaveOutNames(
      "fields",
      others.map(({ name }) => name),
    ),
    { what: "fields", count: others.filter(({ name }) => name === "").length, names: [] },
    { what: "uneven", count: rows.length - whole.length, names: [] },
  ]);
}

function hasSurplus(row: readonly string[], { columns }: Table): boolean {
  return row.slice(columns.length).some((cell) => !isBlank(cell));
}

function joinSurplus(row: string[], table: Table): string[] {
  if (!hasSurplus(row, table)) return row;
  const last = table.columns.length - 1;
  return [...row.slice(0, last), row.slice(last).join(table.delimiter)];
}

/**
 * How surely a column holds days. A day that is one whatever stands first counts double. Figures such as 1-2-10 and
 * 20240105 may be something else.
 */
function worthOfDays(rows: readonly string[][], index: number): number {
  return rows.reduce((sum, row) => {
    const cell = (row[index] ?? "").trim();
    const [dayFirst, monthFirst, yearFirst] = DATE_ORDERS.map((order) => (dateInColumn(cell, order) === null ? 0 : 1));
    const worth = Math.max((dayFirst ?? 0) + (monthFirst ?? 0), yearFirst ?? 0);
    return sum + (isShortDate(cell) || /^\d+$/u.test(cell) ? worth / 4 : worth);
  }, 0);
}

function lengthOf(rows: readonly string[][], index: number): number {
  return rows.reduce((sum, row) => sum + (row[index]?.trim().length ?? 0), 0);
}

/** The first of the indexes with the highest worth; `null` where all are 0. */
function bestOf(indexes: readonly number[], worth: (index: number) => number): number | null {
  const [best] = indexes.toSorted((a, b) => worth(b) - worth(a));
  return best === undefined || worth(best) === 0 ? null : best;
}
