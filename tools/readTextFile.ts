import { readFileSync, statSync } from "node:fs";
import { LINE_LIMIT, LIST_LIMIT } from "../content/article.ts";
import type { UnaddressedArticle } from "../content/article.ts";
import { DOCUMENT_LIMIT, readArticle } from "../content/read/readArticle.ts";
import type { ReadFailure } from "../content/read/readArticle.ts";
import { systemErrorCode } from "./systemError.ts";

export type TextFileResult =
  | { status: "read"; article: UnaddressedArticle }
  /** `reason` is one English line for the author. */
  | { status: "failed"; reason: string };

const WEB_ADDRESS = /^[a-z]+:\/\//iu;
const NOT_FROM_THE_WEB = "Reading from the web isn't in this version: save the article's text to a file";

/** Reads an article from a file of plain text in UTF-8. */
export function readTextFile(file: string): TextFileResult {
  if (WEB_ADDRESS.test(file)) return failed(NOT_FROM_THE_WEB);
  const text = loadText(file);
  if (text.status === "failed") return failed(`${file}: ${text.reason}`);
  const result = readArticle(text.text);
  return result.status === "read" ? result : failed(`${file}: ${describeFailure(result.reason)}`);
}

function failed(reason: string): { status: "failed"; reason: string } {
  return { status: "failed", reason };
}

function loadText(file: string): { status: "loaded"; text: string } | { status: "failed"; reason: string } {
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) return failed("Is a folder, not a file");
    if (!stats.isFile()) return failed("Is not a plain file");
    if (stats.size > DOCUMENT_LIMIT) return failed(describeFailure({ kind: "too-large" }));
    return { status: "loaded", text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    return failed(describeLoadError(error));
  }
}

function describeLoadError(error: unknown): string {
  const code = systemErrorCode(error);
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "Is not text in UTF-8";
  if (code === "ENOENT" || code === "ENOTDIR") return "No such file";
  if (code === "EACCES" || code === "EPERM") return "May not be read";
  return `Can't be read (${code ?? String(error)})`;
}

function describeFailure(failure: ReadFailure): string {
  switch (failure.kind) {
    case "empty":
      return "Is empty";
    case "too-large":
      return `Is larger than ${DOCUMENT_LIMIT / 1024 / 1024} MB`;
    case "binary":
      return "Is not text";
    case "html":
      return "Is HTML or XML, which isn't in this version: save the article's text as plain text";
    case "no-marks":
      return "Is not an article of the blog: no 💡, no three questions, no FAQ, no reading time";
    case "no-title":
      return "Has no title: the first line must be the article's title";
    case "too-long":
      return `Has a question or hint of more than ${LINE_LIMIT} characters, beginning "${failure.start}…"`;
    case "too-many":
      return `Has more than ${LIST_LIMIT} ${failure.what === "faq" ? "FAQ entries" : failure.what}`;
  }
}
