import { ARROW, LIGHTBULB } from "./blogMark.ts";
import { normaliseText } from "../normaliseText.ts";

/** Writers point with more than one arrow as well: "→→", or one at the end to lead on. */
const ARROWS_AROUND = /^[\s→]+|(?<![\s→])[\s→]+$/gu;

/** A question and the hint after its arrow. `text` is empty where there is only an arrow. */
export function splitHint(line: string): { text: string; hint: string | null } {
  const arrow = line.indexOf(ARROW);
  const text = arrow === -1 ? line : line.slice(0, arrow);
  const hint = arrow === -1 ? "" : line.slice(arrow + ARROW.length);
  return { text: cleanWording(text), hint: cleanWording(hint).replaceAll(ARROWS_AROUND, "") || null };
}

/** A wording without its 💡, on one clean line. */
export function cleanWording(text: string): string {
  return normaliseText(text.replaceAll(LIGHTBULB, " "));
}
