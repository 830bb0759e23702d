import type { Entry } from "../journal/entry.ts";
import { formatDay } from "./formatDay.ts";
import type { Translate } from "./translate.ts";

/** An answer as plain text, to take elsewhere: its day, its question, and the words that stand. */
export function entryToText(entry: Entry, translate: Translate): string {
  const { day, question } = entry.answer;
  return [formatDay(day, translate("languageTag"), "withYear"), question.text, wordsOf(entry)].join("\n\n");
}

/** The words of all versions that were written apart, the oldest first. */
export function wordsOf({ others, current }: Entry): string {
  return [...others, current].map(({ text }) => text).join("\n\n");
}
