/** The part of an article that ships, and the one parser of all shipped files. */
import * as v from "valibot";
import { shippedArticleSchema } from "./article.ts";
import type { Article, ShippedArticle } from "./article.ts";
import { canonicalAddress } from "./canonicalAddress.ts";
import { createQuestionId } from "./questionId.ts";

export type ShippedArticleResult =
  | { status: "parsed"; article: ShippedArticle }
  /** `reason` is one English line for the author. */
  | { status: "invalid"; reason: string };

/** Leaves out the prose: the summary and the answers of the FAQ. */
export function articleToShipped(article: Article): ShippedArticle {
  const { url, title, heading, category, minutes, questions, faq, related } = article;
  return {
    url,
    title,
    heading,
    category,
    minutes,
    questions,
    faq: faq.map(({ question, about }) => ({ question, about })),
    related,
  };
}

/** Parses the content of a file. An extra key is refused, so that no paragraph ships by accident. */
export function parseShippedArticle(input: unknown): ShippedArticleResult {
  const result = v.safeParse(shippedArticleSchema, input);
  if (!result.success) return { status: "invalid", reason: issueToLine(result.issues[0]) };
  const reason = findBrokenIdentity(result.output);
  return reason === null ? { status: "parsed", article: result.output } : { status: "invalid", reason };
}

function issueToLine(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const line = path === null ? issue.message : `${path}: ${issue.message}`;
  return line.replaceAll(/\s+/g, " ");
}

/** Finds what a schema can't see: an address or an id that doesn't follow from the rest. */
function findBrokenIdentity({ url, questions }: ShippedArticle): string | null {
  const canonical = canonicalAddress(url);
  if (canonical.status === "refused" || canonical.address !== url) return "url: Not the canonical address";
  const seen = new Set<string>();
  for (const [index, { id, text }] of questions.entries()) {
    if (id !== createQuestionId(url, text)) return `questions.${index}.id: Doesn't follow from the url and the text`;
    if (seen.has(id)) return `questions.${index}: The same question twice`;
    seen.add(id);
  }
  return null;
}
