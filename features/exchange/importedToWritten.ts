/**
 * Makes answers of what other programs hold. Each answers a question of its own, which is its title or names its
 * source.
 */
import { createOwnAnswer } from "../../journal/answer.ts";
import { createIdentifier } from "./entryOrigin.ts";
import type { DatedEntry, Imported, Program } from "./from/imported.ts";
import type { Written } from "./written.ts";

/** What replaces a missing title, in the reader's language: "Uit Day One". */
export type ProgramTitles = Record<Program, string>;

/** What will be written of an entry, and the entry that it comes from. */
export type ImportedAnswer = Written & { program: Program; entry: DatedEntry };

export function importedToAnswers(imported: Imported, titles: ProgramTitles): ImportedAnswer[] {
  const { program, entries } = imported;
  const identify = createIdentifier(imported);
  return entries.map((entry) => {
    const { moment, title, text, modifiedAt, isStarred } = entry;
    const { day, question } = createOwnAnswer(moment.day, { id: identify(entry), text: title ?? titles[program] });
    const starredAt = isStarred ? moment.at : null;
    const times = { startedAt: moment.at, writtenAt: modifiedAt ?? moment.at, starredAt };
    return { day, question, text, ...times, program, entry };
  });
}
