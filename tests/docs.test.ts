/** Finds what the documents point at and no longer exists: a file that moved, or a function that was renamed. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { filesBelow, topFolders } from "./sourceTree.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DOCUMENTS = ["README.md", "CONTRIBUTING.md", ...filesBelow("docs").filter((file) => file.endsWith(".md"))];
const ARCHITECTURE = "docs/architecture.md";

type Link = { target: string; /** The names in backticks between this link and the next. */ names: string[] };

/** A Markdown link, or a name in backticks. */
const LINK_OR_NAME = /\]\(([^)\s]+)\)|`([^`]+)`/g;

test.each(DOCUMENTS)("%s links to files that exist", (document) => {
  const missing = linksOf(proseOf(document), document).filter(({ target }) => !existsSync(path.join(ROOT, target)));
  expect(missing.map(({ target }) => `${document} links to ${target}, which isn't there`)).toEqual([]);
});

test.each(DOCUMENTS)("%s names folders and files that exist", (document) => {
  const folders = topFolders().join("|");
  const paths = [...proseOf(document).matchAll(new RegExp(`\`((?:${folders})/[\\w./-]+)\``, "g"))];
  const missing = paths.map(([, named = ""]) => named).filter((named) => !existsSync(path.join(ROOT, named)));
  expect(missing.map((named) => `${document} names ${named}, which isn't there`)).toEqual([]);
});

describe("docs/architecture.md", () => {
  const walks = proseOf(ARCHITECTURE)
    .split(/^## Walk \d+: /m)
    .slice(1);

  it("has six walks, each of 6 to 14 steps", () => {
    const counts = walks.map((walk) => stepsOf(walk).length);
    expect(counts).toHaveLength(6);
    expect(counts.filter((count) => count < 6 || count > 14)).toEqual([]);
  });

  it.each(walks.map((walk) => [walk.split("\n", 1)[0] ?? "", walk]))("names a file at each step: %s", (_name, walk) => {
    expect(stepsOf(walk).filter((step) => linksOf(step, ARCHITECTURE).length === 0)).toEqual([]);
  });

  it("names functions that stand in the file beside them", () => {
    const links = linksOf(proseOf(ARCHITECTURE), ARCHITECTURE);
    expect(links.flatMap(({ names }) => names).length).toBeGreaterThan(60);
    expect(links.flatMap(findWrongNames)).toEqual([]);
  });
});

describe("CONTRIBUTING.md", () => {
  const [, section = ""] = proseOf("CONTRIBUTING.md").split(/^## To change X, open Y$/m);
  const rows = (section.split(/^## /m)[0] ?? "").split("\n").filter((line) => /^\| (?!to change|-)/.test(line));

  it("says of 15 to 30 tasks which file to open", () => {
    expect(rows.length).toBeGreaterThanOrEqual(15);
    expect(rows.length).toBeLessThanOrEqual(30);
    expect(rows.filter((row) => linksOf(row, "CONTRIBUTING.md").length === 0)).toEqual([]);
  });

  it("names what stands in those files", () => {
    expect(rows.flatMap((row) => linksOf(row, "CONTRIBUTING.md")).flatMap(findWrongNames)).toEqual([]);
  });
});

describe("README.md", () => {
  it.each([ARCHITECTURE, "docs/glossary.md", "docs/decisions"])("leads to %s", (document) => {
    const targets = linksOf(proseOf("README.md"), "README.md").map(({ target }) => target);
    expect(targets.some((target) => target === document || target.startsWith(`${document}/`))).toBe(true);
  });
});

/** A document without its blocks of code. */
function proseOf(document: string): string {
  return readFileSync(path.join(ROOT, document), "utf8").replaceAll(/^```[^]*?^```$/gm, "");
}

function stepsOf(walk: string): string[] {
  return walk.split("\n").filter((line) => /^\d+\. /.test(line));
}

/** The links, as paths from the root. A name belongs to the last link before it in the same line. */
function linksOf(text: string, document: string): Link[] {
  return text.split("\n").flatMap((line) => {
    const links: Link[] = [];
    for (const [, address = "", name = ""] of line.matchAll(LINK_OR_NAME)) {
      if (name !== "") links.at(-1)?.names.push(name);
      else if (!/^(?:[a-z]+:|#)/.test(address)) links.push({ target: toPath(address, document), names: [] });
    }
    return links;
  });
}

function toPath(address: string, document: string): string {
  return path.posix.join(path.posix.dirname(document), address.replace(/#.*$/, ""));
}

function findWrongNames({ target, names }: Link): string[] {
  const file = path.join(ROOT, target);
  if (names.length === 0 || !existsSync(file) || !/\.\w+$/.test(target)) return [];
  const text = readFileSync(file, "utf8");
  return names.filter((name) => !hasName(text, name)).map((name) => `${target} has no ${name}`);
}

/** Whether the text has the name as a whole word: `open` is not in `openStore`. */
function hasName(text: string, name: string): boolean {
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`(?<![\\w#])${literal}(?!\\w)`).test(text);
}
