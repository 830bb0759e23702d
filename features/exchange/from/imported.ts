/** What another program's file holds, as this journal takes it in. */
import * as v from "valibot";
import { isBlank } from "../../../journal/blankText.ts";
import { LINE_LIMIT } from "../../../content/article.ts";
import { textToMoment, type Moment } from "./moment.ts";

export type Program = "dayOne" | "jrnl" | "journey" | "notes" | "table";

/** What a file gives of one entry. It then becomes an ImportedAnswer. */
export type ImportedEntry = {
  /** When it was written; `null` where the file gives no day that exists. */
  moment: Moment | null;
  /** The same moment as the file writes it. It tells two entries of one day apart, wherever the file is read. */
  time: string;
  /**
   * It is not in the text. `null` where the entry has none; gatherEntries then takes the heading at the beginning of
   * the text.
   */
  title: string | null;
  text: string;
  isStarred: boolean;
  /** The name of the entry in its program, whatever its words are. `null` where it has none. */
  key: string | null;
  /** Milliseconds since 1970; `null` where the program doesn't give it. */
  modifiedAt: number | null;
  /** `null` where the file holds other entries too. */
  fileName: string | null;
};

export type DatedEntry = ImportedEntry & { moment: Moment };

/**
 * What can't be brought along. `empty`: entries without words. `undated`: entries without a day that exists. `uneven`:
 * rows of a table with more cells than its head. `files`: files without words. `tags` and `fields`: what stands beside
 * the words, each name counted once.
 */
export type LeftOutKind =
  | "photos"
  | "sounds"
  | "videos"
  | "documents"
  | "places"
  | "weather"
  | "moods"
  | "activities"
  | "music"
  | "links"
  | "tags"
  | "fields"
  | "empty"
  | "undated"
  | "uneven"
  | "files";
/** `names` holds those that have one. */
export type LeftOut = { what: LeftOutKind; count: number; names: readonly string[] };

export type Imported = { kind: "imported"; program: Program; entries: DatedEntry[]; leftOut: LeftOut[] };

export type ImportRefusal = {
  kind: "refused";
  reason:
    | "brokenFile" /* of this program, but cut off or edited */
    | "nothingInFile" /* of this program, without one entry that has a day and words */;
  program: Program;
  /** One English line for a report, never shown on the page. */
  detail: string;
};

export type ImportResult = Imported | ImportRefusal;

/** If one entry makes no sense, the file is refused: it was cut off, or edited by hand. */
export function parseEntries<Entry>(
  program: Program,
  schema: v.GenericSchema<unknown, Entry>,
  entries: readonly unknown[],
): Entry[] | ImportRefusal {
  const read: Entry[] = [];
  for (const [index, entry] of entries.entries()) {
    const { success, output } = v.safeParse(schema, entry);
    const detail = `entry ${index + 1} of ${entries.length} makes no sense`;
    if (!success) return { kind: "refused", reason: "brokenFile", program, detail };
    read.push(output);
  }
  return read;
}

/** Separates what can be taken in from the rest. Each entry gets its title apart from its words. */
export function gatherEntries(
  program: Program,
  found: readonly ImportedEntry[],
  leftOut: LeftOut[] = [],
): ImportResult {
  const withWords = found.filter(({ title, text }) => hasWords(text) || hasWords(title ?? ""));
  const undated = withWords.filter(({ moment }) => moment === null);
  const entries = withWords.filter(isDatedEntry).map(separateTitle);
  if (entries.length === 0) {
    const detail = `${found.length} entries, ${undated.length} of them without a day`;
    return { kind: "refused", reason: "nothingInFile", program, detail };
  }
  const names = undated.map(({ fileName }) => fileName).filter((name) => name !== null);
  const all = [
    ...leftOut,
    { what: "empty", count: found.length - withWords.length, names: [] } as const,
    { what: "undated", count: undated.length, names } as const,
  ];
  return { kind: "imported", program, entries, leftOut: addUp(all) };
}

/** Text and numbers. Anything else among them is no tag. */
export const tagsSchema = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((tags) => tags.filter((tag) => typeof tag === "string" || typeof tag === "number").map(String)),
  ),
  [],
);

/** Takes each name once, however many entries have it. */
export function leaveOutNames(what: "tags" | "fields", names: readonly string[]): LeftOut {
  const each = [...new Set(names.map((name) => name.trim()))].filter((name) => name !== "");
  return { what, count: each.length, names: each };
}

/** Adds up each kind, and leaves out kinds that count nothing. */
export function addUp(leftOut: readonly LeftOut[]): LeftOut[] {
  return [...Map.groupBy(leftOut, ({ what }) => what)]
    .map(([what, each]) => ({
      what,
      count: each.reduce((sum, { count }) => sum + count, 0),
      names: each.flatMap(({ names }) => names),
    }))
    .filter(({ count }) => count > 0);
}

function isDatedEntry(entry: ImportedEntry): entry is DatedEntry {
  return entry.moment !== null;
}

/** No words are lost: if an entry has only a title, that is its text. */
function separateTitle(entry: DatedEntry): DatedEntry {
  const words = trimLines(entry.text);
  const title = entry.title?.trim() ?? "";
  const parts = hasWords(title) ? { title, text: words } : splitHeading(words);
  const whole = hasWords(parts.text) ? parts : { title: null, text: parts.title ?? "" };
  return { ...entry, ...whole };
}

/** The text without empty lines around it, and with one kind of line end. */
function trimLines(text: string): string {
  const lines = text.replaceAll(/\r\n?|[\u2028\u2029]/gu, "\n").split("\n");
  const first = lines.findIndex(hasWords);
  return lines.slice(first, lines.findLastIndex(hasWords) + 1).join("\n");
}

function hasWords(text: string): boolean {
  return !isBlank(text);
}

/**
 * Splits off the Markdown heading that a text begins with. A date in figures is no title: the day has it already. A
 * date in words is what the reader called that day.
 */
export function splitHeading(text: string): { title: string | null; text: string } {
  const [line = "", ...rest] = text.split("\n");
  const [, title] = /^#{1,6}[ \t]+(\S.*)$/u.exec(line) ?? [];
  const isTitle = title !== undefined && !isBlank(title) && title.length <= LINE_LIMIT && !isDateInFigures(title);
  if (!isTitle) return { title: null, text };
  const below = rest.slice(rest.findIndex((each) => !isBlank(each)));
  return { title: title.trim(), text: below.join("\n") };
}

function isDateInFigures(title: string): boolean {
  const isInFigures = /^\d{1,4}[-/.]\d/u.test(title) && !/\p{L}/u.test(title.replaceAll(/[ap]m|[tz]/giu, ""));
  return isInFigures && textToMoment(title) !== null;
}
