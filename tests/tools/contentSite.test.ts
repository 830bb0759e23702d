import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { barOf, createProgressBar } from "../../tools/progressBar.ts";
import { callContent, expectOneLine, useArticlesFolder } from "./contentCommand.ts";
import type { Finished } from "./contentCommand.ts";
import { startContent, useLocalBlog } from "./localBlog.ts";

const place = useArticlesFolder();
const blog = useLocalBlog();

describe("content -- site", () => {
  test("adds every article, goes on where it was stopped, and tells what changed", async () => {
    publish("een", "Wat laat je staan?");
    publish("twee", "Wat zaai je?");
    nameFeed();
    const stopped = await startContent(walkOf(), /twee\.json/u);
    expect(stopped).toMatchObject({ status: 130, stderr: "" });
    expect(stopped.stdout).toMatch(/1 article, .*; stopped, 1 page left: the same command goes on\n$/u);
    expect(readdirSync(place.articles)).toEqual(["twee.json"]);

    blog.asked.length = 0;
    const finished = await walkSite();
    expect(finished).toMatchObject({ status: 0, stderr: "" });
    expect(finished.stdout).toMatch(/een\.json: 1 lightbulb and 0 opening .*; a new file\n/u);
    expect(blog.asked).toEqual(["/robots.txt", "/feed", "/kaart.xml", "/tuin/een"]);

    publish("een", "Hoe laat je het staan?");
    const changed = await walkSite(["--limit", "1"]);
    expect(changed.stdout).toMatch(/twee\.json: .* questions 0 new, 0 changed, 0 gone, 1 unchanged/u);
    expect(changed.stdout).toMatch(/; 1 page left: the same command goes on\n$/u);
    const rest = await walkSite();
    expect(rest.stdout).toMatch(/een\.json: .* questions 1 new, 0 changed, 1 gone, 0 unchanged/u);
  });

  test("writes an article under its own address, wherever the site stands now", async () => {
    publish("een", "Wat laat je staan?", "https://www.example.com");
    blog.pages.set("/tuin/een", { status: 301, headers: { location: `${blog.origin()}/tuin/een/` } });
    blog.pages.set("/tuin/een/", { body: page("een", "Wat laat je staan?") });
    const options = ["--articles", place.articles, "--state", path.join(place.folder, "state.json")];
    const { status, stdout } = await call([
      "site",
      "https://www.example.com/",
      "--served-from",
      blog.origin(),
      ...options,
    ]);
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringMatching(/een\.json/u) as unknown });
    expect(JSON.parse(readFileSync(path.join(place.articles, "een.json"), "utf8"))).toMatchObject({
      url: "https://www.example.com/tuin/een",
    });
  });

  test("tells what isn't written, and why", async () => {
    publish("een", "Wat laat je staan?");
    blog.pages.set("/tuin/een", {
      body: "<!doctype html><article><h1>Een</h1><p>7 min</p><p>Er was eens.</p></article>",
    });
    const silent = await walkSite();
    expect(silent.status).toBe(0);
    expect(silent.stdout).toMatch(/\/tuin\/een: Asks no questions; not written\n/u);
    expect(readdirSync(place.folder)).not.toContain("articles");
  });

  test("tells what fails, on standard error too", async () => {
    publish("een", "Wat laat je staan?");
    blog.pages.set("/tuin/een", { status: 302, headers: { location: "http://127.0.0.1:1/" } });
    const failed = await walkSite();
    expect(failed.status).toBe(1);
    expect(failed.stdout).toMatch(/\/tuin\/een: Leads to another site, which isn't followed: http:\/\/127/u);
    expect(failed.stderr).toMatch(/^0 articles, .* 1 failed\n$/u);
    blog.pages.set("/robots.txt", { status: 500 });
    expect((await walkSite()).stderr).toMatch(/\nThe walk ended early: What may be read isn't known.*status 500\n$/u);
  });

  test.each<[string, string[], RegExp]>([
    ["no site", ["site"], /^Usage: /u],
    ["an address that is none", ["site", "loslaten"], /^Not the address of a site/u],
    ["a limit that is none", ["site", "https://www.example.com", "--limit", "x"], /^Usage: /u],
    ["an article's address", ["site", "https://www.example.com", "--url", "https://www.example.com/a"], /^Usage: /u],
    ["a server that is none", ["site", "https://www.example.com", "--served-from", "hier"], /^--served-from is not/u],
    [
      "two texts for one address",
      ["add", "a", "b", "--url", "https://www.example.com/a"],
      /^--url is the address of one/u,
    ],
  ])("%s is told in one line", async (_what, parameters, reason) => {
    expectOneLine(await place.run(...parameters), reason);
  });

  test("keeps its hands off a file that isn't its own", async () => {
    const file = place.write("state.json", "{}");
    expectOneLine(await place.run("site", "https://www.example.com", "--state", file), /Isn't what was remembered of/u);
    writeFileSync(file, "x");
    expectOneLine(await place.run("site", "https://www.example.com", "--state", file), /Can't be read \(not JSON\)/u);
    expect(readFileSync(file, "utf8")).toBe("x");
  });

  function walkSite(options: readonly string[] = []): Promise<Finished> {
    return call([...walkOf(), ...options]);
  }

  function walkOf(): string[] {
    const folders = ["--articles", place.articles, "--state", path.join(place.folder, "state.json")];
    return ["site", `${blog.origin()}/`, ...folders];
  }
});

describe("content -- add and read, of the web", () => {
  test("take pages by their addresses, politely, and tell of one that fails", async () => {
    publish("een", "Wat laat je staan?");
    publish("twee", "Wat zaai je?");
    const started = performance.now();
    const sources = ["een", "weg", "twee"].map((name) => `${blog.origin()}/tuin/${name}`);
    const { status, stdout, stderr } = await startContent(["add", ...sources, "--articles", place.articles]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^een\.json: .*; a new file\ntwee\.json: .*; a new file\n$/u);
    expect(stderr).toMatch(/^http:\/\/localhost:\d+\/tuin\/weg: Isn't there \(any more\)\n$/u);
    expect(performance.now() - started).toBeGreaterThanOrEqual(2000);
  });

  test("print a page as JSON, at the address it is given", async () => {
    publish("een", "Wat laat je staan?");
    const { stdout } = await call(["read", `${blog.origin()}/tuin/een`, "--url", "https://www.example.com/tuin/een"]);
    expect(JSON.parse(stdout)).toMatchObject({
      url: "https://www.example.com/tuin/een",
      title: "een",
      questions: [{ text: "Wat laat je staan?" }],
    });
  });
});

describe("the progress bar", () => {
  test("shows how far the walk is", () => {
    expect(barOf(0, 0)).toBe(`${"█".repeat(24)} 0 of 0 pages`);
    expect(barOf(1, 3)).toBe(`${"█".repeat(6)}${"░".repeat(18)} 1 of 4 pages`);
  });

  test.each([
    [true, "\r\u001B[K", 4],
    [false, "", 0],
  ])("keeps below the lines, on a terminal (%s) alone", (isTTY, begin, writes) => {
    const [lines, screen]: string[][] = [[], []];
    const bar = createProgressBar({
      output: { write: (text) => lines?.push(text) },
      screen: { isTTY, write: (text) => screen?.push(text) },
    });
    bar.update(1, 1);
    bar.print("een regel");
    bar.end();
    expect(lines).toEqual(["een regel\n"]);
    expect(screen).toHaveLength(writes);
    expect(screen?.every((text) => text.startsWith(begin))).toBe(true);
  });
});

/** Runs it here, on the blog's clock: a wait for the next request ends at once. */
function call(parameters: readonly string[]): Promise<Finished> {
  return callContent(parameters, blog.clock);
}

/** Puts an article on the blog, and in its sitemap. */
function publish(name: string, question: string, origin: string = blog.origin()): void {
  blog.pages.set(`/tuin/${name}`, { body: page(name, question) });
  const listed = [...blog.pages.keys()].filter((address) => address.startsWith("/tuin/")).toReversed();
  const urls = listed.map((address) => `<url><loc>${origin}${address}</loc></url>`);
  blog.pages.set("/robots.txt", { headers: { "content-type": "text/plain" }, body: `Sitemap: ${origin}/kaart.xml` });
  blog.pages.set("/kaart.xml", {
    headers: { "content-type": "application/xml" },
    body: `<urlset>${urls.join("")}</urlset>`,
  });
}

/** Makes the front page name a feed. Without that, a walk asks for a feed at a dozen places. */
function nameFeed(): void {
  blog.pages.set("/", { body: '<link rel="alternate" type="application/rss+xml" href="/feed">' });
  blog.pages.set("/feed", {
    headers: { "content-type": "application/rss+xml" },
    body: `<rss version="2.0"><channel><item><link>${blog.origin()}/tuin/twee</link></item></channel></rss>`,
  });
}

function page(title: string, question: string): string {
  return `<!doctype html><title>${title}</title><article><h1>${title}</h1><p>Er was eens een tuin.</p><p>💡 ${question}</p></article>`;
}
