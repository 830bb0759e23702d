/** Text of others, and of the reader, put into Markdown so that it means nothing there. */
import { linkToWholeSentence } from "../../content/wholeSentenceLink.ts";
import type { FrozenQuestion } from "../../journal/answer.ts";

/** A line of the reader's that begins like a heading is none, to Markdown neither. */
export function escapeHeadings(text: string): string {
  return text.replaceAll(/^(\\*)#/gmu, String.raw`$1\#`);
}

export function unescapeHeadings(text: string): string {
  return text.replaceAll(/^(\\*)\\#/gmu, "$1#");
}

/** On one line, with a backslash before all that Markdown or HTML within it would take for its own. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replaceAll(/[!#&*<>[\\\]^_`|~$]/gu, String.raw`\$&`);
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/** The article that asked, as a link where it has an address; empty without one. */
export function sourceOf({ text, article }: FrozenQuestion): string {
  if (article === null) return "";
  const link = linkToWholeSentence(article.url, text);
  return link === null ? escapeMarkdown(article.title) : `[${escapeMarkdown(article.title)}](<${link}>)`;
}
