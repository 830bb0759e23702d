/** The commands of the author's tool (see content.ts), on any machine they are given. */
import { parseArgs } from "node:util";
import { addressArticle } from "../content/addressArticle.ts";
import type { Article } from "../content/article.ts";
import { addArticle } from "./addArticle.ts";
import { addSite } from "./addSite.ts";
import { ARTICLES_FOLDER } from "./articleFolder.ts";
import { checkAgainst, checkArticles } from "./checkArticles.ts";
import type { Machine } from "./machine.ts";
import { fail, joinOutcomes } from "./outcome.ts";
import type { CommandEnd, CommandOutcome } from "./outcome.ts";
import type { ArticleFileResult } from "./readArticleFile.ts";
import { createSourceReader } from "./readSource.ts";
import type { SourceReader } from "./readSource.ts";

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

/** Shells have 130 for a command that was interrupted. */
const STATUSES = { done: 0, failed: 1, stopped: 130 };

/** Runs a command. Gives the status to exit with. */
export async function runContent(args: readonly string[], machine: Machine): Promise<number> {
  const end = await run(args, machine);
  report(end, machine);
  return STATUSES[end.status];
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}

async function run(args: readonly string[], machine: Machine): Promise<CommandEnd> {
  try {
    const { positionals, values } = parse(args);
    return values.help === true ? { status: "done", output: USAGE } : await runCommand(positionals, values, machine);
  } catch (error) {
    // The first sentence of parseArgs' message says what is wrong. A message of the system is needed whole.
    if (error instanceof TypeError) return fail(`${error.message.split(/\.\s/u)[0]}. ${USAGE}`);
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function runCommand(
  [command, ...sources]: readonly string[],
  options: Options,
  machine: Machine,
): CommandEnd | Promise<CommandEnd> {
  const [source, ...others] = sources;
  const isOfOther = command !== "check" && options.against !== undefined;
  if (isOfOther || (command !== "add" && others.length > 0)) return fail(USAGE);
  const readSource = createSourceReader(machine.clock);
  if (command === "check") return source === undefined ? check(options, readSource) : fail(USAGE);
  if (source === undefined) return fail(USAGE);
  if (command === "add") return add(sources, options, readSource);
  if (command === "site") return walk(source, options, machine);
  return command === "read" ? read(source, options, readSource) : fail(USAGE);
}

/** The sources are read one after the other, to be polite to the web. One that fails doesn't stop the others. */
async function add(
  sources: readonly string[],
  { url, articles }: Options,
  readSource: SourceReader,
): Promise<CommandOutcome> {
  if (url !== undefined && sources.length > 1) return fail("--url is the address of one article: add one at a time");
  const outcomes: CommandOutcome[] = [];
  for (const source of sources) {
    outcomes.push(withArticle(await readSource(source, url ?? null), (article) => addArticle(article, articles)));
  }
  return joinOutcomes(outcomes);
}

function walk(url: string, options: Options, machine: Machine): CommandEnd | Promise<CommandEnd> {
  const limit = options.limit === undefined ? Number.POSITIVE_INFINITY : Number(options.limit);
  if (options.url !== undefined || !(limit >= 1)) return fail(USAGE);
  const { articles, state, "served-from": servedFrom, "from-feed": isFromFeed } = options;
  return addSite({ url, articles, state, servedFrom, isFromFeed, limit }, machine);
}

async function check({ url, against, articles }: Options, readSource: SourceReader): Promise<CommandOutcome> {
  if (against === undefined) return url === undefined ? checkArticles(articles) : fail(USAGE);
  return withArticle(await readSource(against, url ?? null), (article) => checkAgainst(article, articles));
}

/** The ids of the questions follow from the address, so nothing is kept without an address. */
function withArticle(result: ArticleFileResult, use: (article: Article) => CommandOutcome): CommandOutcome {
  if (result.status === "failed") return fail(result.reason);
  return result.address === null ? fail(NO_ADDRESS) : use(addressArticle(result.article, result.address));
}

async function read(source: string, { url }: Options, readSource: SourceReader): Promise<CommandOutcome> {
  const result = await readSource(source, url ?? null);
  if (result.status === "failed") return fail(result.reason);
  if (result.address !== null) return print(addressArticle(result.article, result.address));
  const questions = result.article.questions.map((question) => ({ id: null, ...question }));
  return print({ url: null, ...result.article, questions });
}

function print(article: object): CommandOutcome {
  return { status: "done", output: JSON.stringify(article, null, 2) };
}

/** A name or message may hold line breaks, but a line of output may not. */
function report(end: CommandEnd, { output, screen }: Machine): void {
  if (end.output !== "") output.write(`${end.output}\n`);
  if (end.status !== "failed") return;
  for (const line of end.lines) screen.write(`${line.replaceAll(/\s+/gu, " ")}\n`);
}
