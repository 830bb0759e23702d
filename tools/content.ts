/**
 * The author's tool. It makes the files that ship of articles: texts, saved pages, or pages on the web.
 *
 *   npm run content -- add FILE_OR_URL… [--url ADDRESS]
 *   npm run content -- site URL [--state FILE] [--limit PAGES] [--from-feed] [--served-from SERVER]
 *   npm run content -- read FILE_OR_URL [--url ADDRESS]
 *   npm run content -- check [--against FILE_OR_URL [--url ADDRESS]]
 *
 * `--url` is the article's address on the blog, for a text or page that doesn't give it. `site` walks all that the
 * site's feeds and sitemaps list, and goes on where it was stopped. `--served-from` is for a blog that isn't published
 * yet: URL is the blog's own address, SERVER where it stands now. `--articles DIR` takes another folder than
 * content/articles. An error gives a line on standard error, and status 1.
 */
import process from "node:process";
import { systemClock } from "./nodeFetch.ts";
import { runContent } from "./runContent.ts";

process.exitCode = await runContent(process.argv.slice(2), {
  clock: systemClock,
  output: process.stdout,
  screen: process.stderr,
  onInterrupt: (stop) => process.once("SIGINT", stop),
});
