/** Tells where sentences end in lines of text, without a grammar of Dutch. */

const CLOSERS = new Set(['"', "'", "”", "’", "»", ")", "]"]);
const SENTENCE_ENDS = /[.?!…]["'”’»)\]?!]*/gu;
const STARTS_LOWER = /^ ?\p{Ll}/u;
/** A full stop ends a sentence only before a space, or at the end: not in "2.5" or "o.a.". */
const STARTS_NEW = /^(?:$| )/u;

/** The last character of a line, before any closing quotes and brackets. "" of an empty line. */
export function lastMark(line: string): string {
  let end = line.length;
  while (end > 0 && CLOSERS.has(line.charAt(end - 1))) end -= 1;
  return line.charAt(end - 1);
}

export function endsSentence(line: string): boolean {
  return [".", "?", "!", "…"].includes(lastMark(line));
}

export function endsWithQuestion(line: string): boolean {
  return lastMark(line) === "?";
}

/**
 * The first sentence and what follows it, where that sentence is a question. `null` where it isn't one, or is longer
 * than `limit`.
 */
export function splitFirstQuestion(text: string, limit: number): { question: string; rest: string } | null {
  const start = text.slice(0, limit);
  for (const match of start.matchAll(SENTENCE_ENDS)) {
    const end = match.index + match[0].length;
    const following = text.slice(end, end + 2);
    if (match[0].includes("?")) {
      if (!STARTS_LOWER.test(following)) return { question: text.slice(0, end), rest: text.slice(end).trim() };
    } else if (STARTS_NEW.test(following) && !STARTS_LOWER.test(following)) return null;
  }
  return null;
}

/** The sentences of a text. A mark within a sentence ("o.a.", "2.5", "“Wat?” vroeg ze") ends none. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_ENDS)) {
    const end = match.index + match[0].length;
    const following = text.slice(end, end + 2);
    if (!STARTS_NEW.test(following) || STARTS_LOWER.test(following)) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === "" ? sentences : [...sentences, rest];
}
