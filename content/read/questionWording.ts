import { ARROW, LIGHTBULB } from "./blogMark.ts";
import { normaliseText } from "../normaliseText.ts";

/** Writers also put several arrows: "→→", or one at the end of the hint to lead on. */
const ARROWS_AROUND = /^[\s→]+|(?<![\s→])[\s→]+$/gu;

/** Splits a question from the hint after its arrow. `text` is empty where an arrow is all there is. */
export function splitHint(line: string): { text: string; hint: string | null } {
  const arrow = line.indexOf(ARROW);
  const text = arrow === -1 ? line : line.slice(0, arrow);
  const hint = arrow === -1 ? "" : line.slice(arrow + ARROW.length);
  return { text: cleanWording(text), hint: cleanWording(hint).replaceAll(ARROWS_AROUND, "") || null };
}

/** The wording on one clean line, without its 💡. */
export function cleanWording(text: string): string {
  return normaliseText(text.replaceAll(LIGHTBULB, " "));
}
