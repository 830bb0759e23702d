/** Hugo has a sitemap, and a feed of summaries that doesn't mark them as such. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BlogEngine } from "./blogEngine.ts";
import { BLOG, BLOG_TITLE, CATEGORY, POSTS, postToMarkdown } from "./blogPosts.ts";
import { runProgram } from "./runProgram.ts";
import { serveFolder } from "./serveFolder.ts";

export const hugoBlog: BlogEngine = {
  name: "hugo",
  packages: ["hugo"],
  hasWholeFeed: false,
  serve: (folder) => {
    for (const [name, content] of Object.entries({ ...SETTINGS, ...posts() })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    runProgram("hugo", ["--quiet", "--source", folder, "--destination", join(folder, "public")]);
    return serveFolder(join(folder, "public"));
  },
};

const HEAD = `<head><meta charset="utf-8"><title>{{ .Title }} | {{ .Site.Title }}</title><link rel="canonical" href="{{ .Permalink }}">
{{ with .OutputFormats.Get "RSS" }}<link rel="alternate" type="application/rss+xml" href="{{ .Permalink }}" title="{{ $.Site.Title }}">{{ end }}</head>`;
const MENU = `<header><nav><a href="/">{{ .Site.Title }}</a> <a href="/over/">Over</a></nav></header>`;
const FOOTER = `<footer><p>© Een tuinier</p></footer>`;

const SETTINGS = {
  "config.toml": `baseURL = "${BLOG}/"\nlanguageCode = "nl"\ntitle = "${BLOG_TITLE}"\nenableRobotsTXT = true\n`,
  "layouts/robots.txt": `User-agent: *\nDisallow: /geheim/\nSitemap: {{ "sitemap.xml" | absURL }}\n`,
  "layouts/_default/single.html": `<!doctype html><html lang="nl">${HEAD}<body>${MENU}<main><article><h1>{{ .Title }}</h1>
<p class="meta">${CATEGORY.name} · {{ .ReadingTime }} min</p>{{ .Content }}</article></main>${FOOTER}</body></html>`,
  "layouts/_default/list.html": `<!doctype html><html lang="nl">${HEAD}<body>${MENU}<main><h1>{{ .Title }}</h1>
{{ range .Site.RegularPages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary }}</p></article>{{ end }}</main>${FOOTER}</body></html>`,
  "content/over.md": `---\ntitle: Over de tuinier\n---\n\nIk woon achter een heg.\n`,
};

function posts(): Record<string, string> {
  const entries = POSTS.map((post) => {
    const head = `---\ntitle: "${post.title}"\ndate: ${post.date}\ncategories: ["${CATEGORY.name}"]\n---\n\n`;
    return [`content/${CATEGORY.slug}/${post.slug}.md`, head + postToMarkdown(post)] as const;
  });
  return Object.fromEntries(entries);
}
