/** Articles as `content/read` gives them, for tests of what was read on this machine. */
import { addressArticle } from "../../content/addressArticle.ts";
import type { Article } from "../../content/article.ts";
import type { AddHow } from "../../journal/deckStore.ts";

const BLOG = "https://www.gerritvanderheide.com";
export const FROM_PAGE: AddHow = { source: "page", readAt: "2026-11-22T09:00:00.000Z" };
export const FROM_BLOG: AddHow = { source: "blog", readAt: "2026-11-23T07:00:00.000Z" };

/** An article at that path of the blog. It asks these questions in the section "Een kop". */
export function createArticle(path: string, texts: readonly string[], change: Partial<Article> = {}): Article {
  const questions = texts.map((text) => ({ kind: "lightbulb" as const, text, hint: null, section: "Een kop" }));
  const facts = { title: `Over ${path}`, heading: null, category: "Rust", minutes: 5, summary: "Samengevat." };
  const article = addressArticle({ ...facts, questions, faq: [], related: [] }, `${BLOG}/${path}`);
  return { ...article, ...change };
}
