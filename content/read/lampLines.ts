/** Finds questions whose 💡 doesn't begin the line: it may stand behind a number, between sentences, or at the end. */
import { ARROW, LAMP_ICON, LIGHTBULB } from "./blogMark.ts";
import { labelOf } from "./lampLabel.ts";
import { endsSentence, endsWithQuestion, lastMark, splitSentences } from "./sentence.ts";

/** A line with more lamps than this asks nothing. */
const LAMPS_LIMIT = 20;
const PREFIX_LIMIT = 40;
/** Matches "1.", "(2)", "a)", "“", "✨", "1️⃣": marks without words or code. Bullets are left to splitBullets.ts. */
const IS_MARK = /^(?:[^\p{L}/=\\{};$%&]*|\(?\p{L}[.):])\s*$/u;
const IS_BULLET = /^[•◦▪‣●○∙·*–—-]\uFE0F? ?$/u;
const OPENS_QUOTE = /["“„‘«'(]\s*$/u;
const CLOSES_QUOTE = /(?<!["”’»')])["”’»')]+$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** What may stand between a question and the last lamp after it, as in "(💡)" and "💡💡". */
const BEFORE_LAST_LAMP = [" ", "(", "[", LIGHTBULB];
const CLOSES_BRACKET = /^[)\]]\s*/u;

/**
 * The same lines, with each 💡 question on a line of its own that begins with the 💡. A 💡 that asks nothing stays in
 * place.
 */
export function lampLines(lines: readonly string[]): string[] {
  if (!lines.some((line) => line.includes(LIGHTBULB) || line.includes(LAMP_ICON))) return [...lines];
  const result: string[] = [];
  for (const [index, line] of lines.entries()) {
    const rest = lines.slice(index + 1, index + 4).join(" ");
    const own = iconToLamp(line, rest);
    if (own.startsWith(LIGHTBULB) || !own.includes(LIGHTBULB)) result.push(own);
    else result.push(...(behindMark(own, rest) ?? betweenSentences(own) ?? atEnd(own, result) ?? [own]));
  }
  return result.filter((line) => line !== "");
}

/** A picture of a lamp counts as a 💡 beside a question or a label. Alone, it waits for the next line. */
function iconToLamp(line: string, rest: string): string {
  if (!line.includes(LAMP_ICON) || line === LAMP_ICON) return line;
  const words = line.replaceAll(LAMP_ICON, "").trim();
  const isAsking =
    endsWithQuestion(words) || /\?(?: |$)/u.test(words) || (line.startsWith(LAMP_ICON) && rest.includes("?"));
  return isAsking || labelOf(words) !== null ? line.replaceAll(LAMP_ICON, LIGHTBULB) : words;
}

function behindMark(line: string, rest: string): string[] | null {
  const at = line.indexOf(LIGHTBULB);
  const mark = line.slice(0, at);
  if (at > PREFIX_LIMIT || IS_BULLET.test(mark) || !(IS_MARK.test(mark) || labelOf(mark) !== null)) return null;
  const text = line.slice(at + LIGHTBULB.length).trim();
  if (text === "" && labelOf(mark) !== null) return [`${LIGHTBULB} ${mark.trim()}`];
  if (!`${text} ${rest}`.includes("?")) return null;
  return [`${LIGHTBULB} ${OPENS_QUOTE.test(mark) ? text.replace(CLOSES_QUOTE, "") : text}`];
}

/** In "Een zin. 💡 Wat nu? Nog een zin." the question runs from the 💡 to the first sentence that asks nothing. */
function betweenSentences(line: string): string[] | null {
  let at = line.indexOf(LIGHTBULB);
  for (let count = 0; at !== -1 && count < LAMPS_LIMIT; count += 1) {
    const before = line.slice(0, at).trim();
    const sentences = splitSentences(line.slice(at + LIGHTBULB.length).trim());
    const end = sentences.findIndex((sentence) => !endsWithQuestion(sentence));
    const asked = end === -1 ? sentences : sentences.slice(0, end);
    if (asked.length > 0 && (endsSentence(before) || lastMark(before) === ":")) {
      const rest = end === -1 ? "" : sentences.slice(end).join(" ");
      // A hint belongs to its question.
      return rest.startsWith(ARROW)
        ? [before, `${LIGHTBULB} ${asked.join(" ")} ${rest}`]
        : [before, `${LIGHTBULB} ${asked.join(" ")}`, rest];
    }
    at = line.indexOf(LIGHTBULB, at + 1);
  }
  return null;
}

/** In "Een zin. Wat nu? 💡" the last sentences are the question. A wrapped line takes in the line before it. */
function atEnd(line: string, earlier: string[]): string[] | null {
  const at = line.lastIndexOf(LIGHTBULB);
  const after = line
    .slice(at + LIGHTBULB.length)
    .trim()
    .replace(CLOSES_BRACKET, "");
  const text = withoutEnd(line.slice(0, at), BEFORE_LAST_LAMP);
  const isFollowed = HAS_WORD.test(after) && !after.startsWith(ARROW);
  if (!endsWithQuestion(text) || text.includes(LIGHTBULB) || isFollowed) return null;
  let whole = text;
  for (let last = earlier.at(-1); last !== undefined && !endsSentence(last); last = earlier.at(-1)) {
    whole = `${last} ${whole}`;
    earlier.pop();
  }
  const sentences = splitSentences(whole);
  const start = sentences.findLastIndex((sentence) => !endsWithQuestion(sentence)) + 1;
  const hint = after.startsWith(ARROW) ? ` ${after}` : "";
  const before = sentences.slice(0, start).join(" ");
  return [IS_MARK.test(before) ? "" : before, `${LIGHTBULB} ${sentences.slice(start).join(" ")}${hint}`];
}

function withoutEnd(text: string, endings: readonly string[]): string {
  let rest = text;
  let ending = endings.find((each) => rest.endsWith(each));
  while (ending !== undefined) {
    rest = rest.slice(0, -ending.length);
    ending = endings.find((each) => rest.endsWith(each));
  }
  return rest;
}
