/** Why the page in the reader's tab gives no questions, told apart by what the reader can do about it. */
import type { HtmlFailure } from "../content/read/readHtml.ts";

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

export function refusalOfPage({ kind }: HtmlFailure): PageRefusal {
  switch (kind) {
    case "no-marks":
    case "empty":
      return "noQuestions";
    case "too-large":
    case "too-many":
      return "tooLarge";
    case "several-articles":
      return "severalArticles";
    case "translated":
      return "translated";
    case "binary":
    case "html":
    case "no-address":
    case "no-title":
    case "not-a-page":
    case "too-long":
      return "unclear";
  }
}
