/** The folder of the articles that ship. The command line and the build both read it here. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ShippedArticle } from "../content/article.ts";
import { parseShippedArticle } from "../content/shippedArticle.ts";
import { systemErrorCode } from "./writeWhole.ts";

export const ARTICLES_FOLDER = fileURLToPath(new URL("../content/articles", import.meta.url));

export type ArticleFile = { name: string; article: ShippedArticle };
export type ArticleFolder = {
  /** The files by name, in the order of their characters. */
  files: ArticleFile[];
  /** One English line for each file that may not ship: "name: reason". */
  faults: string[];
};

/** A folder that doesn't exist holds no articles. Throws if the system refuses to list the folder. */
export function readArticleFolder(folder: string): ArticleFolder {
  const files: ArticleFile[] = [];
  const faults: string[] = [];
  for (const name of listNames(folder)) {
    const result = readArticleFile(folder, name);
    if (result.status === "parsed") files.push({ name, article: result.article });
    else faults.push(`${name}: ${result.reason}`);
  }
  return { files, faults: [...faults, ...findTwins(files)] };
}

/** Hidden files (.gitkeep, .DS_Store) are skipped. All others are read, so that no prose lies here by mistake. */
function listNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith("."))
      .toSorted();
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return [];
    throw error;
  }
}

function readArticleFile(folder: string, name: string): ReturnType<typeof parseShippedArticle> {
  if (!name.endsWith(".json")) return { status: "invalid", reason: "Only .json files of articles belong here" };
  try {
    const content: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
    return parseShippedArticle(content);
  } catch (error) {
    const code = systemErrorCode(error);
    return { status: "invalid", reason: code === null ? "Not JSON" : `Can't be read (${code})` };
  }
}

function findTwins(files: readonly ArticleFile[]): string[] {
  const nameByAddress = new Map<string, string>();
  const faults: string[] = [];
  for (const { name, article } of files) {
    const earlier = nameByAddress.get(article.url);
    if (earlier === undefined) nameByAddress.set(article.url, name);
    else faults.push(`${name}: The same url as ${earlier}`);
  }
  return faults;
}
