/** Finds the feeds that a page of the site names in its head. */
import { Parser } from "htmlparser2";
import { resolveLink } from "../read/feed/listing.ts";

const FEED_TYPES = new Set([
  "application/rss+xml",
  "application/atom+xml",
  "application/rdf+xml",
  "application/feed+json",
]);
/** Feeds of comments hold no articles. */
const COMMENTS = /\b(?:comments?|reacties?|opmerkingen)\b/iu;
const LINK_LIMIT = 20;
/** A head stands at the start of a page and is small. The parser's work grows with the number of open elements. */
const HEAD_LIMIT = 512 * 1024;
const ELEMENT_LIMIT = 2000;
const IN_HEAD = new Set("html head base link meta title style script noscript template".split(" "));

/** The absolute addresses, each once, in the order of the page. Takes any string and never throws. */
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
  // The first version of JSON Feed had no type of its own. Other JSON that a page names belongs to its engine.
  const isFeed = FEED_TYPES.has(type) || (type === "application/json" && /feed/iu.test(href));
  const isOfComments = COMMENTS.test(attributes["title"] ?? "") || /\/comments\//iu.test(href);
  return rel.includes("alternate") && isFeed && !isOfComments;
}
