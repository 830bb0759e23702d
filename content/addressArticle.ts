import type { Article, UnaddressedArticle } from "./article.ts";
import { createQuestionId } from "./questionId.ts";

/** Gives a read article its place on the web, and with it its questions their ids. `address` is canonical. */
export function addressArticle(article: UnaddressedArticle, address: string): Article {
  const { title, heading, category, minutes, summary, questions, faq, related } = article;
  return {
    url: address,
    title,
    heading,
    category,
    minutes,
    summary,
    questions: questions.map(({ kind, text, hint, section }) => ({
      id: createQuestionId(address, text),
      kind,
      text,
      hint,
      section,
    })),
    faq,
    related,
  };
}
