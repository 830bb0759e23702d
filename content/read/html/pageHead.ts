/** What a page says of itself beside its text. These are hints: where the text says otherwise, the text counts. */
import { normaliseText } from "../../normaliseText.ts";
import type { Attributes } from "./tokenizeHtml.ts";

export type PageHead = {
  /** The text of `<title>`, which includes the site's name. */
  documentTitle: string;
  /** The titles in Open Graph and JSON-LD. */
  titles: string[];
  sections: string[];
  /** The address in `<link rel="canonical">`, or else in Open Graph, as written. */
  canonical: string | null;
  openGraphAddress: string | null;
  base: string | null;
  /** The text of its JSON-LD. */
  linkedData: string;
  /** The language of the page's own element, as written. */
  language: string | null;
  /** Whether anything in the page says that a machine translated it. */
  isTranslated: boolean;
};

export function createPageHead(): PageHead {
  return {
    documentTitle: "",
    titles: [],
    sections: [],
    canonical: null,
    openGraphAddress: null,
    base: null,
    linkedData: "",
    language: null,
    isTranslated: false,
  };
}

const LIST_LIMIT = 20;

/** Takes what a void element of the head says. */
export function noteHeadElement(head: PageHead, name: string, attributes: Attributes): void {
  const href = attributes.get("href") ?? null;
  const isCanonical = attributes.get("rel")?.trim().toLowerCase() === "canonical";
  if (name === "base") head.base ??= href;
  if (name === "link" && isCanonical) head.canonical ??= href;
  if (name === "meta") noteMeta(head, attributes);
}

function noteMeta(head: PageHead, attributes: Attributes): void {
  const content = attributes.get("content") ?? "";
  const property = attributes.get("property") ?? attributes.get("name");
  if (property === "og:title" || property === "twitter:title") addHint(head.titles, content);
  if (property === "article:section") addHint(head.sections, content);
  if (property === "og:url") head.openGraphAddress ??= content;
}

const NODE_LIMIT = 100;
const DEPTH_LIMIT = 3;

/** Adds the title and category that JSON-LD gives the page. Text that isn't JSON adds nothing. */
export function noteLinkedData(head: PageHead): void {
  let nodes = listOf(parseJson(head.linkedData));
  head.linkedData = "";
  // Reads a graph, and what the page is about. Linked data that lies deeper is about other things.
  for (let depth = 0; depth < DEPTH_LIMIT; depth += 1) {
    const objects = nodes.filter((node) => typeof node === "object" && node !== null);
    for (const object of objects) {
      if ("headline" in object) addHint(head.titles, object.headline);
      if ("articleSection" in object) listOf(object.articleSection).forEach((one) => addHint(head.sections, one));
    }
    nodes = objects.flatMap((object) => [
      ...("@graph" in object ? listOf(object["@graph"]) : []),
      ...("mainEntity" in object ? listOf(object.mainEntity) : []),
    ]);
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, NODE_LIMIT) : [value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function addHint(hints: string[], value: unknown): void {
  const hint = typeof value === "string" ? normaliseText(value.slice(0, 1000)) : "";
  if (hint !== "" && hints.length < LIST_LIMIT) hints.push(hint);
}
