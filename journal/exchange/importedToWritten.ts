/** What other programs hold, as answers: each to a question of its own, which is its title or says where it comes from. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { questionIdSchema, type QuestionId } from "../../content/article.ts";
import type { OwnQuestion } from "../answer.ts";
import type { Imported, ImportedEntry, Program } from "./from/imported.ts";
import type { Written } from "./written.ts";

/** What stands in the place of a title, in the reader's language: "Uit Day One". */
export type ProgramTitles = Record<Program, string>;

export function importedToWritten({ program, entries }: Imported, titles: ProgramTitles): Written[] {
  return entries.map((entry) => {
    const { day, title, text, writtenAt, isStarred } = entry;
    const wording = { text: title ?? titles[program], hint: null, section: null, article: null };
    const question: OwnQuestion = { id: questionIdOf(program, entry), kind: "own", ...wording };
    return { day, question, text, startedAt: writtenAt, writtenAt, starredAt: isStarred ? writtenAt : null };
  });
}

/** The same entry has the same id, so that a file that comes twice adds nothing, and two entries of a day are two answers. */
function questionIdOf(program: Program, { day, time, title, text }: ImportedEntry): QuestionId {
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify([program, day, time, title, text]))));
  return v.parse(questionIdSchema, hash.slice(0, 16));
}
