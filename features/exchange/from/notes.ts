/**
 * Notes in Markdown, a file each, as Obsidian and its kin keep them: the day stands in the YAML front matter, in the name
 * of the file, or in its heading or first line. A file that has no day is left out, by name.
 */
import * as v from "valibot";
import { dayToUtcDate, type Day } from "../../../content/day.ts";
import type { TextFile } from "../textFile.ts";
import { DATE_ORDERS, dateInColumn, settleOrder } from "./dateOrder.ts";
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
  /** The names of pictures and the like beside the notes; without any, the links to them are counted. */
  media: readonly string[];
};

const FRONT_MATTER = /^\uFEFF?---[ \t]*\n(?:(.*?)\n)?---[ \t]*(?:\n|$)/su;
const textSchema = v.fallback(v.string(), "");
/** In a list, or between commas. */
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
type Facts = v.InferOutput<typeof factsSchema>;

/** `![[a.jpg]]` and `![](a.jpg)`, of files that lie beside the note. */
const NAME = String.raw`[^\[\]()|\n]{1,200}${MEDIA_ENDING}`;
const MEDIA_LINK = new RegExp(
  String.raw`!\[\[${NAME}(?:\|[^\]\n]{0,200})?\]\]|!\[[^\]\n]{0,200}\]\((?!https?:)<?${NAME}>?(?: "[^"\n]{0,200}")?\)`,
  "iu",
);

/** A date in figures, anywhere in a line. */
const IN_FIGURES = /(?<![\d./-])\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\d)/gu;
const LOOKED_AT = 200;

export function isFrontMatter(text: string): boolean {
  return FRONT_MATTER.test(text.replaceAll("\r\n", "\n"));
}

export function hasDayInName(name: string): boolean {
  return findDayInName(name, { order: "dayFirst" }) !== null;
}

/** Whether a day can be told, in the reader's own order of dates. */
export function isDated(file: TextFile, order: DateOrder): boolean {
  return findDay({ name: file.name, ...splitNote(file.text) }, { order }) !== null;
}

export function notesToImported(files: readonly TextFile[], { order, media }: NotesOptions): ImportResult {
  // A Mac takes an accent apart from its letter.
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

/** What else the front matter says, where it says something, and the lines of it that are none. */
function fieldsOf({ facts, lost }: Note, day: NoteDay | null): string[] {
  const isSaid = (value: unknown) => !["null", '""', "[]", "{}"].includes(JSON.stringify(value));
  const others = Object.entries(facts).filter(([name]) => {
    return !Object.hasOwn(factsSchema.entries, name) && !isDayName(name) && name !== day?.field;
  });
  return [...others.flatMap(([name, value]) => (isSaid(value) ? [name] : [])), ...lost];
}

type Note = { name: string; facts: Facts; lost: string[]; body: string };
/** `text` is the date as it stands there, and `title` what else the name says. */
type NoteDay = { moment: Moment; text: string; title: string | null; field?: string };

/** What stands first in dates is told by all notes together. Without that, years of two figures are no days. */
function styleOf(notes: readonly Note[], order: DateOrder): DateStyle {
  const texts = notes.flatMap(({ name, facts, body }) => {
    const { sure, unsure } = findDayFacts(facts);
    const [line = ""] = body.trimStart().slice(0, LOOKED_AT).split("\n");
    return [nameOf(name), line, ...[...sure, ...unsure].flatMap((fact) => fact.texts)];
  });
  const figures = texts.flatMap((text) => text.slice(0, LOOKED_AT).match(IN_FIGURES) ?? []);
  const dates = figures.filter((text) => DATE_ORDERS.some((each) => dateInColumn(text, each) !== null));
  const hasShortYears = areShort(dates);
  const told = hasShortYears ? dates : dates.filter((text) => !isShortDate(text));
  const own = told.length === 0 ? null : settleOrder(told);
  return own === null ? { order } : { order: own, hasShortYears };
}

/** Whether years of two figures are the rule: one alone beside whole dates may be a version, as 1.2.10 is. */
function areShort(dates: readonly string[]): boolean {
  const [short, whole] = [dates.filter(isShortDate), dates.filter((text) => !isShortDate(text))];
  if (short.length !== whole.length) return short.length > whole.length;
  const separators = new Set(whole.map(separatorOf));
  return short.every((text) => separators.has(separatorOf(text)));
}

function separatorOf(date: string): string | undefined {
  return /\D/u.exec(date)?.[0];
}

/** `null` where nothing says it. */
function findDay({ name, facts, body }: Note, style: DateStyle): NoteDay | null {
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
  // A folder may be named for the day on which it was copied.
  const around = findDayOfFolder(name);
  return around && { moment: momentOf(around), text: around, title };
}

function momentOf(day: Day): Moment {
  return { day, at: dayToUtcDate(day).getTime() };
}

function noteToEntry({ name, facts, body }: Note, day: NoteDay | null): ImportedEntry {
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

/** `null` where the heading is the title. One that says the day is none. */
function titleOf(words: string, day: NoteDay | null, name: string): string | null {
  const isTitled = splitHeading(words.trim()).title !== null && (day === null || !isDayLine(words, day));
  return isTitled ? null : (day?.title ?? name);
}

/** Whether the line that says the day is all that the heading says. */
function isDayLine(words: string, { text }: NoteDay): boolean {
  return words.trimStart().startsWith(text) && /^#{1,6}[ \t]/u.test(text) && isDateLine(text);
}

/** Front matter that makes no sense is the reader's own words. */
function splitNote(file: string): Pick<Note, "facts" | "lost" | "body"> {
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
