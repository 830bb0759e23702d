/**
 * Notes in Markdown, one file each, as Obsidian and similar programs keep them. The day is in the YAML front matter, in
 * the file's name, or in the heading or first line. A file without a day is left out by name.
 */
import * as v from "valibot";
import { dayToUtcDate, type Day } from "../../../content/day.ts";
import type { TextFile } from "../textFile.ts";
import { DATE_ORDERS, dateInColumn, findDateOrder } from "./dateOrder.ts";
import { isShortDate, type DateOrder, type DateStyle } from "./dateText.ts";
import { findDayInName, findDayOfFolder, nameOf } from "./dayInName.ts";
import { findDayInText, isDateLine } from "./dayInText.ts";
import {
  splitHeading,
  gatherEntries,
  leaveOutNames,
  tagsSchema,
  type ImportedEntry,
  type ImportResult,
} from "./imported.ts";
import { countMedia, MEDIA_ENDING, withoutLinks } from "./media.ts";
import type { Moment } from "./moment.ts";
import { findDayFacts, isDayName, readDayFact } from "./noteDay.ts";
import { readNoteFacts } from "./noteFacts.ts";

type NotesOptions = {
  order: DateOrder;
  /** The names of pictures and other media beside the notes. Without any, the links to such files are counted. */
  media: readonly string[];
};

const FRONT_MATTER = /^\uFEFF?---[ \t]*\n(?:(.*?)\n)?---[ \t]*(?:\n|$)/su;
const textSchema = v.fallback(v.string(), "");
/** Tags are in a list, or have commas between them. */
const anyTagsSchema = v.fallback(
  v.union([
    v.pipe(
      v.string(),
      v.transform((tags) => tags.split(",")),
    ),
    tagsSchema,
  ]),
  [],
);
const factsSchema = v.looseObject({ title: textSchema, starred: v.fallback(v.boolean(), false), tags: anyTagsSchema });
type KnownFacts = v.InferOutput<typeof factsSchema>;

/** Matches `![[a.jpg]]` and `![](a.jpg)`, for files beside the note. */
const NAME = String.raw`[^\[\]()|\n]{1,200}${MEDIA_ENDING}`;
const MEDIA_LINK = new RegExp(
  String.raw`!\[\[${NAME}(?:\|[^\]\n]{0,200})?\]\]|!\[[^\]\n]{0,200}\]\((?!https?:)<?${NAME}>?(?: "[^"\n]{0,200}")?\)`,
  "iu",
);

/** Matches a date in figures, anywhere in a line. */
const IN_FIGURES = /(?<![\d./-])\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\d)/gu;
const LOOKED_AT = 200;

export function isFrontMatter(text: string): boolean {
  return FRONT_MATTER.test(text.replaceAll("\r\n", "\n"));
}

export function hasDayInName(name: string): boolean {
  return findDayInName(name, { order: "dayFirst" }) !== null;
}

/** Whether the note has a day, in the reader's own order of dates. */
export function isDated(file: TextFile, order: DateOrder): boolean {
  return findDay({ name: file.name, ...splitNote(file.text) }, { order }) !== null;
}

export function notesToImported(files: readonly TextFile[], { order, media }: NotesOptions): ImportResult {
  // A Mac separates accents from their letters in names.
  const notes = files.map(({ name, text }) => ({ name: name.normalize("NFC"), ...splitNote(text) }));
  const style = styleOf(notes, order);
  const read = notes.map((note) => ({ note, day: findDay(note, style) }));
  const found = read.map(({ note, day }) => noteToEntry(note, day));
  const links = files.flatMap(({ text }) => [...text.matchAll(new RegExp(MEDIA_LINK, "giu"))].map(([link]) => link));
  const names = media.length > 0 ? media : links.map(nameInLink);
  const tags = leaveOutNames(
    "tags",
    notes.flatMap(({ facts }) => facts.tags),
  );
  const fields = leaveOutNames(
    "fields",
    read.flatMap(({ note, day }) => fieldsOf(note, day)),
  );
  return gatherEntries("notes", found, [...countMedia(names), tags, fields]);
}

/** The names of the other fields in the front matter that have a value, and the lines that are no fields. */
function fieldsOf({ facts, lost }: NoteFile, day: NoteDay | null): string[] {
  const isSaid = (value: unknown) => !["null", '""', "[]", "{}"].includes(JSON.stringify(value));
  const others = Object.entries(facts).filter(([name]) => {
    return !Object.hasOwn(factsSchema.entries, name) && !isDayName(name) && name !== day?.field;
  });
  return [...others.flatMap(([name, value]) => (isSaid(value) ? [name] : [])), ...lost];
}

