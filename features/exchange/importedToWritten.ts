/** What other programs hold, as answers: each to a question of its own, which is its title or says where it comes from. */
import type { OwnQuestion } from "../../journal/answer.ts";
import { identifyEntries } from "./entryOrigin.ts";
import type { Imported, ImportedEntry, Program } from "./from/imported.ts";
import type { Written } from "./written.ts";

/** What stands in the place of a title, in the reader's language: "Uit Day One". */
export type ProgramTitles = Record<Program, string>;

/** An answer, and the entry that it comes from. */
export type ImportedAnswer = { written: Written; program: Program; entry: ImportedEntry };

export function importedToAnswers(imported: Imported, titles: ProgramTitles): ImportedAnswer[] {
  const { program } = imported;
  return identifyEntries(imported).map(({ entry, questionId }) => {
    const { day, title, text, writtenAt: at, modifiedAt, isStarred } = entry;
    const wording = { text: title ?? titles[program], hint: null, section: null, article: null };
    const question: OwnQuestion = { id: questionId, kind: "own", ...wording };
    const times = { startedAt: at, writtenAt: modifiedAt ?? at, starredAt: isStarred ? at : null };
    const written = { day, question, text, ...times };
    return { written, program, entry };
  });
}
