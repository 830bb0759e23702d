/**
 * jrnl's own text, where each entry begins with its date (in brackets since 2.0), and its JSON export.
 * Source: https://jrnl.sh/en/stable/formats/
 */
import * as v from "valibot";
import type { Day } from "../../../content/day.ts";
import { isBlank } from "../../../journal/blankText.ts";
import type { TextFile } from "../textFile.ts";
import { DATE_ORDERS, dateInColumn, settleOrder } from "./dateOrder.ts";
import type { DateOrder, DateStyle } from "./dateText.ts";
import { findDayInName, type NamedDay } from "./dayInName.ts";
import { gatherEntries, parseEntries, type ImportedEntry, type ImportResult } from "./imported.ts";
import { textToMoment } from "./moment.ts";

const DATE = String.raw`\d{4}-\d{1,2}-\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)?`;
/** As jrnl writes it unless it is told otherwise, and as its `timeformat` may have it, since 2.0 in brackets. */
const FORMS = [
  new RegExp(String.raw`^\[(${DATE})\](?:[ \t]+|$)`, "gmu"),
  new RegExp(String.raw`^(${DATE})(?:[ \t]+|$)`, "gmu"),
  /^\[([^[\]\n]{6,60})\](?:[ \t]+|$)/gmu,
];
/** Up to the end of its first sentence, or of its first line. */
const TITLE = /^([^\n]*?[.!?\u2026]["'\u2019\u201D)\]]*)(?:[ \t]+|\n)|^([^\n]*)\n/u;

/** What jrnl says of no entry. */
const UNNAMED = { key: null, modifiedAt: null, fileName: null };

/** The beginning of an entry. */
type Head = { date: string; day: Day | null; start: number; end: number; isInBrackets: boolean };

/** `null` where it doesn't begin with a date as jrnl's text does, or is a note. `order` is the reader's own. */
export function jrnlTextToImported({ name, text: file }: TextFile, order: DateOrder): ImportResult | null {
  const text = file
    .replace(/^\uFEFF/u, "")
    .replaceAll(/\r\n?/gu, "\n")
    .trimStart();
  const { heads, style } = findHeads(text, order);
  if (heads.length === 0 || isNote(name, text, heads)) return null;
  const found = heads.map(({ date, end }, index) => {
    const words = text.slice(end, heads[index + 1]?.start);
    return textToEntry(date, words.trim(), style);
  });
  return gatherEntries("jrnl", found);
}

/** Those of the one form in which the first is written; none where the text begins with something else. */
function findHeads(text: string, order: DateOrder): { heads: Head[]; style: DateStyle } {
  for (const form of FORMS) {
    const found = [...text.matchAll(form)].filter(([, date = ""]) => form !== FORMS[2] || isDate(date));
    const [first] = found;
    if (first?.index !== 0) continue;
    const dates = found.map(([, date = ""]) => date);
    const style = { order: settleOrder(dates) ?? order, hasShortYears: form === FORMS[2] };
    const heads = found.map((match): Head => {
      const [whole, date = ""] = match;
      const day = textToMoment(date, null, style)?.day ?? null;
      return { date, day, start: match.index, end: match.index + whole.length, isInBrackets: form !== FORMS[1] };
    });
    return { heads: heads.filter((head) => isAlike(head, heads[0], text)), style };
  }
  return { heads: [], style: { order } };
}

function isDate(text: string): boolean {
  return DATE_ORDERS.some((order) => dateInColumn(text, order) !== null);
}

/** A line of a body may begin with a date too: it has another form, or goes on as a sentence does. */
function isAlike(head: Head, first: Head | undefined, text: string): boolean {
  if (first === undefined || head === first) return true;
  const isLoose = isWithoutTime(head) && goesOn(head, text);
  // Brackets make an entry of what goes on, where no entry has a time.
  if (head.isInBrackets) return !isLoose || isWithoutTime(first);
  if (isLoose && !(isWithoutTime(first) && goesOn(first, text))) return false;
  return isWithoutTime(head) === isWithoutTime(first);
}

function isWithoutTime({ date }: Head): boolean {
  return !hasTime(date);
}

/** As a sentence does. */
function goesOn({ end }: Head, text: string): boolean {
  return /^\p{Ll}/u.test(text.slice(end, end + 2));
}

function hasTime(date: string): boolean {
  return /\d[:.]\d{2}/u.test(date.slice(-12)) && /:|\s/u.test(date);
}

/** What a note says of a day is no entry: the name of its file has a day already, or it is one sentence. */
function isNote(name: string, text: string, heads: readonly Head[]): boolean {
  const named = findDayInName(name, { order: "dayFirst" });
  const isTimed = heads.every(({ date }) => hasTime(date));
  const isBare = heads[0]?.isInBrackets === false;
  // A day alone, as notes have it too.
  const isPlain = isBare && !isTimed;
  if (named === null) return isPlain && heads.length === 1 && isSentence(text.slice(heads[0]?.end));
  return isPlain || isOfOneOtherDay(heads, named, isTimed && !isBare);
}

/** Where they are in brackets with a time, and the name says more than a day, it is an export that was made that day. */
function isOfOneOtherDay(heads: readonly Head[], { day: own, title }: NamedDay, isSure: boolean): boolean {
  const days = new Set(heads.map(({ day }) => day));
  return days.size < 2 && !days.has(own) && !(isSure && title !== "");
}

/** jrnl has words behind the date, and they begin as a title does. */
function isSentence(behind: string): boolean {
  const [line = ""] = behind.split("\n");
  return isBlank(line) || /^\p{Ll}/u.test(line);
}

/** A star stands at the end of the first line, or of the title, or before it. */
function textToEntry(date: string, words: string, style: DateStyle): ImportedEntry {
  const [line = ""] = words.split("\n");
  const isStarred = /^\*\s|\s\*$|[^\s*]\*$/u.test(line) && !/^\*\S.*\S\*$/u.test(line);
  const bare = isStarred ? words.replace(line, () => line.replace(/^\*\s+|(?<!\s)\s*\*$/u, "")) : words;
  const [all, sentence, whole] = TITLE.exec(bare) ?? [];
  const title = sentence ?? whole ?? null;
  const text = all === undefined ? bare : bare.slice(all.length);
  return { moment: textToMoment(date, null, style), time: date, title, text, isStarred, ...UNNAMED };
}

const entrySchema = v.object({
  title: v.fallback(v.string(), ""),
  body: v.fallback(v.string(), ""),
  date: v.fallback(v.string(), ""),
  time: v.fallback(v.string(), ""),
  starred: v.fallback(v.boolean(), false),
});
const journalSchema = v.object({ entries: v.array(v.unknown()) });
const markedSchema = v.object({ date: v.string(), body: v.string(), title: v.string() });

/** `null` where it is none of jrnl's. */
export function findJrnl(data: unknown): unknown[] | null {
  const journal = v.safeParse(journalSchema, data);
  const isOurs = journal.success && journal.output.entries.some((entry) => v.is(markedSchema, entry));
  return isOurs ? journal.output.entries : null;
}

export function jrnlToImported(entries: readonly unknown[]): ImportResult {
  const read = parseEntries("jrnl", entrySchema, entries);
  return "kind" in read ? read : gatherEntries("jrnl", read.map(toImportedEntry));
}

function toImportedEntry({ title, body, date, time, starred }: v.InferOutput<typeof entrySchema>): ImportedEntry {
  const moment = textToMoment(time === "" ? date : `${date} ${time}`) ?? textToMoment(date);
  return { moment, time: `${date} ${time}`.trim(), title, text: body, isStarred: starred, ...UNNAMED };
}
