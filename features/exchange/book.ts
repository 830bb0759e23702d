/**
 * Writes the journal as one long text to read or print, oldest first, in Markdown or plain text. It can't be read back.
 */
import type { Day } from "../../content/day.ts";
import { escapeMarks, hasOpenMarks } from "./markdownMarks.ts";
import { escapeHeadings, escapeMarkdown, oneLine, sourceOf } from "./markdownText.ts";
import type { Written } from "./written.ts";

/** Words in the reader's language. */
export type BookWords = { title: string; formatDay: (day: Day) => string };

export function writtenToMarkdownBook(written: readonly Written[], { title, formatDay }: BookWords): string {
  const days = [...Map.groupBy(written, ({ day }) => day)].map(([day, answers]) => {
    const parts = answers.map(({ question, text }) => {
      const source = sourceOf(question);
      return `### ${escapeMarkdown(question.text)}\n\n${escapeHeadings(hasOpenMarks(text) ? escapeMarks(text) : text)}\n${source && `\n${source}\n`}`;
    });
    return `## ${escapeMarkdown(formatDay(day))}\n\n${parts.join("\n")}`;
  });
  return `# ${escapeMarkdown(title)}\n\n${days.join("\n")}`;
}

export function writtenToPlainBook(written: readonly Written[], { title, formatDay }: BookWords): string {
  const days = [...Map.groupBy(written, ({ day }) => day)].map(([day, answers]) => {
    const parts = answers.map(({ question, text }) => `${oneLine(question.text)}\n\n${text}\n`);
    return `${underline(formatDay(day), "-")}\n\n${parts.join("\n\n")}`;
  });
  return `${underline(title, "=")}\n\n${days.join("\n\n")}`;
}

function underline(heading: string, line: string): string {
  return `${heading}\n${line.repeat(heading.length)}`;
}
