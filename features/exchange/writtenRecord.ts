/** The facts of one answer as flat texts, for formats with rows or front matter, and back. */
import { parseAnswer, isTime } from "../../journal/parseRecord.ts";
import type { Written } from "./written.ts";

/** Everything but the words themselves. */
export type Facts = {
  id: string;
  kind: string;
  question: string;
  hint: string | null;
  section: string | null;
  /** `null` for a question that no article asks. */
  article: string | null;
  address: string | null;
  begun: string;
  written: string;
  /** When it was starred; `null` without a star. */
  starred: string | null;
};

export function writtenToFacts({ question, startedAt, writtenAt, starredAt }: Written): Facts {
  const { id, kind, text, hint, section, article } = question;
  return {
    id,
    kind,
    question: text,
    hint,
    section,
    article: article?.title ?? null,
    address: article?.url ?? null,
    begun: timeToText(startedAt),
    written: timeToText(writtenAt),
    starred: starredAt === null ? null : timeToText(starredAt),
  };
}

/** `null` where the facts make no sense. */
export function factsToWritten(day: unknown, facts: Record<string, unknown>, text: string): Written | null {
  const { id, kind, question, hint, section, article, address, begun, written, starred } = facts;
  const answer = parseAnswer({
    id: `${String(day)}:${String(id)}`,
    day,
    question: { id, kind, text: question, hint, section, article: { title: article, url: address } },
  });
  const [startedAt, writtenAt] = [textToTime(String(begun)), textToTime(String(written))];
  const hasStar = (starred ?? null) !== null;
  const starredAt = hasStar ? textToTime(String(facts["starred"])) : null;
  if (answer === null || startedAt === null || writtenAt === null) return null;
  if (hasStar && starredAt === null) return null;
  return { day: answer.day, question: answer.question, text, startedAt, writtenAt, starredAt };
}

/** Moments as other programs read them. Clocks may be wrong, so a time that is no date stays a number. */

/** Writes milliseconds since 1970 as ISO 8601 in UTC. */
export function timeToText(time: number): string {
  return isTime(time) ? new Date(time).toISOString() : String(time);
}

/** `null` of a text that is neither. */
export function textToTime(text: string): number | null {
  const time = /^-?[\d.]+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Date.parse(text);
  return isTime(time) ? time : null;
}
