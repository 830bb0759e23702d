import { decodePage } from "../read/decodePage.ts";
import { DOCUMENT_LIMIT } from "../read/readArticle.ts";
import type { SiteFailure } from "./siteFailure.ts";
import type { Validators } from "./siteMemory.ts";
import type { Visit, Visitor } from "./siteVisitor.ts";

export type PageVisit =
  | { status: "fetched"; url: string; html: string; validators: Validators }
  | Exclude<Visit, { status: "fetched" }>;

const ACCEPT = "text/html, application/xhtml+xml";
const PAGE_TYPE = /^\s*(?:$|text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|octet-stream))/iu;
/** How a page begins, whatever its declared type: something in angle brackets, or a warning above a page. */
const PAGE_START = /^[\s\uFEFF]*<|<(?:!doctype\s+html|html)\b/iu;
const START_LIMIT = 20_000;

/** Asks for a page. With the `validators` of an earlier visit, it asks for changes alone. */
export async function visitPage(visitor: Visitor, url: string, validators: Validators | null): Promise<PageVisit> {
  const visit = await visitor.visit({ url, validators, limit: DOCUMENT_LIMIT, accept: ACCEPT });
  if (visit.status !== "fetched") return visit;
  const { url: address, bytes, contentType } = visit;
  const decoded = decodePage(bytes, { contentType });
  const html = decoded.status === "decoded" ? decoded.text : null;
  const failure = findFault(html, contentType ?? "");
  return failure === null
    ? { status: "fetched", url: address, html: html ?? "", validators: visit.validators }
    : { status: "failed", failure };
}

function findFault(html: string | null, type: string): SiteFailure | null {
  if (html === null || !PAGE_TYPE.test(type)) return { kind: "wrongType", type };
  if (html.trim() === "") return { kind: "empty" };
  return PAGE_START.test(html.slice(0, START_LIMIT)) ? null : { kind: "wrongType", type };
}
