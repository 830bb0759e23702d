/** Reads lists whose bullets are characters, in plain text and in pages. */
import { endsSentence, lastMark } from "./sentence.ts";

const BULLET = /^(?:[•◦▪‣●○∙·]\uFE0F? ?|[-*–—] )/u;
/** A dash may also begin the second line of a sentence. */
const DASH_IN_SENTENCE = /^[-–—] \p{Ll}/u;

/** Splits the lines of one paragraph where a bullet begins an item, and takes the bullets out. */
export function splitBullets(lines: readonly string[]): { kind: "paragraph" | "item"; lines: string[] }[] {
  const parts: { kind: "paragraph" | "item"; lines: string[] }[] = [];
  for (const line of lines) {
    const current = parts.at(-1);
    if (isBullet(line, current?.lines.at(-1))) parts.push({ kind: "item", lines: [line.replace(BULLET, "")] });
    else if (current === undefined) parts.push({ kind: "paragraph", lines: [line] });
    else current.lines.push(line);
  }
  return parts;
}

function isBullet(line: string, previous: string | undefined): boolean {
  const goesOn = previous !== undefined && !endsSentence(previous) && lastMark(previous) !== ":";
  return BULLET.test(line) && !(goesOn && DASH_IN_SENTENCE.test(line));
}
