/**
 * Day One's JSON, as its app exports and imports it. The question is in a part of its own, which Day One doesn't
 * change. So each word is the same when the file is read back. Source: the files that the app writes, and
 * https://dayoneapp.com/guides/tips-and-tutorials/importing-data-to-day-one/
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { linkToWholeSentence } from "../../content/wholeSentenceLink.ts";
import { escapeMarkdown, sourceOf } from "./markdownText.ts";
import type { Written } from "./written.ts";
import { factsToWritten, writtenToFacts } from "./writtenRecord.ts";

const entrySchema = v.object({
  text: v.string(),
  starred: v.optional(v.boolean(), false),
  dagvraag: v.intersect([v.object({ date: v.string() }), v.record(v.string(), v.unknown())]),
});
const markedSchema = v.object({ entries: v.array(v.unknown()) });
const journalSchema = v.object({ entries: v.pipe(v.array(entrySchema), v.minLength(1)) });

export function writtenToDayOne(written: readonly Written[]): string {
  const entries = written.map((each) => {
    const facts = writtenToFacts(each);
    return {
      uuid: uuidOf(each),
      creationDate: toMomentOf(each.day, facts.begun),
      modifiedDate: toWholeSecond(facts.written, each.day),
      tags: ["dagvraag"],
      starred: each.starredAt !== null,
      text: frameOf(each).join(each.text),
      dagvraag: { date: each.day, ...facts },
    };
  });
  return `${JSON.stringify({ metadata: { version: "1.0" }, entries }, null, 1)}\n`;
}

/** `null` where it isn't ours, or where an entry makes no sense. */
export function dayOneToWritten(data: unknown): Written[] | null {
  const journal = v.safeParse(journalSchema, data);
  if (!journal.success) return null;
  const written = journal.output.entries.map(({ text, starred, dagvraag: { date, ...facts } }) => {
    // An entry that was starred in Day One has no time of that here. One that no longer is has a time too many.
    const since = starred ? (facts["starred"] ?? facts["written"]) : null;
    const bare = factsToWritten(date, { ...facts, starred: since }, "");
    if (bare === null) return null;
    const frames = [frameOf(bare), earlierFrameOf(bare)];
    const frame = frames.find(
      ([before, after]) =>
        text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after),
    );
    return frame ? { ...bare, text: text.slice(frame[0].length, text.length - frame[1].length) } : null;
  });
  return written.every((each) => each !== null) ? written : null;
}

/** Whether one of its entries is ours. It may have been edited to something that makes no sense. */
export function isOurDayOne(data: unknown): boolean {
  const journal = v.safeParse(markedSchema, data);
  return journal.success && journal.output.entries.some((entry) => v.is(v.object({ dagvraag: v.unknown() }), entry));
}

/** What stands before the words and after them. */
function frameOf({ question }: Written): [string, string] {
  const source = sourceOf(question);
  return [`# ${escapeMarkdown(question.text)}\n\n`, source && `\n\n${source}`];
}

/** The same as earlier versions wrote it, which escaped no titles. */
function earlierFrameOf({ question: { text, article } }: Written): [string, string] {
  const link = article ? `\n\n[${article.title}](${linkToWholeSentence(article.url, text) ?? ""})` : "";
  return [`# ${text}\n\n`, link];
}

/** 32 capital hexadecimal digits. They are the same for the same answer, and differ for each version of an answer. */
function uuidOf({ day, question, startedAt, text }: Written): string {
  const hash = sha256(utf8ToBytes(JSON.stringify([day, question.id, startedAt, text])));
  return bytesToHex(hash).slice(0, 32).toUpperCase();
}

/** Day One takes the day from this moment. A time of another day is replaced by noon. */
function toMomentOf(day: string, time: string): string {
  return toWholeSecond(time.startsWith(`${day}T`) ? time : "", day);
}

/** If a clock gave no date, this is the day at noon. */
function toWholeSecond(time: string, day: string): string {
  return /^\d{4}-.*Z$/u.test(time) ? time.replace(/\.\d+Z$/u, "Z") : `${day}T12:00:00Z`;
}
