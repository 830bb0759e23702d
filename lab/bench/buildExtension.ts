/** Builds the extension as it ships, and one with a deck as large as the blog may ever make it. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "wxt";
import type { QuestionId, ShippedArticle } from "../../content/article.ts";
import { createQuestionId } from "../../content/questionId.ts";
import { ARTICLES_FOLDER, readArticleFolder } from "../../tools/articleFolder.ts";
import { shippedDeck } from "../../tools/shippedDeck.ts";

export type BuiltExtension = { build: string; questions: { id: QuestionId; text: string }[] };

/** Builds into `folder`, and returns the build's own folder. Without `articles`, the deck is the one that ships. */
export async function buildExtension(folder: string, articles?: string): Promise<BuiltExtension> {
  // `pre` puts it before the plugin in wxt.config.ts, which has the deck that ships.
  const deck = { ...shippedDeck(articles), enforce: "pre" as const };
  await build({ browser: "chrome", outDir: folder, vite: () => ({ plugins: [deck] }), logger: SILENT });
  const { files } = readArticleFolder(articles ?? ARTICLES_FOLDER);
  const questions = files.flatMap(({ article }) => article.questions.map(({ id, text }) => ({ id, text })));
  return { build: path.join(folder, "chrome-mv3"), questions };
}

/** Writes articles that ask what the shipped ones ask, under other addresses, until there are `count` questions. */
export async function writeArticles(folder: string, count: number): Promise<string> {
  const shipped = readArticleFolder(ARTICLES_FOLDER).files.map(({ article }) => article);
  if (shipped.every(({ questions }) => questions.length === 0)) throw new Error("No question ships to make a deck of.");
  await mkdir(folder, { recursive: true });
  let left = count;
  for (let edition = 1; left > 0; edition += 1) {
    for (const article of shipped) {
      const copy = copyArticle(article, { edition, atMost: left });
      left -= copy.questions.length;
      await writeFile(path.join(folder, `article-${edition}-${left}.json`), JSON.stringify(copy));
    }
  }
  return folder;
}

function copyArticle(
  article: ShippedArticle,
  { edition, atMost }: { edition: number; atMost: number },
): ShippedArticle {
  const url = `${article.url}-${edition}`;
  const questions = article.questions.slice(0, atMost).map((question) => ({
    ...question,
    id: createQuestionId(url, question.text),
  }));
  return { ...article, url, questions };
}

const hush = () => {};
const SILENT = {
  debug: hush,
  log: hush,
  info: hush,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  success: hush,
  level: 0,
};
