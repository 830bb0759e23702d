/**
 * jrnl's own text, where each entry begins with its date (in brackets since 2.0), and its JSON export.
 * Source: https://jrnl.sh/en/stable/formats/
 */
import * as v from "valibot";
import { gatherEntries, parseEntries, type FoundEntry, type ImportResult } from "./imported.ts";
import { textToMoment } from "./moment.ts";

const DATE = String.raw`\d{4}-\d{1,2}-\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)?`;
const IN_BRACKETS = new RegExp(String.raw`^\[(${DATE})\](?:[ \t]+|$)`, "gmu");
const BARE = new RegExp(String.raw`^(${DATE})(?:[ \t]+|$)`, "gmu");
/** Up to the end of its first sentence, or of its first line. */
const TITLE = /^([^\n]*?[.!?\u2026]["'\u2019\u201D)\]]*)(?:[ \t]+|\n)|^([^\n]*)\n/u;

/** `null` where it doesn't begin with a date, as jrnl's text does. */
export function jrnlTextToImported(file: string): ImportResult | null {
  const text = file
    .replace(/^\uFEFF/u, "")
    .replaceAll(/\r\n?/gu, "\n")
    .trimStart();
  const heads = [IN_BRACKETS, BARE].map((pattern) => [...text.matchAll(pattern)]);
  const own = heads.find(([first]) => first?.index === 0);
  if (own === undefined) return null;
  const found = own.map((head, index) => {
    const words = text.slice(head.index + head[0].length, own[index + 1]?.index);
    return toFound(head[1] ?? "", words.trim());
  });
  return gatherEntries("jrnl", found);
}

/** A star stands at the end of the first line, or of the title, or before it. */
function toFound(date: string, words: string): FoundEntry {
  const [line = ""] = words.split("\n");
  const isStarred = /^\*\s|\s\*$|[^\s*]\*$/u.test(line) && !/^\*\S.*\S\*$/u.test(line);
  const bare = isStarred ? words.replace(line, () => line.replace(/^\*\s+|\s*\*$/u, "")) : words;
  const [all, sentence, whole] = TITLE.exec(bare) ?? [];
  const title = sentence ?? whole ?? null;
  const text = all === undefined ? bare : bare.slice(all.length);
  return { moment: textToMoment(date), time: date, title, text, isStarred };
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
  return "kind" in read ? read : gatherEntries("jrnl", read.map(entryToFound));
}

function entryToFound({ title, body, date, time, starred }: v.InferOutput<typeof entrySchema>): FoundEntry {
  const moment = textToMoment(time === "" ? date : `${date} ${time}`) ?? textToMoment(date);
  return { moment, time: `${date} ${time}`.trim(), title, text: body, isStarred: starred };
}
