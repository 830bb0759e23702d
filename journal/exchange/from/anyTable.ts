/** A table of any program (comma, semicolon or tab), of which the reader says which column is what. */
import Papa from "papaparse";
import { gatherEntries, leaveOutNames, type ImportRefusal, type ImportResult } from "./imported.ts";
import { textToMoment, type DateOrder } from "./moment.ts";

/** Places of columns, from 0. */
export type TableChoice = { day: number; text: number; title: number | null; order: DateOrder };

export type TableColumn = {
  /** Empty in a table without a head. */
  name: string;
  /** Its first value. */
  example: string;
  /** In which its days are written; `null` where both could be meant. */
  order: DateOrder | null;
};

/** `rows` are those below the head, with `delimiter` between their cells. */
export type Table = { kind: "table"; columns: TableColumn[]; rows: string[][]; delimiter: string };

const DELIMITERS = [",", ";", "\t"];
const NAMES = {
  day: /^(?:date|datum|day|dag|created|creation ?date|aangemaakt|full_date|timestamp|tijd|time)\b/iu,
  text: /^(?:text|tekst|answer|antwoord|entry|body|content|inhoud|notes?|notities?|journal|dagboek|verhaal)\b/iu,
  title: /^(?:title|titel|question|vraag|subject|onderwerp|prompt|heading|kop|note[_ ]title)\b/iu,
};
/** So many rows tell what a column holds. */
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
  const isHead = !head.some((value) => textToMoment(value) !== null);
  const rows = isHead ? data.slice(1) : data;
  const columns = head.map((name, place) => ({
    name: isHead ? name.trim() : "",
    example: rows.find((row) => row[place]?.trim())?.[place]?.trim() ?? "",
    order: settleOrder(rows, place),
  }));
  return { kind: "table", columns, rows, delimiter: meta.delimiter };
}

/** What is what, as well as it can be told; `null` where no column holds days. `order` is the reader's own. */
export function guessColumns(table: Table, order: DateOrder): TableChoice | null {
  const rows = table.rows.slice(0, SAMPLE);
  const places = table.columns.map((_column, place) => place);
  const isNamed = (place: number, name: RegExp) => name.test(table.columns[place]?.name ?? "");
  const days = places.map((place) => countDays(rows, place, "dayFirst") + countDays(rows, place, "monthFirst"));
  const day = bestOf(places, (place) => (days[place] ?? 0) * (isNamed(place, NAMES.day) ? 2 : 1));
  if (day === null) return null;
  const others = places.filter((place) => place !== day);
  const text = bestOf(others, (place) => lengthOf(rows, place) * (isNamed(place, NAMES.text) ? 1000 : 1));
  if (text === null) return null;
  const title = others.find((place) => place !== text && isNamed(place, NAMES.title)) ?? null;
  return { day, text, title, order: table.columns[day]?.order ?? order };
}

/** The days may be the same either way. */
function settleOrder(rows: readonly string[][], day: number): DateOrder | null {
  const [dayFirst, monthFirst] = [countDays(rows, day, "dayFirst"), countDays(rows, day, "monthFirst")];
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? "dayFirst" : "monthFirst";
  const isSame = rows.every((row) => readDay(row, day, "dayFirst") === readDay(row, day, "monthFirst"));
  return isSame ? "dayFirst" : null;
}

/** Where the text is the last column, cells too many are words of it that no quotes stood around. */
export function tableToImported(table: Table, { day, text, title, order }: TableChoice): ImportResult {
  const isLast = text === table.columns.length - 1;
  const rows = isLast ? table.rows.map((row) => joinSurplus(row, table)) : table.rows;
  const whole = rows.filter((row) => !hasSurplus(row, table));
  const found = whole.map((row) => ({
    moment: textToMoment(row[day] ?? "", null, order),
    time: (row[day] ?? "").trim(),
    title: title === null ? null : (row[title] ?? ""),
    text: row[text] ?? "",
  }));
  const chosen = new Set([day, text, title]);
  const others = table.columns.filter(({ example }, place) => example !== "" && !chosen.has(place));
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
  return row.slice(columns.length).some((cell) => cell.trim() !== "");
}

function joinSurplus(row: string[], table: Table): string[] {
  if (!hasSurplus(row, table)) return row;
  const last = table.columns.length - 1;
  return [...row.slice(0, last), row.slice(last).join(table.delimiter)];
}

function countDays(rows: readonly string[][], place: number, order: DateOrder): number {
  return rows.filter((row) => readDay(row, place, order) !== null).length;
}

function readDay(row: readonly string[], place: number, order: DateOrder): string | null {
  return textToMoment(row[place] ?? "", null, order)?.day ?? null;
}

function lengthOf(rows: readonly string[][], place: number): number {
  return rows.reduce((sum, row) => sum + (row[place]?.trim().length ?? 0), 0);
}

/** The first of the highest; `null` where all are 0. */
function bestOf(places: readonly number[], worth: (place: number) => number): number | null {
  const [best] = places.toSorted((a, b) => worth(b) - worth(a));
  return best === undefined || worth(best) === 0 ? null : best;
}
