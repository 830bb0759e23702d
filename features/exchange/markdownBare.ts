/**
 * Reads days that were written before comments enclosed the words. Only white space was around the words then. So these
 * are only read where all that is ours stands unchanged.
 */
import { linkToWholeSentence } from "../../content/wholeSentenceLink.ts";
import { oneLine } from "./markdownText.ts";
import type { Written } from "./written.ts";

/** `null` where anything but the words was changed. */
export function bareDayToTexts(body: string, bare: readonly Written[]): string[] | null {
  const heads = bare.map(headOf);
  const texts: string[] = [];
  let at = 0;
  for (const [index, head] of heads.entries()) {
    if (!body.startsWith(head, at)) return null;
    const next = heads[index + 1];
    const start = at + head.length;
    const end = next === undefined ? body.length : body.indexOf(`\n${next}`, start);
    if (end === -1) return null;
    at = end + 1;
    texts.push(body.slice(start, next === undefined && body.endsWith("\n") ? end - 1 : end));
  }
  // None of the reader's lines begins like a heading.
  const isWhole = texts.every((text) => !/^## /mu.test(text));
  return isWhole ? texts : null;
}

function headOf({ question: { text, article } }: Written): string {
  const title = article?.title.replaceAll(/[[\]\\]/gu, String.raw`\$&`);
  const source = article ? `[${title}](<${linkToWholeSentence(article.url, text) ?? ""}>)` : "";
  return `\n## ${oneLine(text)}\n\n${oneLine(source)}\n\n`;
}
