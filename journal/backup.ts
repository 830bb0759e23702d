/** A backup: the whole journal as one text file. docs/journal-format.md describes it for other programs. */
import * as v from "valibot";
import type { Day } from "../content/day.ts";
import type { Draw } from "../content/deck/draw.ts";
import type { Answer } from "./answer.ts";
import { parseAnswer, parseDraw, parseRevision } from "./parseRecord.ts";
import { parseHidden, parseReadArticle, parseReadQuestion } from "./parseReadRecord.ts";
import { NO_DECK, type DeckContents } from "./restoreDeck.ts";
import type { Revision } from "./revision.ts";
import { parseStar, type Star } from "./star.ts";

/** All that a journal holds. Ids of answers, revisions and stars are unique, and so are the days of draws. */
export type JournalContents = { answers: Answer[]; revisions: Revision[]; draws: Draw[]; stars: Star[] };

/** A row that makes no sense, and the store it lies in. In a file, `row` is as toJsonSafe gives it. */
export type UnreadableRow = { store: string; row: unknown };

/** What a backup holds beside the journal. */
export type BackupRest = { deck: DeckContents; unreadable: UnreadableRow[] };

export type BackupResult =
  | ({ kind: "backup"; contents: JournalContents; exportedAt: Date } & BackupRest)
  | {
      kind: "refused";
      reason:
        | "notJson"
        | "truncated" /* a backup of ours that was cut off */
        | "otherProgram" /* JSON, but no backup of ours */
        | "newerVersion" /* written by a later version of the extension */
        | "damaged" /* ours, but edited or broken somewhere: `detail` says where */
        | "tooLarge" /* more bytes than MAX_BACKUP_BYTES */;
      /** One English line for a report, never shown on the page. */
      detail: string;
    };

const FORMAT = "dagvraag-journal";
const VERSION = 1;

/** More than a lifetime of writing, and less than a page can hold. It bounds both making a file and reading one. */
export const MAX_BACKUP_BYTES = 100 * 1024 * 1024;

/**
 * The same journal gives the same text, whatever order it was read in. Each record has a line, so that files compare
 * well. Unreadable rows are included, for whoever can read them one day.
 */
export function createBackup(contents: JournalContents, exportedAt: Date, rest: Partial<BackupRest> = {}): string {
  return [...writeParts(contents, exportedAt, rest)].join("");
}

/**
 * Like createBackup, but `null` where the text has more than `mostBytes` (a character takes at least one byte). The
 * writing stops there, before the text is longer than an engine can hold.
 */
export function createBackupWithin(mostBytes: number, ...backup: Parameters<typeof createBackup>): string | null {
  const [contents, exportedAt, rest = {}] = backup;
  const parts: string[] = [];
  let length = 0;
  for (const part of writeParts(contents, exportedAt, rest)) {
    length += part.length;
    if (length > mostBytes) return null;
    parts.push(part);
  }
  return parts.join("");
}

function* writeParts(
  { answers, revisions, draws, stars }: JournalContents,
  exportedAt: Date,
  { deck = NO_DECK, unreadable = [] }: Partial<BackupRest>,
): Generator<string> {
  const head = { format: FORMAT, version: VERSION, exportedAt: exportedAt.toISOString() };
  yield JSON.stringify(head).slice(0, -1);
  yield* writeList("answers", inOrderOf(answers, ["id"]));
  yield* writeList("revisions", inOrderOf(revisions, ["answerId", "startedAt", "id"]));
  yield* writeList("draws", inOrderOf(draws, ["day"]));
  yield* writeList("stars", inOrderOf(stars, ["id"]));
  if (deck.articles.length > 0) yield* writeList("articles", inOrderOf(deck.articles, ["url"]));
  if (deck.questions.length > 0) yield* writeList("questions", inOrderOf(deck.questions, ["id"]));
  if (deck.hidden.length > 0) yield* writeList("hidden", inOrderOf(deck.hidden, ["id"]));
  if (unreadable.length > 0) yield* writeList("unreadable", unreadable);
  yield "}\n";
}

export function backupFileName(day: Day): string {
  return `dagvraag-${day}.json`;
}

/** Takes the text of a file. One bad record refuses the whole file, so that nothing is ever half restored. */
export function parseBackup(text: string): BackupResult {
  const json = text.replace(/^\uFEFF/, "");
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return refuse(whyNotJson(json), String(error));
  }
  return parseData(data);
}

/** JSON.stringify escapes a lone surrogate, so any text survives being written as UTF-8. */
function* writeList(name: string, records: readonly unknown[]): Generator<string> {
  yield `,\n"${name}":[\n`;
  for (const [index, record] of records.entries()) {
    yield JSON.stringify(record);
    yield index < records.length - 1 ? ",\n" : "\n";
  }
  yield "]";
}

function inOrderOf<Item>(items: readonly Item[], keys: readonly (keyof Item)[]): Item[] {
  return items.toSorted((a, b) => {
    const key = keys.find((candidate) => a[candidate] !== b[candidate]);
    if (key === undefined) return 0;
    return a[key] < b[key] ? -1 : 1;
  });
}

