/**
 * Finds the answers of entries that came in before, even if those were edited since. Such an answer may be from when an
 * id still followed from the words.
 */
import { createAnswerId, type Answer, type AnswerId } from "../../journal/answer.ts";
import type { JournalContents } from "../../journal/backup.ts";
import type { Revision } from "../../journal/revision.ts";
import { areSameTitle, idByKey, idByWords } from "./entryOrigin.ts";
import type { ImportedAnswer } from "./importedToWritten.ts";
import { isImported } from "./written.ts";

/** The answer here of each entry. A new entry has none. */
export function findKnown(
  incoming: readonly ImportedAnswer[],
  { answers, revisions }: Pick<JournalContents, "answers" | "revisions">,
): Map<ImportedAnswer, Answer> {
  const own = answers.filter(({ question }) => question.kind === "own");
  const texts = Map.groupBy(revisions, ({ answerId }) => answerId);
  const byQuestion = new Map<string | null, Answer>(own.map((answer) => [answer.question.id, answer]));
  const byDay = Map.groupBy(own, ({ day }) => day);
  const byId = findById(incoming, own);
  // A note may have come in by its key, before another folder had a file of the same name.
  const byKey = pairUnknown(incoming, byId, ({ program, entry }) => {
    const answer = byQuestion.get(idByKey(program, entry));
    const isSame = answer !== undefined && (texts.get(answer.id) ?? []).some(({ text }) => text === entry.text);
    return isSame ? [answer] : [];
  });
  return pairUnknown(incoming, byKey, (each) => {
    const candidates = byDay.get(each.entry.moment.day) ?? [];
    return candidates.filter((candidate) => isFrom(candidate, texts.get(candidate.id) ?? [], each));
  });
}

/** Gives each unknown entry the one answer that is left for it, if no other entry has the same answer. */
function pairUnknown(
  incoming: readonly ImportedAnswer[],
  known: ReadonlyMap<ImportedAnswer, Answer>,
  findAnswers: (each: ImportedAnswer) => Answer[],
): Map<ImportedAnswer, Answer> {
  const pairedIds = new Set([...known.values()].map(({ id }) => id));
  const found = incoming.flatMap((each) => {
    const [answer, ...others] = known.has(each) ? [] : findAnswers(each).filter(({ id }) => !pairedIds.has(id));
    return answer !== undefined && others.length === 0 ? [[each, answer] as const] : [];
  });
  const byAnswer = Map.groupBy(found, ([, { id }]) => id);
  return new Map([...known, ...found.filter(([, { id }]) => byAnswer.get(id)?.length === 1)]);
}

/** Finds the answer by its id, even if the entry's day was changed in its program: an id belongs to one entry. */
function findById(incoming: readonly ImportedAnswer[], own: readonly Answer[]): Map<ImportedAnswer, Answer> {
  const byId = new Map<AnswerId, Answer>(own.map((answer) => [answer.id, answer]));
  const byQuestion = new Map(own.map((answer) => [answer.question.id, answer]));
  const pairs = incoming.flatMap((each) => {
    const { question, program, entry } = each;
    const { day } = entry.moment;
    const earlier = createAnswerId(day, idByWords(program, { ...entry, day }));
    const answer = byId.get(earlier) ?? byQuestion.get(question.id);
    return answer === undefined ? [] : [[each, answer] as const];
  });
  return new Map(pairs);
}

/** Whether an answer's id follows from the moment of this entry and the words with which the answer came in. */
function isFrom(answer: Answer, revisions: readonly Revision[], imported: ImportedAnswer): boolean {
  const { question, day } = answer;
  const { program, entry } = imported;
  const isSameTitle = areSameTitle(question.text, imported.question.text);
  if (!isSure(program, entry.time, isSameTitle)) return false;
  const first = revisions.filter((each) => isImported(each) && each.parents.length === 0);
  return first.some(({ text }) => {
    const ids = [question.text, null].map((title) => idByWords(program, { day, time: entry.time, title, text }));
    return ids.includes(question.id);
  });
}

/**
 * Whether the moment tells one entry from another. A day or a minute alone only does so with the title. Rows of a table
 * have neither.
 */
function isSure(program: ImportedAnswer["program"], time: string, isSameTitle: boolean): boolean {
  switch (program) {
    case "dayOne":
    case "journey":
      return true;
    case "notes":
      return isSameTitle;
    case "jrnl":
      return isSameTitle && /\d[:.]\d/u.test(time);
    case "table":
      return false;
  }
}
