/**
 * Marks in the reader's own words that would swallow what follows them in a Markdown reader: a tag, a comment or a fence
 * that is never closed, and a comment of Obsidian's or a formula. Source: https://spec.commonmark.org/0.31.2/
 */

/** A tag, a comment, an instruction or a declaration begins so; `<3` and `a < b` are none. */
const HTML = /<[A-Za-z/!?]/u;
const OBSIDIAN = /%%|\$\$/u;
/** A fence of code, at most three spaces from the margin. */
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/u;
/** Farther from the margin, it is one to some readers. */
const LOOSE_FENCE = /^[ \t]*(?:`{3,}[^`]*|~{3,}.*)$/u;
/** What is escaped, and all backslashes before it. A search from each of them takes the square of a run's length. */
const MARK = /(?<!\\)\\*[<%$`~]/gu;
const ESCAPED = /(?<!\\)\\+[<%$`~]/gu;

/** Whether they would swallow anything, outside code that is closed. */
export function hasOpenMarks(text: string): boolean {
  const outside = linesOutsideCode(text.split(/\r\n?|\n/u));
  return outside === null || outside.some((line) => HTML.test(line) || OBSIDIAN.test(line) || LOOSE_FENCE.test(line));
}

/** `null` where code is never closed. */
function linesOutsideCode(lines: readonly string[]): string[] | null {
  let fence: string | null = null;
  const outside: string[] = [];
  for (const line of lines) {
    const [, mark = "", info = ""] = FENCE.exec(line) ?? [];
    const isOpening = mark.startsWith("~") || (mark !== "" && !info.includes("`"));
    if (fence !== null) fence = mark.startsWith(fence) && info.trim() === "" ? null : fence;
    else if (isOpening) fence = mark;
    else outside.push(line);
  }
  return fence === null ? outside : null;
}

/** So that each of them is a letter like any other: to Markdown two backslashes are one, and the last is for the mark. */
export function escapeMarks(text: string): string {
  return text.replaceAll(MARK, (marked) => `${"\\".repeat(2 * marked.length - 1)}${marked.at(-1)}`);
}

export function unescapeMarks(text: string): string {
  return text.replaceAll(ESCAPED, (marked) => {
    const count = marked.length - 1;
    // Only what another program wrote has an even number.
    return count % 2 === 0 ? marked : `${"\\".repeat((count - 1) / 2)}${marked.at(-1)}`;
  });
}
