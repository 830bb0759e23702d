/** Plain text has no headings. This file tells them by how a line looks. */
import { ARROW, blogMarkOf, startsWithLightbulb } from "./blogMark.ts";
import { lastMark } from "./sentence.ts";

/**
 * The white space above a line. `wide` suggests a heading, `usual` says nothing, and in an `even` text all gaps are the
 * same.
 */
export type Gap = "wide" | "usual" | "even";

const HEADING_LIMIT = 160;
const ONE_SENTENCE_LIMIT = 100;
/** These marks end a sentence, or lead on to the next line. */
const TEXT_MARKS = new Set([".", "…", ":", ";", ","]);
const NEW_SENTENCE = /[.?!] \p{Lu}/u;
const STARTS_AS_HEADING = /^[^\p{L}\p{N}"'“‘„«]*[\p{Lu}\p{N}]/u;
const QUESTION_WORD = /^(?:Hoe|Wat|Waar\p{Ll}*|Wanneer|Welke?|Wie|Wiens)\b/u;
const RELATED = /^Lees (?:meer|ook)\b[^:]*:/u;

/** Whether a line is short, and ends in no full stop, colon, comma or arrow. */
export function isHeadingLine(line: string, gap: Gap): boolean {
  if (blogMarkOf(line) !== null) return true;
  if (!looksLikeHeading(line)) return false;
  const mark = lastMark(line);
  if (mark === "?") return gap === "wide" || (gap === "even" && QUESTION_WORD.test(line));
  return mark === "!" ? gap === "wide" : !TEXT_MARKS.has(mark);
}

function looksLikeHeading(line: string): boolean {
  if (line.length > HEADING_LIMIT || line.includes(ARROW) || startsWithLightbulb(line)) return false;
  if (line.length > ONE_SENTENCE_LIMIT && NEW_SENTENCE.test(line)) return false;
  return STARTS_AS_HEADING.test(line) && !RELATED.test(line);
}
