/** Why the page in the reader's tab gives no questions, told apart by what the reader can do about it. */
import type { HtmlFailure } from "../../content/read/readHtml.ts";

export type PageRefusal =
  | "closed" /* the browser keeps it from extensions: a page of its own, of a store, a file, or one that failed to load */
  | "insecure" /* it came over http, where anyone on the way may have written in it */
  | "silent" /* it doesn't answer: still loading, or stuck */
  | "tooLarge"
  | "severalArticles"
  | "translated" /* by the browser or an extension: the reader can ask for the original */
  | "unclear" /* it has a mark of the blog, but isn't an article that can be kept, or no page at all */
  | "noQuestions";

/** What its address says before it is read; `undefined` where the browser doesn't tell. `null` when it may be read. */
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
