import { LINE_LIMIT, LIST_LIMIT } from "../content/article.ts";
import { DOCUMENT_LIMIT } from "../content/read/readArticle.ts";
import type { ReadFailure } from "../content/read/readArticle.ts";
import type { HtmlFailure } from "../content/read/readHtml.ts";

type Failure = ReadFailure | HtmlFailure;

const REASONS: Record<Exclude<Failure["kind"], "too-long" | "too-many">, string> = {
  empty: "Is empty",
  "too-large": `Is larger than ${DOCUMENT_LIMIT / 1024 / 1024} MB, or has more parts than any article`,
  binary: "Is not text in UTF-8",
  html: "Is a page where text was expected",
  "not-a-page": "Is not a page but XML, such as a feed",
  "no-address": "Has no address of the web (https://…)",
  "several-articles": "Holds several articles, each with a page of its own: read the page of one",
  translated: "Was translated by a machine: read the page as the author wrote it",
  "no-marks": "Is not an article of the blog: no 💡, no three questions, no FAQ, no reading time",
  "no-title": "Has no title: the first line must be the article's title",
};

/** One English line for the author about a text or page that could not be read. */
export function describeReadFailure(failure: Failure): string {
  if (failure.kind === "too-long") {
    return `Has a question or hint of more than ${LINE_LIMIT} characters, beginning "${failure.start}…"`;
  }
  if (failure.kind === "too-many") {
    return `Has more than ${LIST_LIMIT} ${failure.what === "faq" ? "FAQ entries" : failure.what}`;
  }
  return REASONS[failure.kind];
}