/** In characters. The end of a list and an object is shorter. */
const END_LENGTH = 100;

/**
 * Engines word their errors differently, so the text itself is looked at: only we know how a backup begins and ends.
 */
function whyNotJson(json: string): "notJson" | "truncated" | "damaged" {
  if (!/^\s*\{\s*"format"\s*:\s*"dagvraag-/.test(json)) return "notJson";
  // Only the end is searched: in the whole text, a run of white space would take the square of its length.
  return /\n\s*\]\s*\}$/.test(json.trimEnd().slice(-END_LENGTH)) ? "damaged" : "truncated";
}

const headSchema = v.object({ format: v.literal(FORMAT), version: v.unknown() });
const bodySchema = v.object({
  exportedAt: v.pipe(
    v.string(),
    v.transform((text) => new Date(text)),
    v.check((date) => !Number.isNaN(date.getTime()), "No date"),
  ),
  answers: v.array(v.unknown()),
  revisions: v.array(v.unknown()),
  draws: v.array(v.unknown()),
  // Older files have no stars.
  stars: v.optional(v.array(v.unknown()), []),
  // Files have these lists only where they need them.
  articles: v.optional(v.array(v.unknown()), []),
  questions: v.optional(v.array(v.unknown()), []),
  hidden: v.optional(v.array(v.unknown()), []),
  unreadable: v.optional(v.array(v.object({ store: v.string(), row: v.unknown() })), []),
});
const versionSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

function parseData(data: unknown): BackupResult {
  const head = v.safeParse(headSchema, data);
  if (!head.success) return refuse("otherProgram", issueToLine(head.issues[0]));
  const version = v.safeParse(versionSchema, head.output.version);
  if (!version.success) return refuse("damaged", `version: ${issueToLine(version.issues[0])}`);
  if (version.output > VERSION) return refuse("newerVersion", `version ${version.output}`);
  const body = v.safeParse(bodySchema, data);
  return body.success ? parseRecords(body.output) : refuse("damaged", issueToLine(body.issues[0]));
}

function parseRecords(body: v.InferOutput<typeof bodySchema>): BackupResult {
  const answers = parseList("answers", body.answers, { parse: parseAnswer, keyOf: ({ id }) => id });
  const revisions = parseList("revisions", body.revisions, { parse: parseRevision, keyOf: ({ id }) => id });
  const draws = parseList("draws", body.draws, { parse: parseDraw, keyOf: ({ day }) => day });
  const stars = parseList("stars", body.stars, { parse: parseStar, keyOf: ({ id }) => id });
  const articles = parseList("articles", body.articles, { parse: parseReadArticle, keyOf: ({ url }) => url });
  const questions = parseList("questions", body.questions, { parse: parseReadQuestion, keyOf: ({ id }) => id });
  const hidden = parseList("hidden", body.hidden, { parse: parseHidden, keyOf: ({ id }) => id });
  for (const list of [answers, revisions, draws, stars, articles, questions, hidden]) {
    if (typeof list.fault === "string") return refuse("damaged", list.fault);
  }
  const contents = {
    answers: answers.records,
    revisions: revisions.records,
    draws: draws.records,
    stars: stars.records,
  };
  const deck = { articles: articles.records, questions: questions.records, hidden: hidden.records };
  return { kind: "backup", contents, deck, exportedAt: body.exportedAt, unreadable: body.unreadable };
}

type ListRules<Item> = { parse: (record: unknown) => Item | null; keyOf: (item: Item) => string };

/** `fault` names the first bad record and its place; `null` where all are good. */
function parseList<Item>(name: string, list: readonly unknown[], { parse, keyOf }: ListRules<Item>) {
  const recordByKey = new Map<string, Item>();
  for (const [index, raw] of list.entries()) {
    const record = parse(raw);
    const where = `${name}, record ${index + 1} of ${list.length}`;
    if (record === null) return { records: [], fault: `${where} makes no sense: ${excerpt(raw)}` };
    if (recordByKey.has(keyOf(record))) return { records: [], fault: `${where} is there twice: ${excerpt(raw)}` };
    recordByKey.set(keyOf(record), record);
  }
  return { records: [...recordByKey.values()], fault: null };
}

const EXCERPT_LENGTH = 120;

/** The beginning of a record, where its id stands. A report should not hold a page of someone's words. */
function excerpt(raw: unknown): string {
  const text = JSON.stringify(raw);
  return text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH)}…`.toWellFormed() : text;
}

function issueToLine(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const line = path === null ? issue.message : `${path}: ${issue.message}`;
  return line.slice(0, EXCERPT_LENGTH).toWellFormed();
}

type Refused = Extract<BackupResult, { kind: "refused" }>;

function refuse(reason: Refused["reason"], detail: string): Refused {
  return { kind: "refused", reason, detail };
}
