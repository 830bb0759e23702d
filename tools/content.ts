/**
 * The author's tool: from articles, as text, saved pages or pages on the web, to the files that ship.
 *
 *   npm run content -- add FILE_OR_URL… [--url ADDRESS]
 *   npm run content -- site URL [--state FILE] [--limit PAGES] [--from-feed] [--served-from SERVER]
 *   npm run content -- read FILE_OR_URL [--url ADDRESS]
 *   npm run content -- check [--against FILE_OR_URL [--url ADDRESS]]
 *
 * `--url` is the article's address on the blog, where a text or page doesn't say it itself. `site` walks all that the
 * site's feeds and sitemaps list, and goes on where it was stopped. `--served-from` is for a blog that isn't published
 * yet: URL is its own address, SERVER where it stands now.
 * `--articles DIR` takes another folder than content/articles. What goes wrong is a line on standard error, and status 1.
 */
import process from "node:process";
import { parseArgs } from "node:util";
import { addressArticle } from "../content/addressArticle.ts";
import type { Article } from "../content/article.ts";
import { addArticle } from "./addArticle.ts";
import { addSite } from "./addSite.ts";
import { ARTICLES_FOLDER } from "./articleFolder.ts";
import { checkAgainst, checkArticles } from "./checkArticles.ts";
import { fail, joinOutcomes } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { createSourceReader } from "./readSource.ts";

const OPTIONS = {
  url: { type: "string" },
  against: { type: "string" },
  articles: { type: "string", default: ARTICLES_FOLDER },
  state: { type: "string" },
  limit: { type: "string" },
  "served-from": { type: "string" },
  "from-feed": { type: "boolean", default: false },
  help: { type: "boolean", short: "h" },
} as const;

type Options = ReturnType<typeof parse>["values"];

const USAGE =
  "Usage: content -- add FILE_OR_URL… [--url ADDRESS] | site URL [--state FILE] [--limit PAGES] [--from-feed] " +
  "[--served-from SERVER] | read FILE_OR_URL [--url ADDRESS] | check [--against FILE_OR_URL [--url ADDRESS]]";
const NO_ADDRESS = "--url is missing: the address of the article on the blog, which the file doesn't say";

const readSource = createSourceReader();

report(await run(process.argv.slice(2)));

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}

async function run(args: readonly string[]): Promise<Outcome> {
  try {
    const { positionals, values } = parse(args);
    return values.help === true ? { status: "done", output: USAGE } : await runCommand(positionals, values);
  } catch (error) {
    // Of parseArgs, the first sentence says what is wrong; of the system, all of it.
    if (error instanceof TypeError) return fail(`${error.message.split(/\.\s/u)[0]}. ${USAGE}`);
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function runCommand([command, ...sources]: readonly string[], options: Options): Outcome | Promise<Outcome> {
  const [source, ...others] = sources;
  const isOfOther = command !== "check" && options.against !== undefined;
  if (isOfOther || (command !== "add" && others.length > 0)) return fail(USAGE);
  if (command === "check") return source === undefined ? check(options) : fail(USAGE);
  if (source === undefined) return fail(USAGE);
  if (command === "add") return add(sources, options);
  if (command === "site") return walk(source, options);
  return command === "read" ? read(source, options) : fail(USAGE);
}

/** One after the other, to be polite to the web; one that fails doesn't hold up the others. */
async function add(sources: readonly string[], { url, articles }: Options): Promise<Outcome> {
  if (url !== undefined && sources.length > 1) return fail("--url is the address of one article: add one at a time");
  const outcomes: Outcome[] = [];
  for (const source of sources) {
    outcomes.push(await withArticle({ source, url }, (article) => addArticle(article, articles)));
  }
  return joinOutcomes(outcomes);
}

function walk(url: string, options: Options): Outcome | Promise<Outcome> {
  const limit = options.limit === undefined ? Number.POSITIVE_INFINITY : Number(options.limit);
  if (options.url !== undefined || !(limit >= 1)) return fail(USAGE);
  const { articles, state, "served-from": servedFrom, "from-feed": isFromFeed } = options;
  return addSite({ url, articles, state, servedFrom, isFromFeed, limit });
}

function check({ url, against, articles }: Options): Outcome | Promise<Outcome> {
  if (against !== undefined) return withArticle({ source: against, url }, (article) => checkAgainst(article, articles));
  return url === undefined ? checkArticles(articles) : fail(USAGE);
}

/** The questions' ids hang on the address, so that nothing is kept without it. */
async function withArticle(
  { source, url }: { source: string; url: string | undefined },
  use: (article: Article) => Outcome,
): Promise<Outcome> {
  const result = await readSource(source, url ?? null);
  if (result.status === "failed") return fail(result.reason);
  return result.address === null ? fail(NO_ADDRESS) : use(addressArticle(result.article, result.address));
}

async function read(source: string, { url }: Options): Promise<Outcome> {
  const result = await readSource(source, url ?? null);
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
  if (outcome.output !== "") process.stdout.write(`${outcome.output}\n`);
  if (outcome.status === "done") return;
  for (const line of outcome.lines) process.stderr.write(`${line.replaceAll(/\s+/gu, " ")}\n`);
  process.exitCode = 1;
}
