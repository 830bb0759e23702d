/** The HTML, style and script that an ordinary open of a built page loads, and how many bytes these are. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { TODAY } from "../../tools/todayName.ts";

/** Paths within the build. */
export type PageFiles = { beforePaint: string[]; afterPaint: string[] };

/**
 * Sums of `gzip -9`. An extension isn't compressed on its way to a page, but this measures fairly how much code there
 * is.
 */
export type PageBytes = { bytes: number; bytesBeforePaint: number };

/**
 * The modules that a page imports later on, but not in an ordinary open. Such an open shows today's question, drawn and
 * painted before, with an answer. The popup shows earlier answers too. The bench compares these lists with a real open.
 */
const ORDINARILY_LATER = new Map([
  ["newtab.html", new Set(["lossDetector"])],
  ["popup.html", new Set(["readPage", "readRecent", "renderExtras", "startPageQuestions", "lossDetector"])],
]);

/**
 * What a page may load in all, and what before its first paint. The popup loads more: it shows the last answers and the
 * way to the questions of a page. Both load the loss detector, once all else is there.
 */
export const MOST_LOADED = { "newtab.html": 25_000, "popup.html": 40_500 } as const;
export const MOST_BEFORE_PAINT = 3_400;

/** The style that is in the page itself. */
const STYLE_IN_PAGE = `assets/${TODAY}-`;
const SCRIPT_TAG = /<script\b[^>]*\bsrc="\/([^"]+)"(?:[^>]*\bdata-files="([^"]+)")?/g;
const STYLE_TAG = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="\/([^"]+)"/g;
/**
 * Static imports as the bundler writes them: `import{a as b}from"./c.js"`, `import"./c.js"` and `export…from"./c.js"`.
 */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+\.js)"/g;
/** A dynamic import, with the name of its module and the numbers of its styles. */
const DYNAMIC_IMPORT =
  /\bimport\(\s*[`"](\.{1,2}\/([\w-]+)\.js)[`"]\s*\)(?:(?:(?!import\(|,\[\]\))[^]){0,120}?__vite__mapDeps\(\[([\d,]*)\]\))?/g;
/** The list that these numbers refer to. */
const STYLE_LIST = /\bm\.f=(\[[^\]]*\])/;

/** The files that the page's own HTML names, and those that its scripts import. */
export function pageFiles(build: string, page: string): PageFiles {
  const html = readFileSync(path.join(build, page), "utf8");
  const scripts = [...html.matchAll(SCRIPT_TAG)];
  const styles = [...html.matchAll(STYLE_TAG)].map(([, style = ""]) => style);
  const beforePaint = [page, ...styles, ...scripts.map(([, script = ""]) => script)];
  const afterPaint = new Set<string>();
  const context = { build, later: ORDINARILY_LATER.get(page) ?? new Set(), found: afterPaint };
  const loaded = scripts.flatMap(([, , files = ""]) => files.split(" ")).filter((file) => file !== "");
  for (const file of loaded) follow(file.replace(/^\//, ""), context);
  return { beforePaint, afterPaint: [...afterPaint].toSorted() };
}

export function pageBytes(build: string, page: string): PageBytes {
  const { beforePaint, afterPaint } = pageFiles(build, page);
  const sum = (files: readonly string[]) => files.reduce((total, file) => total + weigh(build, file), 0);
  return { bytes: sum([...beforePaint, ...afterPaint]), bytesBeforePaint: sum(beforePaint) };
}

/** The size of one file as `gzip -9` packs it. */
export function weigh(build: string, file: string): number {
  return gzipSync(readFileSync(path.join(build, file)), { level: 9 }).length;
}

/** Compares what a real open asked for with the page's known files. Gives a sentence for each difference. */
export function compareFiles(asked: readonly string[], { beforePaint, afterPaint }: PageFiles): string[] {
  const known = [...beforePaint, ...afterPaint];
  const code = asked.filter((file) => /\.(html|css|js)$/.test(file));
  return [
    ...code
      .filter((file) => !known.includes(file))
      .map((file) => `An open loads ${file}: name it in ORDINARILY_LATER.`),
    ...known.filter((file) => !code.includes(file)).map((file) => `No open loads ${file}, which pageFiles counts.`),
  ];
}

type Context = { build: string; later: ReadonlySet<string>; found: Set<string> };

function follow(file: string, context: Context): void {
  const { build, later, found } = context;
  if (found.has(file)) return;
  found.add(file);
  const code = readFileSync(path.join(build, file), "utf8");
  const imported = [...code.matchAll(STATIC_IMPORT)].map(([, specifier = ""]) => specifier);
  const reached = [...code.matchAll(DYNAMIC_IMPORT)].filter(([, , name = ""]) => later.has(name));
  const styles = stylesOf(code);
  for (const [, specifier = "", , numbers = ""] of reached) {
    imported.push(specifier);
    const ofThis = numbers === "" ? [] : numbers.split(",");
    for (const style of ofThis.flatMap((number) => styles[Number(number)] ?? [])) found.add(style);
  }
  for (const specifier of imported) follow(path.posix.join(path.posix.dirname(file), specifier), context);
}

/** The styles by their numbers. A style that is in the page itself gives none: see loadWithStyle.ts. */
function stylesOf(code: string): string[][] {
  const list: unknown = JSON.parse(STYLE_LIST.exec(code)?.[1] ?? "[]");
  return Array.isArray(list) ? list.map((file) => (String(file).startsWith(STYLE_IN_PAGE) ? [] : [String(file)])) : [];
}
