import { readFileSync, statSync } from "node:fs";
import type { UnaddressedArticle } from "../content/article.ts";
import { canonicalAddress } from "../content/canonicalAddress.ts";
import { decodePage } from "../content/read/decodePage.ts";
import { DOCUMENT_LIMIT, isHtml, readArticle } from "../content/read/readArticle.ts";
import { readHtml } from "../content/read/readHtml.ts";
import { describeReadFailure } from "./describeReadFailure.ts";
import { systemErrorCode } from "./writeWhole.ts";

export type ArticleFileResult =
  /** `address` is canonical; `null` where neither the author nor a page gives it. */
  | { status: "read"; article: UnaddressedArticle; address: string | null }
  /** `reason` is one English line for the author. */
  | { status: "failed"; reason: string };

/** Reads an article from a file of plain text or HTML. `url` is the address that the author gives, if any. */
export function readArticleFile(file: string, url: string | null): ArticleFileResult {
  const given = url === null ? null : canonicalAddress(url);
  if (given?.status === "refused") return failed(`--url is not the address of an article (https://…): ${url}`);
  const loaded = loadText(file);
  if (loaded.status === "failed") return failed(`${file}: ${loaded.reason}`);
  const result = isHtml(loaded.text)
    ? readHtml(loaded.text, { address: url, title: null })
    : { ...readArticle(loaded.text), address: given?.address ?? null };
  return result.status === "read" ? result : failed(`${file}: ${describeReadFailure(result.reason)}`);
}

function failed(reason: string): { status: "failed"; reason: string } {
  return { status: "failed", reason };
}

function loadText(file: string): { status: "loaded"; text: string } | { status: "failed"; reason: string } {
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) return failed("Is a folder, not a file");
    if (!stats.isFile()) return failed("Is not a plain file");
    if (stats.size > DOCUMENT_LIMIT) return failed(describeReadFailure({ kind: "too-large" }));
    const decoded = decodePage(readFileSync(file));
    if (decoded.status === "decoded") return { status: "loaded", text: decoded.text };
    return failed(decoded.reason === "not-text" ? "Is not text in UTF-8" : describeReadFailure({ kind: "too-large" }));
  } catch (error) {
    return failed(describeLoadError(error));
  }
}

function describeLoadError(error: unknown): string {
  const code = systemErrorCode(error);
  if (code === "ENOENT" || code === "ENOTDIR") return "No such file";
  if (code === "EACCES" || code === "EPERM") return "May not be read";
  return `Can't be read (${code ?? String(error)})`;
}
