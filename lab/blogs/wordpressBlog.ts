/**
 * WordPress with a database of its own. It has a virtual robots.txt, a sitemap index, a feed with emoji as images, and
 * REST.
 */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { BlogEngine, ServedBlog } from "./blogEngine.ts";
import { addressOf, CATEGORY, POSTS, postToHtml } from "./blogPosts.ts";
import { listenOnFreePort } from "./listenOnFreePort.ts";
import { runProgram } from "./runProgram.ts";
import { startProgram } from "./startProgram.ts";
import type { Running } from "./startProgram.ts";
import { CONFIG, IMAGES, ROUTER, SETUP } from "./wordpressFiles.ts";

/** The folder of Debian's package. Its links into other packages are followed, so that the copy stands on its own. */
const WORDPRESS = "/usr/share/wordpress";

export const wordpressBlog: BlogEngine = {
  name: "wordpress",
  packages: ["wordpress", "wordpress-theme-twentytwentyone", "mariadb-server", "php-cli", "php-mysql", "php-xml"],
  hasWholeFeed: true,
  prove: proveWordpress,
  serve: async (folder) => {
    const database = await startDatabase(folder);
    try {
      return await serveSite(folder, database);
    } catch (error) {
      await database.stop();
      throw error;
    }
  },
};

/** Proves that it lists every post, and shows 💡 as an image in its pages and its feed. */
async function proveWordpress(server: string): Promise<void> {
  const listed = await fetchText(`${server}/wp-json/wp/v2/posts?_fields=link`);
  const post = POSTS.find((other) => !listed.replaceAll("\\/", "/").includes(`${addressOf(other)}/`));
  if (post !== undefined) throw new Error(`WordPress doesn't list ${addressOf(post)}: ${listed}`);
  for (const place of [`/${CATEGORY.slug}/${POSTS[0]?.slug}/`, "/feed/"]) {
    const html = await fetchText(server + place);
    if (!/<img [^>]*emoji\/[^>]*1f4a1\.png/u.test(html)) throw new Error(`WordPress shows no emoji image at ${place}`);
  }
}

async function fetchText(url: string): Promise<string> {
  return (await fetch(url)).text();
}

async function startDatabase(folder: string): Promise<Running> {
  const [data, socket] = [join(folder, "data"), join(folder, "db.sock")];
  const user = "--user=root";
  const plain = ["--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"];
  runProgram("mariadb-install-db", ["--no-defaults", `--datadir=${data}`, user, ...plain]);
  const small = ["--innodb-buffer-pool-size=16M", "--innodb-flush-log-at-trx-commit=0", "--performance-schema=OFF"];
  const server = ["--no-defaults", `--datadir=${data}`, user, `--socket=${socket}`, "--skip-networking", ...small];
  const isUp = (): boolean => {
    try {
      runProgram(
        "mariadb",
        ["--no-defaults", "--user=root", `--socket=${socket}`],
        "CREATE DATABASE IF NOT EXISTS wordpress;",
      );
      return true;
    } catch {
      return false;
    }
  };
  return startProgram("/usr/sbin/mariadbd", server, isUp);
}

async function serveSite(folder: string, database: Running): Promise<ServedBlog> {
  const site = join(folder, "site");
  cpSync(WORDPRESS, site, { recursive: true, dereference: true });
  mkdirSync(join(site, "wp-content/mu-plugins"), { recursive: true });
  const posts = POSTS.map((post) => ({ ...post, html: postToHtml(post) }));
  for (const [name, content] of Object.entries({
    "wp-config.php": CONFIG.replace("DATABASE_SOCKET", join(folder, "db.sock")),
    "wp-content/mu-plugins/images.php": IMAGES,
    "router.php": ROUTER,
    "setup.php": SETUP,
    "posts.json": JSON.stringify({ category: CATEGORY, posts }),
  })) {
    writeFileSync(join(site, name), content);
  }
  runProgram("php", [join(site, "setup.php")]);
  const port = await freePort();
  const server = `http://127.0.0.1:${port}`;
  const quiet = ["-d", "display_errors=stderr", "-d", "log_errors=0"];
  const web = await startProgram(
    "php",
    [...quiet, "-S", `127.0.0.1:${port}`, "-t", site, join(site, "router.php")],
    async () => {
      const response = await fetch(`${server}/robots.txt`).catch(() => null);
      return response?.ok === true;
    },
  );
  return {
    server,
    stop: async () => {
      await web.stop();
      await database.stop();
    },
  };
}

/** A port that is free now. PHP's server can't be asked which port it took. */
async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listenOnFreePort(probe);
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return port;
}
