/** The feeds that a page of the site names in its head. */
import { Parser } from "htmlparser2";
import { resolveLink } from "../read/feed/listing.ts";

const FEED_TYPES = new Set([
  "application/rss+xml",
  "application/atom+xml",
  "application/rdf+xml",
  "application/feed+json",
]);
/** What these say of a page is no article of its own. */
const COMMENTS = /\b(?:comments?|reacties?|opmerkingen)\b/iu;
const LINK_LIMIT = 20;
/** A head is at the start, and small; the parser's work grows with what stands open. */
const HEAD_LIMIT = 512 * 1024;
const ELEMENT_LIMIT = 2000;
const IN_HEAD = new Set("html head base link meta title style script noscript template".split(" "));

/** Absolute addresses, once each, in the order of the page. Takes any string and never throws. */
export function alternateLinks(html: string, address: string): string[] {
  const links = new Set<string>();
  let base = address;
  let elements = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      elements += 1;
      if (name === "base") base = resolveLink(attributes["href"] ?? null, address) ?? base;
      const link = name === "link" && isFeedLink(attributes) ? resolveLink(attributes["href"] ?? null, base) : null;
      if (link !== null) links.add(link);
      if (!IN_HEAD.has(name) || elements > ELEMENT_LIMIT || links.size >= LINK_LIMIT) parser.pause();
    },
  });
  parser.write(html.slice(0, HEAD_LIMIT));
  return [...links];
}

function isFeedLink(attributes: Readonly<Record<string, string>>): boolean {
  const rel = (attributes["rel"] ?? "").toLowerCase().split(/\s+/u);
  const type = (attributes["type"] ?? "").toLowerCase().split(";")[0]?.trim() ?? "";
  const href = attributes["href"] ?? "";
  // JSON Feed's first version had no type of its own; other JSON beside a page is the engine's.
  const isFeed = FEED_TYPES.has(type) || (type === "application/json" && /feed/iu.test(href));
  const isOfComments = COMMENTS.test(attributes["title"] ?? "") || /\/comments\//iu.test(href);
  return rel.includes("alternate") && isFeed && !isOfComments;
}
