/**
 * Real engines build and serve the same small blog. `content -- site` must find every article and question on each,
 * with the same ids. An engine that can't be installed here is named, and is no failure.
 *
 *   npm run test:blogs [-- hugo|jekyll|wordpress…]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { readArticleFolder } from "../tools/articleFolder.ts";
import type { BlogEngine, ServedBlog } from "./blogs/blogEngine.ts";
import { addressOf, BLOG, POSTS, questionIds } from "./blogs/blogPosts.ts";
import { missingPackages } from "./blogs/debianPackages.ts";
import { hugoBlog } from "./blogs/hugoBlog.ts";
import { jekyllBlog } from "./blogs/jekyllBlog.ts";
import { wordpressBlog } from "./blogs/wordpressBlog.ts";

const ENGINES: readonly BlogEngine[] = [hugoBlog, jekyllBlog, wordpressBlog];
/** In milliseconds. A walk that takes longer hangs. */
const WALK_LIMIT = 90_000;

/** In milliseconds. If packages come slowly, an engine that would start later than this is skipped. */
const LATEST_START = 180_000;

const named = process.argv.slice(2);
for (const engine of ENGINES.filter(({ name }) => named.length === 0 || named.includes(name))) await tryEngine(engine);

async function tryEngine(engine: BlogEngine): Promise<void> {
  const missing = missingPackages(engine.packages);
  if (missing.length > 0) {
    console.log(`${engine.name}: not tried, for want of Debian's ${missing.join(", ")}.`);
    return;
  }
  if (performance.now() > LATEST_START) {
    console.log(`${engine.name}: not tried, since the others took all the time there was.`);
    return;
  }
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), `dagvraag-${engine.name}-`));
  let blog: ServedBlog | null = null;
  try {
    blog = await engine.serve(join(folder, "blog"));
    await engine.prove?.(blog.server);
    await walkBlog(engine, blog, folder);
    console.log(`${engine.name}: passed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(`${engine.name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    await blog?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Walks the blog's pages, then walks them again, and then its feed alone. Each walk must find the same questions. */
async function walkBlog(engine: BlogEngine, blog: ServedBlog, folder: string): Promise<void> {
  const articles = join(folder, "articles");
  const first = await runSite(blog, articles);
  expectEveryQuestion(articles, first);
  const second = await runSite(blog, articles);
  expectEveryQuestion(articles, second);
  const isChanged = /questions [1-9]|[1-9]\d* (?:changed|gone)/u.test(second);
  if (isChanged) throw new Error(`Something changed by itself:\n${second}`);
  if (!engine.hasWholeFeed) return;
  const fromFeed = join(folder, "from-feed");
  const third = await runSite(blog, fromFeed, "--from-feed");
  expectEveryQuestion(fromFeed, third);
}

async function runSite({ server }: ServedBlog, articles: string, ...options: string[]): Promise<string> {
  const command = [
    "tools/content.ts",
    "site",
    `${BLOG}/`,
    "--served-from",
    server,
    "--articles",
    articles,
    "--state",
    `${articles}.state.json`,
  ];
  const child = spawn(process.execPath, [...command, ...options], {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: WALK_LIMIT,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  await once(child, "close");
  if (child.exitCode !== 0) throw new Error(`content -- site ended with status ${child.exitCode}:\n${said}`);
  return said;
}

function expectEveryQuestion(folder: string, said: string): void {
  const { files, faults } = readArticleFolder(folder);
  const found = new Map(files.map(({ article }) => [article.url, article.questions.map(({ id }) => id)]));
  const wrong = POSTS.filter((post) => found.get(addressOf(post))?.join() !== questionIds(post).join()).map(addressOf);
  const tooMany = files
    .map(({ article }) => article.url)
    .filter((url) => !POSTS.some((post) => addressOf(post) === url));
  if (faults.length + wrong.length + tooMany.length === 0) return;
  throw new Error(
    `Not found as written: ${[...faults, ...wrong].join(", ")}. Too many: ${tooMany.join(", ")}.\n${said}`,
  );
}
