import type { Article, UnaddressedArticle } from "./article.ts";
import { createQuestionId } from "./questionId.ts";

/** Gives a read article its canonical `address`, and each of its questions the id that follows from that address. */
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
