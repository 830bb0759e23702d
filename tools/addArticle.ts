import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article, ShippedArticle } from "../content/article.ts";
import { articleToShipped, parseShippedArticle } from "../content/shippedArticle.ts";
import { articleFileName } from "./articleFileName.ts";
import { readArticleFolder } from "./articleFolder.ts";
import { fail } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { systemErrorCode } from "./systemError.ts";

/** Writes the article's file, whole or not at all, and says what was found and what changed. */
export function addArticle(article: Article, folder: string): Outcome {
  const result = parseShippedArticle(articleToShipped(article));
  if (result.status === "invalid") return fail(`Can't ship: ${result.reason}`);
  const { files, faults } = readArticleFolder(folder);
  const [fault] = faults;
  // A file that can't be read may be this article's own; a second one would give it two.
  if (fault !== undefined) return fail(`Repair or remove this file first: ${fault}`);
  const taken = files.map(({ name }) => name);
  const name = articleFileName(article.url, files, taken);
  if (name === null) return fail(`No name for a file follows from ${article.url}`);
  const earlier = files.find((file) => file.name === name)?.article ?? null;
  const failure = writeWhole(folder, name, `${JSON.stringify(result.article, null, 2)}\n`);
  if (failure !== null) return fail(failure);
  return { status: "done", output: `${name}: ${describeFound(article)}; ${describeChange(earlier, result.article)}` };
}

/** Under another name first: a crash leaves the old file or the new one. Gives the failure in a line. */
function writeWhole(folder: string, name: string, content: string): string | null {
  const temporary = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, join(folder, name));
    return null;
  } catch (error) {
    rmSync(temporary, { force: true });
    return `${join(folder, name)}: Can't be written (${systemErrorCode(error) ?? String(error)})`;
  }
}

function describeFound({ questions, faq, related }: Article): string {
  const lightbulbs = questions.filter(({ kind }) => kind === "lightbulb").length;
  const hints = questions.filter(({ hint }) => hint !== null).length;
  const asked = `${lightbulbs} lightbulb and ${questions.length - lightbulbs} opening questions with ${hints} hints`;
  return `${asked}, ${faq.length} FAQ questions, ${related.length} related`;
}

/** A changed wording is a new question; the same wording under another heading is a changed one. */
function describeChange(earlier: ShippedArticle | null, current: ShippedArticle): string {
  if (earlier === null) return "a new file";
  const before = new Map(earlier.questions.map((question) => [question.id, JSON.stringify(question)]));
  const known = current.questions.filter(({ id }) => before.has(id));
  const unchanged = known.filter((question) => before.get(question.id) === JSON.stringify(question)).length;
  const counts = [
    `${current.questions.length - known.length} new`,
    `${known.length - unchanged} changed`,
    `${before.size - known.length} gone`,
    `${unchanged} unchanged`,
  ];
  const isElsewhere = JSON.stringify({ ...earlier, questions: [] }) !== JSON.stringify({ ...current, questions: [] });
  return `questions ${counts.join(", ")}; the rest ${isElsewhere ? "changed" : "unchanged"}`;
}