type NoteFile = { name: string; facts: KnownFacts; lost: string[]; body: string };
/** `text` is the date as it is written there. `title` is what else the name says. */
type NoteDay = { moment: Moment; text: string; title: string | null; field?: string };

/** All notes together show what stands first in their dates. If they don't, years of two figures make no days. */
function styleOf(notes: readonly NoteFile[], order: DateOrder): DateStyle {
  const texts = notes.flatMap(({ name, facts, body }) => {
    const { sure, unsure } = findDayFacts(facts);
    const [line = ""] = body.trimStart().slice(0, LOOKED_AT).split("\n");
    return [nameOf(name), line, ...[...sure, ...unsure].flatMap((fact) => fact.texts)];
  });
  const figures = texts.flatMap((text) => text.slice(0, LOOKED_AT).match(IN_FIGURES) ?? []);
  const dates = figures.filter((text) => DATE_ORDERS.some((each) => dateInColumn(text, each) !== null));
  const hasShortYears = areShort(dates);
  const telling = hasShortYears ? dates : dates.filter((text) => !isShortDate(text));
  const own = telling.length === 0 ? null : findDateOrder(telling);
  return own === null ? { order } : { order: own, hasShortYears };
}

/** Whether years of two figures are the rule. A single one beside whole dates may be a version, such as 1.2.10. */
function areShort(dates: readonly string[]): boolean {
  const [short, whole] = [dates.filter(isShortDate), dates.filter((text) => !isShortDate(text))];
  if (short.length !== whole.length) return short.length > whole.length;
  const separators = new Set(whole.map(separatorOf));
  return short.every((text) => separators.has(separatorOf(text)));
}

function separatorOf(date: string): string | undefined {
  return /\D/u.exec(date)?.[0];
}

/** `null` where nothing gives a day. */
function findDay({ name, facts, body }: NoteFile, style: DateStyle): NoteDay | null {
  const named = findDayInName(name, style);
  const title = named === null ? nameOf(name) : named.title;
  const { sure, unsure } = findDayFacts(facts);
  const [fact, other] = [sure, unsure].map((some) => {
    const read = some.map((each) => ({ field: each.name, read: readDayFact(each, style) }));
    return read.flatMap(({ field, read: day }) => (day === null ? [] : [{ ...day, title, field }]))[0];
  });
  if (fact !== undefined) return fact;
  if (named !== null) return { moment: momentOf(named.day), text: named.text, title };
  if (other !== undefined) return other;
  const inText = findDayInText(body, style);
  if (inText !== null) return { moment: momentOf(inText.day), text: inText.line, title };
  // A folder may be named for the day on which it was copied, so it comes last.
  const around = findDayOfFolder(name);
  return around && { moment: momentOf(around), text: around, title };
}

function momentOf(day: Day): Moment {
  return { day, at: dayToUtcDate(day).getTime() };
}

function noteToEntry({ name, facts, body }: NoteFile, day: NoteDay | null): ImportedEntry {
  const words = withoutLinks(body, MEDIA_LINK);
  const fileName = name.split("/").at(-1) ?? name;
  return {
    moment: day?.moment ?? null,
    time: day?.text ?? "",
    title: facts.title || titleOf(words, day, nameOf(name)),
    text: words,
    isStarred: facts.starred,
    key: day && `${day.moment.day} ${fileName}`,
    modifiedAt: null,
    fileName,
  };
}

/** `null` where the heading is the title. A heading with the day is no title. */
function titleOf(words: string, day: NoteDay | null, name: string): string | null {
  const isTitled = splitHeading(words.trim()).title !== null && (day === null || !isDayLine(words, day));
  return isTitled ? null : (day?.title ?? name);
}

/** Whether the heading says nothing but the day. */
function isDayLine(words: string, { text }: NoteDay): boolean {
  return words.trimStart().startsWith(text) && /^#{1,6}[ \t]/u.test(text) && isDateLine(text);
}

/** Front matter that makes no sense counts as the reader's own words. */
function splitNote(file: string): Pick<NoteFile, "facts" | "lost" | "body"> {
  const text = file.replaceAll("\r\n", "\n");
  const [whole = "", head = ""] = FRONT_MATTER.exec(text) ?? [];
  const read = whole === "" ? null : readNoteFacts(head);
  const facts = v.parse(factsSchema, read?.facts ?? {});
  return { facts, lost: read?.lost ?? [], body: read === null ? text : text.slice(whole.length) };
}

function nameInLink(link: string): string {
  const [name = ""] = new RegExp(NAME, "iu").exec(link.slice(2)) ?? [];
  return name;
}
