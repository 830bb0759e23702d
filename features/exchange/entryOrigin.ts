/**
 * Where an imported entry comes from. So it is recognised when it was edited since: by the program's own id or, for a
 * note, by its file's name and its day.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { questionIdSchema, type QuestionId } from "../../content/article.ts";
import type { Day } from "../../content/day.ts";
import type { DatedEntry, Imported, ImportedEntry, Program } from "./from/imported.ts";

/**
 * Gives the id of each entry's question. The same entry has the same id, so a file that comes twice adds nothing. Two
 * entries of one day are two answers.
 */
export function createIdentifier({ program, entries }: Imported): (entry: DatedEntry) => QuestionId {
  const byKey = Map.groupBy(entries, ({ key }) => key);
  return (entry) => {
    const id = idByKey(program, entry);
    const isOne = id !== null && areOne(program, byKey.get(entry.key) ?? []);
    return isOne ? id : idByWords(program, { ...entry, day: entry.moment.day });
  };
}

/**
 * Whether all entries with one key are states of one entry. A damaged file may have one key for all. Two folders may
 * have files of one name.
 */
function areOne(program: Program, [first, ...rest]: readonly DatedEntry[]): boolean {
  return rest.every(({ moment, time, text }) => {
    const isSameTime = moment.day === first?.moment.day && time === first.time;
    return isSameTime && (program !== "notes" || text === first.text);
  });
}

/** The id by the entry's key, whatever its words are. `null` where the entry has no key. */
export function idByKey(program: Program, { key }: Pick<ImportedEntry, "key">): QuestionId | null {
  return key === null ? null : hashToId([program, key]);
}

/** The id by the entry's words. All entries had this id before keys were read. Entries without a key still have it. */
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

/** Accents may be composed or not. Earlier titles still have the marks that stood after a day. */
export function areSameTitle(one: string, other: string): boolean {
  const [a, b] = [one, other].map((title) => title.normalize("NFC").replace(/^[\s_,:;|.)\u2013\u2014-]+/u, ""));
  return a === b;
}
