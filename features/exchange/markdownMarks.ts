/**
 * Marks in the reader's words that would take in what follows in a Markdown file. They are tags, comments and fences
 * that are never closed, and Obsidian's comments and formulas. Source: https://spec.commonmark.org/0.31.2/
 */

/** Matches the beginning of a tag, a comment, an instruction or a declaration, but not `<3` and `a < b`. */
const HTML = /<[A-Za-z/!?]/u;
const OBSIDIAN = /%%|\$\$/u;
/** Matches a fence of code, at most three spaces from the margin. */
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/u;
/** Farther from the margin, some programs still see a fence. */
const LOOSE_FENCE = /^[ \t]*(?:`{3,}[^`]*|~{3,}.*)$/u;
/**
 * Matches what is escaped, and all backslashes before it. A search from each backslash would take the square of their
 * number.
 */
const MARK = /(?<!\\)\\*[<%$`~]/gu;
const ESCAPED = /(?<!\\)\\+[<%$`~]/gu;

/** Whether such marks are left open outside closed code. */
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

/** Makes each of these marks an ordinary letter. In Markdown two backslashes are one, and the last is for the mark. */
export function escapeMarks(text: string): string {
  return text.replaceAll(MARK, (marked) => `${"\\".repeat(2 * marked.length - 1)}${marked.at(-1)}`);
}

export function unescapeMarks(text: string): string {
  return text.replaceAll(ESCAPED, (marked) => {
    const count = marked.length - 1;
    // Only another program writes an even number of them.
    return count % 2 === 0 ? marked : `${"\\".repeat((count - 1) / 2)}${marked.at(-1)}`;
  });
}
