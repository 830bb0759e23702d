/**
 * Reads HTML to an Article. The HTML is a page, or the part of one that a feed holds. decodePage.ts makes text of
 * bytes.
 */
import { addressArticle } from "../addressArticle.ts";
import type { Article } from "../article.ts";
import { readHtml } from "./readHtml.ts";
import type { HtmlFailure } from "./readHtml.ts";

export type PageOrigin = {
  /** Where the page was found: where the redirects ended, or the link of a feed's item. */
  address: string;
  /** The title beside the HTML, as a feed gives it. It counts before a title in the HTML. */
  title?: string | null;
};

export type PageResult =
  /**
   * `article.url` is canonical. It is the page's own address where that lies on the same site, else that of `address`.
   */
  { status: "read"; article: Article } | { status: "refused"; reason: HtmlFailure };

/** Takes any string and never throws. Its time grows with the length of the HTML. */
export function readPage(html: string, { address, title = null }: PageOrigin): PageResult {
  const result = readHtml(html, { address, title });
  if (result.status === "refused") return result;
  if (result.address === null) return { status: "refused", reason: { kind: "no-address" } };
  return { status: "read", article: addressArticle(result.article, result.address) };
}
