/** Reads the plain text of an article to an Article without an address (see addressArticle.ts). */
import type { UnaddressedArticle } from "../article.ts";
import { blocksToArticle } from "./blocksToArticle.ts";
import type { GrammarFailure } from "./blocksToArticle.ts";
import { textToBlocks } from "./textToBlocks.ts";

/** 5 MB, in UTF-16 units. A text of fewer bytes never has more units. */
export const DOCUMENT_LIMIT = 5 * 1024 * 1024;

export type ReadFailure = { kind: "empty" | "too-large" | "binary" | "html" } | GrammarFailure;

export type ReadResult = { status: "read"; article: UnaddressedArticle } | { status: "refused"; reason: ReadFailure };

const CONTROLS = /(?!\s)[\p{Cc}\uFFFD]/gu;
/** A document is no text where more than one in so many characters is one that texts never hold. */
const BINARY_SHARE = 20;
const HTML_START = /^\s*<(?:!doctype|!--|\?xml|[a-z][a-z0-9:-]*[\s/>])/iu;
const HTML_CLOSE = /<\/(?:p|div|h[1-6]|li|ul|article|main|section|body|html)>/iu;

/** Takes any string and never throws. Its time grows with the length of the text. */
export function readArticle(text: string): ReadResult {
  const kind = findUnreadable(text) ?? (isHtml(text) ? "html" : null);
  return kind === null ? blocksToArticle(textToBlocks(text)) : { status: "refused", reason: { kind } };
}

/** Why a document is no text, in any notation; `null` where it is text. */
export function findUnreadable(text: string): "empty" | "too-large" | "binary" | null {
  if (text.length > DOCUMENT_LIMIT) return "too-large";
  if (/^[\s\uFEFF]*$/u.test(text)) return "empty";
  return text.includes("\0") || (text.match(CONTROLS)?.length ?? 0) * BINARY_SHARE > text.length ? "binary" : null;
}

/** Whether the text is HTML, which readPage.ts reads. */
export function isHtml(text: string): boolean {
  return HTML_START.test(text) || HTML_CLOSE.test(text);
}
