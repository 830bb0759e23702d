/**
 * Notes in Markdown, a file each, as Obsidian and its kin keep them: the day stands in the YAML front matter, or in the
 * name of the file. A file that has no day is left out, by name.
 */
import * as v from "valibot";
import { parseFrontMatter } from "../frontMatter.ts";
import type { TextFile } from "../textFile.ts";
import { splitHeading } from "./heading.ts";
import { gatherEntries, leaveOutNames, tagsSchema, type FoundEntry, type ImportResult } from "./imported.ts";
import { countMedia, MEDIA_ENDING, withoutLinks } from "./media.ts";
import { textToMoment, type DateOrder, type Moment } from "./moment.ts";

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
const factsSchema = v.looseObject({
  date: textSchema,
  created: textSchema,
  day: textSchema,
  datum: textSchema,
  title: textSchema,
  starred: v.fallback(v.boolean(), false),
  tags: anyTagsSchema,
});
type Facts = v.InferOutput<typeof factsSchema>;

/** 2026-11-25, 2026_11_25 or 20261125, or a folder for each year and month. */
const DAY_IN_NAME = /(?:^|\/)(\d{4})([-_./]?)(\d{2})\2(\d{2})(?!\d)[ _-]*([^/]*?)\.\w+$/u;
/** `![[a.jpg]]` and `![](a.jpg)`, of files that lie beside the note. */
const NAME = String.raw`[^\[\]()|\n]{1,200}${MEDIA_ENDING}`;
const MEDIA_LINK = new RegExp(
  String.raw`!\[\[${NAME}(?:\|[^\]\n]{0,200})?\]\]|!\[[^\]\n]{0,200}\]\((?!https?:)<?${NAME}>?(?: "[^"\n]{0,200}")?\)`,
  "iu",
);

export function isFrontMatter(text: string): boolean {
  return FRONT_MATTER.test(text.replaceAll("\r\n", "\n"));
}

export function hasDayInName(name: string): boolean {
  return DAY_IN_NAME.test(name);
}

export function notesToImported(files: readonly TextFile[], { order, media }: NotesOptions): ImportResult {
  const notes = files.map(({ name, text }) => ({ name, ...splitNote(text) }));
  const found = notes.map((note) => noteToFound(note, order));
  const links = files.flatMap(({ text }) => [...text.matchAll(new RegExp(MEDIA_LINK, "giu"))].map(([link]) => link));
  const names = media.length > 0 ? media : links.map(nameInLink);
  const facts = notes.map((note) => note.facts);
  const tags = leaveOutNames(
    "tags",
    facts.flatMap((each) => each.tags),
  );
  return gatherEntries("notes", found, [...countMedia(names), tags, leaveOutNames("fields", facts.flatMap(fieldsOf))]);
}

/** What else the front matter says, where it says something. */
function fieldsOf(facts: Facts): string[] {
  const isSaid = (value: unknown) => !["null", '""', "[]", "{}"].includes(JSON.stringify(value));
  const others = Object.entries(facts).filter(([name]) => !Object.hasOwn(factsSchema.entries, name));
  return others.flatMap(([name, value]) => (isSaid(value) ? [name] : []));
}

type Note = { name: string; facts: Facts; body: string };

function noteToFound({ name, facts, body }: Note, order: DateOrder): FoundEntry {
  const inName = DAY_IN_NAME.exec(name);
  const [, year, , month, date, rest = ""] = inName ?? [];
  const named = inName === null ? nameOf(name) : rest;
  const dates = [facts.date, facts.created, facts.day, facts.datum, `${year}-${month}-${date}`];
  const moments = dates.map((each) => textToMoment(each, null, order));
  const words = withoutLinks(body, MEDIA_LINK);
  return {
    moment: moments.find((moment): moment is Moment => moment !== null) ?? null,
    time: dates.find((_each, index) => moments[index] !== null) ?? "",
    title: facts.title || (splitHeading(words.trim()).title === null ? named : null),
    text: words,
    isStarred: facts.starred,
    name: name.split("/").at(-1) ?? name,
  };
}

/** Front matter that makes no sense is the reader's own words. */
function splitNote(file: string): Pick<Note, "facts" | "body"> {
  const text = file.replaceAll("\r\n", "\n");
  const [whole = "", head = ""] = FRONT_MATTER.exec(text) ?? [];
  const facts = v.safeParse(factsSchema, whole === "" ? {} : parseFrontMatter(head));
  if (facts.success) return { facts: facts.output, body: text.slice(whole.length) };
  return { facts: v.parse(factsSchema, {}), body: text };
}

function nameOf(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.\w+$/u, "");
}

function nameInLink(link: string): string {
  const [name = ""] = new RegExp(NAME, "iu").exec(link.slice(2)) ?? [];
  return name;
}
