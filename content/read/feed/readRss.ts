/** Reads RSS 2.0 and its forerunners, and RSS 1.0 (RDF), whose items stand beside the channel. */
import { feedDate } from "./feedDate.ts";
import { ENTRY_LIMIT, resolveLink } from "./listing.ts";
import type { FeedEntry, Listing, ListingContext } from "./listing.ts";
import type { XmlElement } from "./parseXml.ts";
import { wholeContent } from "./wholeContent.ts";
import { childNamed, childrenNamed, htmlOf, lineOf, titleOf } from "./xmlText.ts";

export function readRss(root: XmlElement, context: ListingContext): Listing {
  const channel = childNamed(root, "channel");
  const items = [...childrenNamed(root, "item"), ...(channel === null ? [] : childrenNamed(channel, "item"))];
  const base = resolveLink(channel === null ? null : lineOf(channel, "link"), context.address) ?? context.address;
  const entries = items.slice(0, ENTRY_LIMIT).flatMap((item) => readItem(item, base, context.now) ?? []);
  const next = (channel === null ? [] : childrenNamed(channel, "atom:link")).find(
    ({ attributes }) => attributes["rel"] === "next",
  );
  return { kind: "feed", entries, next: resolveLink(next?.attributes["href"] ?? null, context.address) };
}

function readItem(item: XmlElement, base: string, now: number): FeedEntry | null {
  const url = resolveLink(lineOf(item, "link"), base) ?? resolveLink(linkAttribute(item), base) ?? permalink(item);
  if (url === null) return null;
  const whole = childNamed(item, "content:encoded", "xhtml:body");
  const description = childNamed(item, "description");
  return {
    url,
    title: titleOf(item, "title", "dc:title"),
    published: feedDate(lineOf(item, "pubDate", "dc:date"), now),
    updated: feedDate(lineOf(item, "atom:updated", "dcterms:modified"), now),
    category: titleOf(item, "category", "dc:subject"),
    content: wholeContent({
      whole: whole === null ? null : htmlOf(whole),
      description: description === null ? null : htmlOf(description),
    }),
  };
}

/** RSS 1.0 names an item by its address. Some feeds write Atom's link, under its own name or that of RSS. */
function linkAttribute(item: XmlElement): string | null {
  const link = childrenNamed(item, "atom:link", "link").find(
    ({ attributes }) => (attributes["rel"] ?? "alternate") === "alternate" && attributes["href"] !== undefined,
  );
  return link?.attributes["href"] ?? item.attributes["rdf:about"] ?? null;
}

/** The guid of an item that has no link is the address, unless the guid says that it isn't. */
function permalink(item: XmlElement): string | null {
  const guid = childNamed(item, "guid");
  if (guid === null || guid.attributes["isPermaLink"] === "false") return null;
  const text = lineOf(item, "guid");
  return text !== null && URL.canParse(text) ? resolveLink(text, text) : null;
}
