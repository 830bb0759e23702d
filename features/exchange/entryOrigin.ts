/**
 * Where an imported entry comes from, so that it is known again when it was edited since: by the program's own id or, for
 * a note, by the name of its file and its day.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { questionIdSchema, type QuestionId } from "../../content/article.ts";
import type { Day } from "../../content/day.ts";
import type { DatedEntry, Imported, ImportedEntry, Program } from "./from/imported.ts";

/**
 * Gives the id of an entry's question. The same entry has the same id, so that a file that comes twice adds nothing, and
 * two entries of one day are two answers.
 */
export function createIdentifier({ program, entries }: Imported): (entry: DatedEntry) => QuestionId {
  const byKey = Map.groupBy(entries, ({ key }) => key);
  return (entry) => {
    const id = idByKey(program, entry);
    const isOne = id !== null && areOne(program, byKey.get(entry.key) ?? []);
    return isOne ? id : idByWords(program, { ...entry, day: entry.moment.day });
  };
}

/** Whether those of one key are states of one entry: a damaged file may have one key for all, and two folders one name. */
function areOne(program: Program, [first, ...rest]: readonly DatedEntry[]): boolean {
  return rest.every(({ moment, time, text }) => {
    const isSameTime = moment.day === first?.moment.day && time === first.time;
    return isSameTime && (program !== "notes" || text === first.text);
  });
}

/** Whatever becomes of its words; `null` where nothing names the entry. */
export function idByKey(program: Program, { key }: Pick<ImportedEntry, "key">): QuestionId | null {
  return key === null ? null : hashToId([program, key]);
}

/** As every entry had it before keys were read, and one without a key has it still. */
export function idByWords(
  program: Program,
  { day, time, title, text }: { day: Day } & Pick<ImportedEntry, "time" | "title" | "text">,
): QuestionId {
  return hashToId([program, day, time, title, text]);
}

function hashToId(facts: readonly unknown[]): QuestionId {
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(facts))));
  return v.parse(questionIdSchema, hash.slice(0, 16));
}

/** Accents may be composed or not, and titles of before have the marks still that stood behind a day. */
export function areSameTitle(one: string, other: string): boolean {
  const [a, b] = [one, other].map((title) => title.normalize("NFC").replace(/^[\s_,:;|.)\u2013\u2014-]+/u, ""));
  return a === b;
}
