/** Reads sitemaps: https://www.sitemaps.org/protocol.html */
import { feedDate } from "./feedDate.ts";
import { ENTRY_LIMIT, resolveLink } from "./listing.ts";
import type { Listing, ListingContext, SitemapEntry } from "./listing.ts";
import type { XmlElement } from "./parseXml.ts";
import { childrenNamed, lineOf } from "./xmlText.ts";

export function readSitemap(root: XmlElement, context: ListingContext): Listing {
  return { kind: "sitemap", entries: readEntries(childrenNamed(root, "url"), context) };
}

export function readSitemapIndex(root: XmlElement, context: ListingContext): Listing {
  return { kind: "sitemapIndex", entries: readEntries(childrenNamed(root, "sitemap"), context) };
}

function readEntries(elements: readonly XmlElement[], { address, now }: ListingContext): SitemapEntry[] {
  return elements.slice(0, ENTRY_LIMIT).flatMap((element) => {
    const url = resolveLink(lineOf(element, "loc"), address);
    return url === null ? [] : [{ url, lastModified: feedDate(lineOf(element, "lastmod"), now) }];
  });
}
