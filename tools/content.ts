/**
 * The author's tool: from an article's text or saved page to the file that ships.
 *
 *   npm run content -- add FILE [--url ADDRESS]
 *   npm run content -- read FILE [--url ADDRESS]
 *   npm run content -- check [--against FILE [--url ADDRESS]]
 *
 * `--url` may be left out where FILE is a page that says its own address on the blog.
 * `--articles DIR` takes another folder than content/articles. What goes wrong is a line on standard error, and status 1.
 */
import process from "node:process";
import { parseArgs } from "node:util";
import { addressArticle } from "../content/addressArticle.ts";
import type { Article } from "../content/article.ts";
import { addArticle } from "./addArticle.ts";
import { ARTICLES_FOLDER } from "./articleFolder.ts";
import { checkAgainst, checkArticles } from "./checkArticles.ts";
import { fail } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { readArticleFile } from "./readArticleFile.ts";

type Options = {
  url?: string | undefined;
  against?: string | undefined;
  articles?: string | undefined;
  help?: boolean | undefined;
};

const USAGE =
  "Usage: content -- add FILE [--url ADDRESS] | read FILE [--url ADDRESS] | check [--against FILE [--url ADDRESS]]";
const NO_ADDRESS = "--url is missing: the address of the article on the blog, which the file doesn't say";

report(run(process.argv.slice(2)));

function run(args: readonly string[]): Outcome {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: "string" },
        against: { type: "string" },
        articles: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    return values.help === true ? { status: "done", output: USAGE } : runCommand(positionals, values);
  } catch (error) {
    // Of parseArgs, the first sentence says what is wrong; of the system, all of it.
    if (error instanceof TypeError) return fail(`${error.message.split(/\.\s/u)[0]}. ${USAGE}`);
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function runCommand([command, file, ...others]: readonly string[], options: Options): Outcome {
  if (others.length > 0) return fail(USAGE);
  if (command === "check") return file === undefined ? check(options) : fail(USAGE);
  if (file === undefined || options.against !== undefined) return fail(USAGE);
  if (command === "add") return add(file, options);
  return command === "read" ? read(file, options) : fail(USAGE);
}

function add(file: string, { url, articles = ARTICLES_FOLDER }: Options): Outcome {
  return withArticle({ file, url }, (article) => addArticle(article, articles));
}

function check({ url, against, articles = ARTICLES_FOLDER }: Options): Outcome {
  if (against !== undefined) return withArticle({ file: against, url }, (article) => checkAgainst(article, articles));
  return url === undefined ? checkArticles(articles) : fail(USAGE);
}

/** The questions' ids hang on the address, so that nothing is kept without it. */
function withArticle(source: { file: string; url: string | undefined }, use: (article: Article) => Outcome): Outcome {
  const result = readArticleFile(source.file, source.url ?? null);
  if (result.status === "failed") return fail(result.reason);
  return result.address === null ? fail(NO_ADDRESS) : use(addressArticle(result.article, result.address));
}

function read(file: string, { url }: Options): Outcome {
  const result = readArticleFile(file, url ?? null);
  if (result.status === "failed") return fail(result.reason);
  if (result.address !== null) return print(addressArticle(result.article, result.address));
  const questions = result.article.questions.map((question) => ({ id: null, ...question }));
  return print({ url: null, ...result.article, questions });
}

function print(article: object): Outcome {
  return { status: "done", output: JSON.stringify(article, null, 2) };
}

/** A name or message may hold line breaks; a line of output doesn't. */
function report(outcome: Outcome): void {
  if (outcome.status === "done") {
    process.stdout.write(`${outcome.output}\n`);
    return;
  }
  for (const line of outcome.lines) process.stderr.write(`${line.replaceAll(/\s+/gu, " ")}\n`);
  process.exitCode = 1;
}
