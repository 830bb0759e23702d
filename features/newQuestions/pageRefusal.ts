/** Why the page in the reader's tab gives no questions. The reasons differ by what the reader can do. */
import type { HtmlFailure } from "../../content/read/readHtml.ts";

export type PageRefusal =
  | "closed" /* browsers keep it from extensions: a browser page, a store, a file, or a page that failed to load */
  | "insecure" /* it came over http, so anyone on the way may have changed it */
  | "silent" /* it doesn't answer: still loading, or stuck */
  | "tooLarge"
  | "severalArticles"
  | "translated" /* the browser or an extension translated it: the reader can ask for the original */
  | "unclear" /* it has a mark of the blog, but isn't an article that can be kept, or no page at all */
  | "noQuestions";

/**
 * What the address says before the page is read; `undefined` where the browser doesn't give it. `null` when it may be
 * read.
 */
export function refusalOfAddress(address: string | undefined): "closed" | "insecure" | null {
  const protocol = address === undefined ? null : (URL.parse(address)?.protocol ?? null);
  if (protocol === null || protocol === "https:") return null;
  return protocol === "http:" ? "insecure" : "closed";
}

const REFUSALS: Record<HtmlFailure["kind"], PageRefusal> = {
  "no-marks": "noQuestions",
  empty: "noQuestions",
  "too-large": "tooLarge",
  "too-many": "tooLarge",
  "several-articles": "severalArticles",
  translated: "translated",
  binary: "unclear",
  html: "unclear",
  "no-address": "unclear",
  "no-title": "unclear",
  "not-a-page": "unclear",
  "too-long": "unclear",
};

export function refusalOfPage({ kind }: HtmlFailure): PageRefusal {
  return REFUSALS[kind];
}
