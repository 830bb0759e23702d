/** Reads Atom 1.0 and 0.3. */
import { feedDate } from "./feedDate.ts";
import { ENTRY_LIMIT, resolveLink } from "./listing.ts";
import type { FeedEntry, Listing, ListingContext } from "./listing.ts";
import type { XmlElement } from "./parseXml.ts";
import { wholeContent } from "./wholeContent.ts";
import { childrenNamed, escapeHtml, htmlOf, htmlToLine, lineOf, textOf } from "./xmlText.ts";

export function readAtom(root: XmlElement, context: ListingContext): Listing {
  const base = baseOf(root, context.address);
  const entries = parts(root, "entry").slice(0, ENTRY_LIMIT);
  return {
    kind: "feed",
    entries: entries.flatMap((entry) => readEntry(entry, baseOf(entry, base), context.now) ?? []),
    next: linkOf(root, "next", base),
  };
}

function readEntry(entry: XmlElement, base: string, now: number): FeedEntry | null {
  const url = linkOf(entry, "alternate", base) ?? idAddress(entry);
  if (url === null) return null;
  const [content] = parts(entry, "content");
  const [summary] = parts(entry, "summary");
  const [title] = parts(entry, "title");
  const [category] = parts(entry, "category");
  return {
    url,
    title: title === undefined ? null : htmlToLine(constructToHtml(title)),
    published: feedDate(text(entry, "published", "issued"), now),
    updated: feedDate(text(entry, "updated", "modified"), now),
    category: htmlToLine(escapeHtml(category?.attributes["label"] ?? category?.attributes["term"] ?? "")),
    content: wholeContent({
      whole: content === undefined ? null : constructToHtml(content),
      description: summary === undefined ? null : constructToHtml(summary),
    }),
  };
}

/**
 * An element as HTML: it holds plain text (also where it names no type), escaped HTML, or elements. "" of content
 * elsewhere.
 */
function constructToHtml(element: XmlElement): string {
  const type = element.attributes["type"]?.toLowerCase() ?? "text";
  const isPlain = type === "text" || type === "text/plain";
  // Many feeds write HTML without saying so.
  const hasTags = /<\w+[^<>]*>|&\w+;/u.test(textOf(element).slice(0, 5000));
  return isPlain && !hasTags ? escapeHtml(textOf(element)) : htmlOf(element);
}

/** The first link that leads somewhere. Links to pages come before all others. */
function linkOf(element: XmlElement, rel: string, base: string): string | null {
  const links = parts(element, "link")
    .filter(({ attributes }) => (attributes["rel"] ?? "alternate").trim().toLowerCase() === rel)
    .map((link) => ({
      url: resolveLink(link.attributes["href"] ?? null, baseOf(link, base)),
      isPage: /html/iu.test(link.attributes["type"] ?? "html"),
    }))
    .filter(({ url }) => url !== null);
  return (links.find(({ isPage }) => isPage) ?? links[0])?.url ?? null;
}

/** The id of an entry that has no link, where the id is a web address. Many engines take one for the other. */
function idAddress(entry: XmlElement): string | null {
  const id = text(entry, "id");
  return id !== null && URL.canParse(id) ? resolveLink(id, id) : null;
}

function baseOf(element: XmlElement, outer: string): string {
  return resolveLink(element.attributes["xml:base"] ?? null, outer) ?? outer;
}

/** A feed that forgot its namespace still counts as Atom. */
function parts(element: XmlElement, name: string): XmlElement[] {
  return childrenNamed(element, `atom:${name}`, name);
}

function text(element: XmlElement, ...names: readonly string[]): string | null {
  return lineOf(element, ...names.flatMap((name) => [`atom:${name}`, name]));
}
