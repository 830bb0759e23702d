import { join } from "node:path";
import type { Article, ShippedArticle } from "../content/article.ts";
import { deepEqual } from "../content/deepEqual.ts";
import { articleToShipped, parseShippedArticle } from "../content/shippedArticle.ts";
import { articleFileName } from "./articleFileName.ts";
import { readArticleFolder } from "./articleFolder.ts";
import { fail } from "./outcome.ts";
import type { CommandOutcome } from "./outcome.ts";
import { writeWhole } from "./writeWhole.ts";

/** Writes the article's file, whole or not at all. Says what was found and what changed. */
export function addArticle(article: Article, folder: string): CommandOutcome {
  if (article.questions.length === 0) return fail(`${article.url}: Asks no questions; not written`);
  const result = parseShippedArticle(articleToShipped(article));
  if (result.status === "invalid") return fail(`Can't ship: ${result.reason}`);
  const { files, faults } = readArticleFolder(folder);
  const [fault] = faults;
  // A file that can't be read may be this article's own. Another one would give the article two files.
  if (fault !== undefined) return fail(`Repair or remove this file first: ${fault}`);
  const taken = files.map(({ name }) => name);
  const name = articleFileName(article.url, files, taken);
  if (name === null) return fail(`No name for a file follows from ${article.url}`);
  const earlier = files.find((file) => file.name === name)?.article ?? null;
  const failure = writeWhole(join(folder, name), `${JSON.stringify(result.article, null, 2)}\n`);
  if (failure !== null) return fail(failure);
  return { status: "done", output: `${name}: ${describeFound(article)}; ${describeChange(earlier, result.article)}` };
}

function describeFound({ questions, faq, related }: Article): string {
  const lightbulbs = questions.filter(({ kind }) => kind === "lightbulb").length;
  const hints = questions.filter(({ hint }) => hint !== null).length;
  const asked = `${lightbulbs} lightbulb and ${questions.length - lightbulbs} opening questions with ${hints} hints`;
  return `${asked}, ${faq.length} FAQ questions, ${related.length} related`;
}

/** A changed wording makes a new question. The same wording under another heading makes a changed one. */
function describeChange(earlier: ShippedArticle | null, current: ShippedArticle): string {
  if (earlier === null) return "a new file";
  const before = new Map(earlier.questions.map((question) => [question.id, question]));
  const known = current.questions.filter(({ id }) => before.has(id));
  const unchanged = known.filter((question) => deepEqual(before.get(question.id), question)).length;
  const counts = [
    `${current.questions.length - known.length} new`,
    `${known.length - unchanged} changed`,
    `${before.size - known.length} gone`,
    `${unchanged} unchanged`,
  ];
  const isElsewhere = !deepEqual({ ...earlier, questions: [] }, { ...current, questions: [] });
  return `questions ${counts.join(", ")}; the rest ${isElsewhere ? "changed" : "unchanged"}`;
}
