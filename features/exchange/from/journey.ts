/**
 * Journey's (journey.cloud) JSON: one file for each entry, or a list of entries, with the moment in milliseconds. Its
 * text is HTML or Markdown. Source: the files that the app exports.
 */
import * as v from "valibot";
import { isBlank } from "../../../journal/blankText.ts";
import { htmlToWords, linksInHtml } from "./htmlToWords.ts";
import {
  gatherEntries,
  leaveOutNames,
  parseEntries,
  tagsSchema,
  type ImportedEntry,
  type ImportResult,
  type LeftOut,
} from "./imported.ts";
import { countMedia, withoutLinks } from "./media.ts";
import { textToMoment, timeToMoment, type Moment } from "./moment.ts";

const textSchema = v.fallback(v.string(), "");
const listSchema = v.fallback(v.array(v.unknown()), []);
const numberSchema = v.fallback(v.number(), 0);
const entrySchema = v.object({
  id: textSchema,
  date_modified: v.fallback(v.nullable(v.number()), null),
  dateModified: textSchema,
  date_journal: v.fallback(v.nullable(v.number()), null),
  /** Later versions write it so, in ISO 8601. */
  dateOfJournal: textSchema,
  timezone: v.fallback(v.nullable(v.string()), null),
  type: textSchema,
  title: textSchema,
  text: textSchema,
  favourite: v.fallback(v.boolean(), false),
  photos: listSchema,
  attachments: listSchema,
  tags: tagsSchema,
  address: textSchema,
  lat: numberSchema,
  /** Later versions write the place so. */
  location: v.fallback(v.nullable(v.object({ lat: numberSchema })), null),
  weather: v.fallback(v.nullable(v.object({ description: textSchema })), null),
  mood: numberSchema,
  activity: numberSchema,
  music_title: textSchema,
  music_artist: textSchema,
});
type JourneyEntry = v.InferOutput<typeof entrySchema>;
const markedSchema = v.union([v.object({ date_journal: v.unknown() }), v.object({ dateOfJournal: v.unknown() })]);

/** The name itself. Later versions have it beside what else is known. */
const nameSchema = v.union([
  v.string(),
  v.pipe(
    v.object({ fileName: v.string() }),
    v.transform(({ fileName }) => fileName),
  ),
]);

const MEDIA_LINK = /!\[[^\]\n]{0,200}\]\((?!https?:)[^)\n]{0,200}\)/u;

/** `null` where it isn't Journey's. */
export function findJourney(data: unknown): unknown[] | null {
  const entries: readonly unknown[] = Array.isArray(data) ? data : [data];
  return entries.some((entry) => v.is(markedSchema, entry)) ? [...entries] : null;
}

export function journeyToImported(entries: readonly unknown[]): ImportResult {
  const read = parseEntries("journey", entrySchema, entries);
  if ("kind" in read) return read;
  const tags = leaveOutNames(
    "tags",
    read.flatMap((entry) => entry.tags),
  );
  return gatherEntries("journey", read.map(toImportedEntry), [...read.flatMap(restOf), tags]);
}

function toImportedEntry(entry: JourneyEntry): ImportedEntry {
  const { id, title, favourite, date_modified: modified, dateModified } = entry;
  const modifiedAt = (modified === null ? textToMoment(dateModified) : timeToMoment(modified, null))?.at ?? null;
  return {
    moment: momentOf(entry),
    time: String(entry.date_journal ?? entry.dateOfJournal),
    title: title === "" ? null : title,
    text: wordsOf(entry),
    isStarred: favourite,
    key: isBlank(id) ? null : id,
    modifiedAt,
    fileName: null,
  };
}

function wordsOf(entry: JourneyEntry): string {
  return isHtml(entry) ? htmlToWords(entry.text) : withoutLinks(entry.text, MEDIA_LINK);
}

function isHtml({ type, text }: JourneyEntry): boolean {
  return type === "html" || (type === "" && /^\s*<[a-z][^<>]{0,200}>/iu.test(text));
}

function momentOf({ date_journal: at, dateOfJournal, timezone }: JourneyEntry): Moment | null {
  const zone = timezone === "" ? null : timezone;
  return at === null ? textToMoment(dateOfJournal, zone) : timeToMoment(at, zone);
}

function restOf(entry: JourneyEntry): LeftOut[] {
  const hasWeather = (entry.weather?.description ?? "") !== "";
  return [
    ...countMedia([...entry.photos, ...entry.attachments].map(nameOf)),
    { what: "places", count: hasPlace(entry) ? 1 : 0, names: [] },
    { what: "weather", count: hasWeather ? 1 : 0, names: [] },
    { what: "moods", count: entry.mood > 0 ? 1 : 0, names: [] },
    { what: "activities", count: entry.activity > 0 ? 1 : 0, names: [] },
    { what: "music", count: isBlank(entry.music_title + entry.music_artist) ? 0 : 1, names: [] },
    { what: "links", count: countLostLinks(entry), names: [] },
  ];
}

/** The largest possible number means that there is none. */
function hasPlace({ address, lat, location }: JourneyEntry): boolean {
  const isLatitude = (value: number) => value !== 0 && Math.abs(value) <= 90;
  return address !== "" || isLatitude(lat) || isLatitude(location?.lat ?? 0);
}

function nameOf(attachment: unknown): string {
  const read = v.safeParse(nameSchema, attachment);
  return read.success ? read.output : "";
}

/** Counts the links in its HTML that are missing in the words. */
function countLostLinks(entry: JourneyEntry): number {
  const words = wordsOf(entry);
  const links = isHtml(entry) ? linksInHtml(entry.text) : [];
  return links.filter((link) => !words.includes(link)).length;
}
