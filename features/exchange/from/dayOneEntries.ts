/**
 * Day One's JSON, of either generation. The older one has Markdown in `text`. The newer one has a rich text beside it
 * or in its place. `creationDate` is in UTC, and the entry's own `timeZone` gives its day. Sources: files that the app
 * exports, and https://dayoneapp.com/guides/tips-and-tutorials/exporting-entries/
 */
import * as v from "valibot";
import { isBlank } from "../../../journal/blankText.ts";
import { dayToUtcDate } from "../../../content/day.ts";
import {
  gatherEntries,
  leaveOutNames,
  parseEntries,
  tagsSchema,
  type ImportedEntry,
  type ImportResult,
  type LeftOut,
} from "./imported.ts";
import { withoutLinks } from "./media.ts";
import { textToMoment, type Moment } from "./moment.ts";
import { linksInRichText, richTextToText } from "./richText.ts";

const textSchema = v.fallback(v.nullable(v.string()), null);
const listSchema = v.fallback(v.array(v.unknown()), []);
/** The content of the object doesn't matter. */
const objectSchema = v.fallback(v.nullable(v.looseObject({})), null);
/** How the writer moved, and in how many steps. */
const activitySchema = v.fallback(
  v.object({ activityName: v.fallback(v.string(), ""), stepCount: v.fallback(v.number(), 0) }),
  { activityName: "", stepCount: 0 },
);
const flagSchema = v.fallback(v.boolean(), false);
const entrySchema = v.object({
  uuid: v.fallback(v.string(), ""),
  modifiedDate: v.fallback(v.string(), ""),
  creationDate: v.fallback(v.string(), ""),
  timeZone: textSchema,
  isAllDay: flagSchema,
  starred: flagSchema,
  text: textSchema,
  richText: textSchema,
  photos: listSchema,
  audios: listSchema,
  videos: listSchema,
  pdfAttachments: listSchema,
  tags: tagsSchema,
  location: objectSchema,
  weather: objectSchema,
  userActivity: activitySchema,
  music: objectSchema,
});
type DayOneEntry = v.InferOutput<typeof entrySchema>;

const journalSchema = v.object({ entries: v.array(v.unknown()) });
const markedSchema = v.object({ creationDate: v.string() });

/** Matches the place where the app put a picture. */
const MEDIA_LINK = /!\[[^\]\n]{0,200}\]\(dayone-moment:[^)\n]{0,200}\)/u;

/** `null` where it isn't Day One's. */
export function findDayOne(data: unknown): unknown[] | null {
  const journal = v.safeParse(journalSchema, data);
  const isOurs = journal.success && journal.output.entries.some((entry) => v.is(markedSchema, entry));
  return isOurs ? journal.output.entries : null;
}

export function dayOneToImported(entries: readonly unknown[]): ImportResult {
  const read = parseEntries("dayOne", entrySchema, entries);
  if ("kind" in read) return read;
  const tags = leaveOutNames(
    "tags",
    read.flatMap((entry) => entry.tags),
  );
  return gatherEntries("dayOne", read.map(toImportedEntry), [...read.flatMap(restOf), tags]);
}

function toImportedEntry(entry: DayOneEntry): ImportedEntry {
  return {
    moment: momentOf(entry),
    time: entry.creationDate,
    title: null,
    text: withoutLinks(wordsOf(entry), MEDIA_LINK),
    isStarred: entry.starred,
    key: isBlank(entry.uuid) ? null : entry.uuid,
    modifiedAt: textToMoment(entry.modifiedDate)?.at ?? null,
    fileName: null,
  };
}

/** The `text` beside a rich text has a backslash before each mark that Markdown might use. */
function wordsOf({ text, richText }: DayOneEntry): string {
  const rich = richText === null ? null : richTextToText(richText);
  if (text === null || isBlank(text)) return rich ?? "";
  return rich === null ? text : text.replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1");
}

/** For a whole day, midnight in UTC stands for that date in any zone. */
function momentOf({ creationDate, timeZone, isAllDay }: DayOneEntry): Moment | null {
  const moment = textToMoment(creationDate, timeZone);
  const isDate = isAllDay && /T00:00:00(?:\.0+)?Z$/u.test(creationDate);
  const date = isDate ? textToMoment(creationDate.slice(0, 10)) : null;
  return date === null ? moment : { ...date, at: dayToUtcDate(date.day).getTime() };
}

function restOf(entry: DayOneEntry): LeftOut[] {
  const { photos, audios, videos, pdfAttachments, location, weather, userActivity, music } = entry;
  const isActive = userActivity.activityName !== "" || userActivity.stepCount > 0;
  return [
    { what: "photos", count: photos.length, names: [] },
    { what: "sounds", count: audios.length, names: [] },
    { what: "videos", count: videos.length, names: [] },
    { what: "documents", count: pdfAttachments.length, names: [] },
    { what: "places", count: location === null ? 0 : 1, names: [] },
    { what: "weather", count: weather === null ? 0 : 1, names: [] },
    { what: "activities", count: isActive ? 1 : 0, names: [] },
    { what: "music", count: music === null || Object.keys(music).length === 0 ? 0 : 1, names: [] },
    { what: "links", count: countLostLinks(entry), names: [] },
  ];
}

/** Counts the links of the rich text that are missing in the words. */
function countLostLinks(entry: DayOneEntry): number {
  const words = wordsOf(entry);
  const links = entry.richText === null ? [] : linksInRichText(entry.richText);
  return links.filter((link) => !words.includes(link)).length;
}
