import type { Article } from "../content/article.ts";
import { deepEqual } from "../content/deepEqual.ts";
import { articleToShipped } from "../content/shippedArticle.ts";
import { readArticleFolder } from "./articleFolder.ts";
import { countOf } from "./siteReport.ts";
import { fail, type CommandOutcome } from "./outcome.ts";

/** Checks that every file of the folder may ship. Gives a line for each that may not. */
export function checkArticles(folder: string): CommandOutcome {
  const { files, faults } = readArticleFolder(folder);
  if (faults.length > 0) return fail(...faults);
  const questions = files.reduce((sum, { article }) => sum + article.questions.length, 0);
  return { status: "done", output: `${countOf(files.length, "article")}, ${countOf(questions, "question")}` };
}

/** Checks that what ships of an article is what its text says today. */
export function checkAgainst(article: Article, folder: string): CommandOutcome {
  const { files, faults } = readArticleFolder(folder);
  if (faults.length > 0) return fail(...faults);
  const file = files.find((candidate) => candidate.article.url === article.url);
  if (file === undefined) return fail(`No file ships ${article.url}`);
  const shipped = new Map<string, unknown>(Object.entries(file.article));
  const differing = Object.entries(articleToShipped(article)).find(
    ([key, value]) => !deepEqual(value, shipped.get(key)),
  );
  return differing === undefined
    ? { status: "done", output: `${file.name}: as the article's text says` }
    : fail(`${file.name}: Its ${differing[0]} differs from the article's text; add it again`);
}
