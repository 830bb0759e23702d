/** Reads HTML, a page or what a feed holds of one, to an Article. decodePage.ts makes text of bytes first. */
import { addressArticle } from "../addressArticle.ts";
import type { Article } from "../article.ts";
import { readHtml } from "./readHtml.ts";
import type { HtmlFailure } from "./readHtml.ts";

export type PageOrigin = {
  /** Where the page was found: where redirects led, or the link of a feed's item. */
  address: string;
  /** The title beside the HTML, as a feed gives it; it goes before what the HTML says. */
  title?: string | null;
};

export type PageResult =
  /** `article.url` is the canonical address: the page's own where it stands on the same site, else that of `address`. */
  { status: "read"; article: Article } | { status: "refused"; reason: HtmlFailure };

/** Takes any string and never throws; its time grows with the length of the HTML. */
export function readPage(html: string, { address, title = null }: PageOrigin): PageResult {
  const result = readHtml(html, { address, title });
  if (result.status === "refused") return result;
  if (result.address === null) return { status: "refused", reason: { kind: "no-address" } };
  return { status: "read", article: addressArticle(result.article, result.address) };
}
