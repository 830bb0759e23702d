/** Reads an article's plain text to an Article without an address (see addressArticle.ts). */
import type { UnaddressedArticle } from "../article.ts";
import { blocksToArticle } from "./blocksToArticle.ts";
import type { GrammarFailure } from "./blocksToArticle.ts";
import { textToBlocks } from "./textToBlocks.ts";

/** 5 MB, in UTF-16 units: no text of fewer bytes has more. */
export const DOCUMENT_LIMIT = 5 * 1024 * 1024;

export type ReadFailure = { kind: "empty" | "too-large" | "binary" | "html" } | GrammarFailure;

export type ReadResult = { status: "read"; article: UnaddressedArticle } | { status: "refused"; reason: ReadFailure };

const CONTROLS = /(?!\s)[\p{Cc}\uFFFD]/gu;
/** More than one character in this many that no text has, and it is no text. */
const BINARY_SHARE = 20;
const HTML_START = /^\s*<(?:!doctype|!--|\?xml|[a-z][a-z0-9:-]*[\s/>])/iu;
const HTML_CLOSE = /<\/(?:p|div|h[1-6]|li|ul|article|main|section|body|html)>/iu;

/** Takes any string and never throws; its time grows with the length of the text. */
export function readArticle(text: string): ReadResult {
  const kind = findUnreadable(text) ?? (isHtml(text) ? "html" : null);
  return kind === null ? blocksToArticle(textToBlocks(text)) : { status: "refused", reason: { kind } };
}

/** Why a document is no text, whatever its notation. */
export function findUnreadable(text: string): "empty" | "too-large" | "binary" | null {
  if (text.length > DOCUMENT_LIMIT) return "too-large";
  if (/^[\s\uFEFF]*$/u.test(text)) return "empty";
  return text.includes("\0") || (text.match(CONTROLS)?.length ?? 0) * BINARY_SHARE > text.length ? "binary" : null;
}

/** Whether a text is one for readPage.ts. */
export function isHtml(text: string): boolean {
  return HTML_START.test(text) || HTML_CLOSE.test(text);
}
