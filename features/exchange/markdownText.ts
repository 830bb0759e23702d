/** Puts text into Markdown so that none of it means anything there. */
import { linkToWholeSentence } from "../../content/wholeSentenceLink.ts";
import type { FrozenQuestion } from "../../journal/answer.ts";

/** Escapes the reader's lines that begin like a heading, so that they are none in Markdown. */
export function escapeHeadings(text: string): string {
  return text.replaceAll(/^(\\*)#/gmu, String.raw`$1\#`);
}

export function unescapeHeadings(text: string): string {
  return text.replaceAll(/^(\\*)\\#/gmu, "$1#");
}

/** The text on one line, with a backslash before all that Markdown, or HTML in it, would use. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replaceAll(/[!#&*<>[\\\]^_`|~$]/gu, String.raw`\$&`);
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/** The article that asked, as a link if it has an address. Empty without an article. */
export function sourceOf({ text, article }: FrozenQuestion): string {
  if (article === null) return "";
  const link = linkToWholeSentence(article.url, text);
  return link === null ? escapeMarkdown(article.title) : `[${escapeMarkdown(article.title)}](<${link}>)`;
}
