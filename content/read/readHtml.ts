/** Reads HTML to an article, and to the article's address if there is one. */
import type { UnaddressedArticle } from "../article.ts";
import { canonicalAddress } from "../canonicalAddress.ts";
import { keepAuthorsWords } from "./authorsWords.ts";
import { blocksToArticle } from "./blocksToArticle.ts";
import { findAddress, linkResolver } from "./html/pageAddress.ts";
import { readPieces } from "./html/readPieces.ts";
import { isTranslator } from "./html/translatedPage.ts";
import { htmlToBlocks } from "./htmlToBlocks.ts";
import { findUnreadable } from "./readArticle.ts";
import type { ReadFailure } from "./readArticle.ts";

export type HtmlOrigin = {
  /** Where the HTML was found; `null` of a file. */
  address: string | null;
  /** The title beside the HTML; `null` where the HTML has to give it. */
  title: string | null;
};

export type HtmlFailure =
  | Exclude<ReadFailure, { kind: "html" }>
  /** It is XML, such as a feed or a sitemap. */
  | { kind: "not-a-page" }
  /** The origin's address is no web address. */
  | { kind: "no-address" }
  /** It holds several whole articles, each with a page of its own. */
  | { kind: "several-articles" }
  /** A machine translated the page, so its questions are not the author's. */
  | { kind: "translated" };

export type HtmlResult =
  /** `address` is canonical; `null` where neither the origin nor the page gives one. */
  { status: "read"; article: UnaddressedArticle; address: string | null } | { status: "refused"; reason: HtmlFailure };

const XML = /^[\s\uFEFF]*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]/u;

/** Takes any string and never throws. Its time grows with the length of the HTML. */
export function readHtml(html: string, { address: visited, title }: HtmlOrigin): HtmlResult {
  const unreadable = findUnreadable(html) ?? (XML.test(html) ? "not-a-page" : null);
  if (unreadable !== null) return { status: "refused", reason: { kind: unreadable } };
  const isNowhere = visited !== null && canonicalAddress(visited).status === "refused";
  if (isNowhere) return { status: "refused", reason: { kind: "no-address" } };
  const page = readPieces(html);
  if (page.isOverfull) return { status: "refused", reason: { kind: "too-large" } };
  const address = findAddress(page.head, visited);
  const resolve = linkResolver(page.head, { address, visited });
  const { blocks, isListOfArticles } = htmlToBlocks(page, { title, resolve, hasAddress: address !== null });
  if (isListOfArticles) return { status: "refused", reason: { kind: "several-articles" } };
  const { isTranslated, language } = page.head;
  const isShownTranslated = isTranslated || (visited !== null && isTranslator(visited));
  const result = keepAuthorsWords(
    blocksToArticle(blocks),
    { isTranslated: isShownTranslated, declared: language },
    address,
  );
  return result.status === "read" ? { ...result, address } : result;
}
