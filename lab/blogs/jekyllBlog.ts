/** Jekyll has no robots.txt and no sitemap. Its Atom feed holds the articles whole. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BlogEngine } from "./blogEngine.ts";
import { BLOG, BLOG_TITLE, CATEGORY, POSTS, postToMarkdown } from "./blogPosts.ts";
import { runProgram } from "./runProgram.ts";
import { serveFolder } from "./serveFolder.ts";

export const jekyllBlog: BlogEngine = {
  name: "jekyll",
  packages: ["jekyll", "ruby-jekyll-feed"],
  hasWholeFeed: true,
  serve: (folder) => {
    for (const [name, content] of Object.entries({ ...SETTINGS, ...posts() })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    runProgram("jekyll", [
      "build",
      "--quiet",
      "--source",
      folder,
      "--destination",
      join(folder, "_site"),
      "--disable-disk-cache",
    ]);
    return serveFolder(join(folder, "_site"));
  },
};

const PAGE = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{{ page.title }}</title>
<link rel="canonical" href="{{ page.url | absolute_url }}">{% feed_meta %}</head>
<body><div class="menu"><a href="/">{{ site.title }}</a></div><div class="wrapper">{{ content }}</div><div class="footer">© Een tuinier</div></body></html>`;

const SETTINGS = {
  "_config.yml": `url: "${BLOG}"\ntitle: "${BLOG_TITLE}"\nlang: nl\npermalink: /:categories/:title/\nplugins: [jekyll-feed]\n`,
  "_layouts/default.html": PAGE,
  "_layouts/post.html": `---\nlayout: default\n---\n<div class="post"><h1>{{ page.title }}</h1><p>{{ page.date | date: "%d-%m-%Y" }}</p>{{ content }}</div>`,
  "index.html": `---\nlayout: default\ntitle: ${BLOG_TITLE}\n---\n{% for post in site.posts %}<h2><a href="{{ post.url }}">{{ post.title }}</a></h2>{{ post.excerpt }}{% endfor %}`,
};

function posts(): Record<string, string> {
  const entries = POSTS.map((post) => {
    const head = `---\nlayout: post\ntitle: "${post.title}"\ncategories: ["${CATEGORY.slug}"]\n---\n\n`;
    return [`_posts/${post.date}-${post.slug}.md`, head + postToMarkdown(post)] as const;
  });
  return Object.fromEntries(entries);
}
