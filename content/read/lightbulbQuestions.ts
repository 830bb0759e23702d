/** Reads the 💡 questions of an article. */
import type { UnaddressedQuestion } from "../article.ts";
import type { Block } from "./block.ts";
import { ARROW, LIGHTBULB, startsWithLightbulb } from "./blogMark.ts";
import { withoutLabel } from "./lampLabel.ts";
import { splitHint } from "./questionWording.ts";
import { endsSentence, endsWithQuestion } from "./sentence.ts";

/** Matches what may stand between a 💡 and its question, its number included: "1. Wat nu?", but not "1. januari". */
const LEADING = /^[\s:;|·,.)\]>]*(?:[–—-]{1,3}\s)?(?:\(?\d{1,2}[.)]\s(?=\P{Ll}[^?]*\?))?/u;
const LAMP_AND_ARROWS = new RegExp(`^${LIGHTBULB}[\\s${ARROW}]*`, "u");

/** `section` is the heading under which the blocks stand. */
export function lightbulbQuestions(blocks: readonly Block[], section: string | null): UnaddressedQuestion[] {
  return blocks.flatMap(({ lines }) =>
    collectWordings(lines).flatMap((wording): UnaddressedQuestion[] => {
      const { text, hint } = splitHint(wording.replace(LEADING, ""));
      return text === "" ? [] : [{ kind: "lightbulb", text: withoutLabel(text), hint, section }];
    }),
  );
}

/** One 💡 asks one question, which has as many sentences as its lines hold. */
function collectWordings(lines: readonly string[]): string[] {
  const collected: string[][] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (startsWithLightbulb(line)) collected.push([line]);
    else if (isOpen && goesOn(lines[index - 1] ?? "", line)) collected.at(-1)?.push(line);
    else {
      isOpen = false;
      continue;
    }
    isOpen = true;
  }
  return collected.flatMap((own) => withoutArrow(own.join(" ")).split(LIGHTBULB));
}

/**
 * An arrow between a 💡 and its question points to the question. Before text that asks nothing, it points to a hint.
 */
function withoutArrow(wording: string): string {
  const rest = wording.replace(LAMP_AND_ARROWS, "");
  const [asked = ""] = rest.split(ARROW, 1);
  return asked.includes("?") ? `${LIGHTBULB} ${rest}` : wording;
}

/** Whether the line is a wrapped one, or a second question. After a finished question, the article's text goes on. */
function goesOn(previous: string, line: string): boolean {
  return !endsSentence(previous) || endsWithQuestion(line);
}
