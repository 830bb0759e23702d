/**
 * jrnl's own text, in which each entry begins with its date (in brackets since 2.0), and its JSON export. Source:
 * https://jrnl.sh/en/stable/formats/
 */
import * as v from "valibot";
import type { Day } from "../../../content/day.ts";
import { isBlank } from "../../../journal/blankText.ts";
import type { TextFile } from "../textFile.ts";
import { DATE_ORDERS, dateInColumn, findDateOrder } from "./dateOrder.ts";
import type { DateOrder, DateStyle } from "./dateText.ts";
import { findDayInName, type NamedDay } from "./dayInName.ts";
import { gatherEntries, parseEntries, type ImportedEntry, type ImportResult } from "./imported.ts";
import { textToMoment } from "./moment.ts";

const DATE = String.raw`\d{4}-\d{1,2}-\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)?`;
/** The forms of a date: jrnl's usual one, and one that its `timeformat` may give. Since 2.0 they are in brackets. */
const FORMS = [
  new RegExp(String.raw`^\[(${DATE})\](?:[ \t]+|$)`, "gmu"),
  new RegExp(String.raw`^(${DATE})(?:[ \t]+|$)`, "gmu"),
  /^\[([^[\]\n]{6,60})\](?:[ \t]+|$)/gmu,
];
/** Matches up to the end of the first sentence, or of the first line. */
const TITLE = /^([^\n]*?[.!?\u2026]["'\u2019\u201D)\]]*)(?:[ \t]+|\n)|^([^\n]*)\n/u;

/** What jrnl never says of an entry. */
const UNNAMED = { key: null, modifiedAt: null, fileName: null };

/** The beginning of an entry. */
type Head = { date: string; day: Day | null; start: number; end: number; isInBrackets: boolean };

/** `null` where the text doesn't begin with a date as jrnl writes it, or is a note. `order` is the reader's own. */
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

/** The heads in the form of the first one. None where the text begins with something else. */
function findHeads(text: string, order: DateOrder): { heads: Head[]; style: DateStyle } {
  for (const form of FORMS) {
    const found = [...text.matchAll(form)].filter(([, date = ""]) => form !== FORMS[2] || isDate(date));
    const [first] = found;
    if (first?.index !== 0) continue;
    const dates = found.map(([, date = ""]) => date);
    const style = { order: findDateOrder(dates) ?? order, hasShortYears: form === FORMS[2] };
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

/**
 * A line within an entry may begin with a date too. That date has another form, or the line goes on as a sentence does.
 */
function isAlike(head: Head, first: Head | undefined, text: string): boolean {
  if (first === undefined || head === first) return true;
  const isLoose = isWithoutTime(head) && goesOn(head, text);
  // In brackets it is an entry all the same, if no entry has a time.
  if (head.isInBrackets) return !isLoose || isWithoutTime(first);
  if (isLoose && !(isWithoutTime(first) && goesOn(first, text))) return false;
  return isWithoutTime(head) === isWithoutTime(first);
}

function isWithoutTime({ date }: Head): boolean {
  return !hasTime(date);
}

/** Whether the words after the date go on as a sentence does. */
function goesOn({ end }: Head, text: string): boolean {
  return /^\p{Ll}/u.test(text.slice(end, end + 2));
}

function hasTime(date: string): boolean {
  return /\d[:.]\d{2}/u.test(date.slice(-12)) && /:|\s/u.test(date);
}

/** Whether the text is a note that mentions a day. Its file's name has a day already, or it is one sentence. */
function isNote(name: string, text: string, heads: readonly Head[]): boolean {
  const named = findDayInName(name, { order: "dayFirst" });
  const isTimed = heads.every(({ date }) => hasTime(date));
  const isBare = heads[0]?.isInBrackets === false;
  // It is a day alone, which notes have too.
  const isPlain = isBare && !isTimed;
  if (named === null) return isPlain && heads.length === 1 && isSentence(text.slice(heads[0]?.end));
  return isPlain || isOfOneOtherDay(heads, named, isTimed && !isBare);
}

/**
 * Whether all heads are of one other day than the name. An export has them in brackets with a time. Its name says more
 * than the day on which it was made.
 */
function isOfOneOtherDay(heads: readonly Head[], { day: own, title }: NamedDay, isSure: boolean): boolean {
  const days = new Set(heads.map(({ day }) => day));
  return days.size < 2 && !days.has(own) && !(isSure && title !== "");
}

/** In jrnl, words follow the date, and they begin as a title does. */
function isSentence(behind: string): boolean {
  const [line = ""] = behind.split("\n");
  return isBlank(line) || /^\p{Ll}/u.test(line);
}

/** A star stands at the end of the first line or of the title, or before the title. */
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

/** `null` where it isn't jrnl's. */
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
