/** Writes an article as the simplest page that holds it. Reading that page must give the article back. */
import type { Article, FaqEntry, Question } from "../../../content/article.ts";

export function writeArticle(article: Article): string {
  const { url, title, heading, category, minutes, summary, questions, faq, related } = article;
  const opening = questions.filter(({ kind }) => kind === "opening");
  const lightbulbs = questions.filter(({ kind }) => kind === "lightbulb");
  return [
    "<!doctype html>",
    `<title>${escape(title)}</title><link rel="canonical" href="${escape(url)}">`,
    `<article><h1>${escape(title)}</h1>`,
    category === null ? "" : `<p class="category">${escape(category)}</p>`,
    minutes === null ? "" : `<p>${minutes} min</p>`,
    heading === null ? "" : `<h2>${escape(heading)}</h2>`,
    ...(summary ?? "").split("\n\n").map((text) => `<p>${escape(text)}</p>`),
    opening[0] === undefined ? "" : `<h2>${escape(opening[0].section ?? "")}</h2>`,
    ...opening.map((question) => `<li>${wording(question)}</li>`),
    ...sections(lightbulbs, heading),
    ...related.map((link) => `<p>Lees meer in: ${linkTo(link)}.</p>`),
    ...entries(faq.filter(({ about }) => about === "article")),
    "<h2>Wekelijks een helder moment</h2>",
    ...entries(faq.filter(({ about }) => about === "category")),
    "</article>",
  ].join("\n");
}

function wording({ text, hint }: Question): string {
  return hint === null ? escape(text) : `${escape(text)} → ${escape(hint)}`;
}

function sections(questions: readonly Question[], heading: string | null): string[] {
  let standing = heading;
  return questions.flatMap((question) => {
    const isNew = question.section !== standing;
    standing = question.section;
    const asked = `<p>💡 ${wording(question)}</p>`;
    return isNew ? [`<h2>${escape(question.section ?? "")}</h2><p>Een zin.</p>`, asked] : [asked];
  });
}

function entries(faq: readonly FaqEntry[]): string[] {
  if (faq.length === 0) return [];
  return [
    "<h2>Veelgestelde vragen</h2>",
    ...faq.flatMap(({ question, answer }) => [
      `<h3>${escape(question)}</h3>`,
      ...answer.split("\n\n").map((text) => `<p>${escape(text)}</p>`),
    ]),
  ];
}

function linkTo({ title, url }: Article["related"][number]): string {
  return url === null ? escape(title) : `<a href="${escape(url)}">${escape(title)}</a>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
