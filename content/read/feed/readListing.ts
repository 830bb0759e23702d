/** Reads feeds and sitemaps of every kind to one shape. The text says which kind it is, not its file name or type. */
import { readAtom } from "./readAtom.ts";
import { readJsonFeed } from "./readJsonFeed.ts";
import { withoutWarning } from "./mendXml.ts";
import { FEED_LIMIT } from "./listing.ts";
import type { Listing, ListingContext } from "./listing.ts";
import { parseXml } from "./parseXml.ts";
import type { XmlElement } from "./parseXml.ts";
import { readRss } from "./readRss.ts";
import { readSitemap, readSitemapIndex } from "./readSitemap.ts";

export type ListingFailure =
  /** Nothing, or white space. */
  | "empty"
  /** The text is longer than FEED_LIMIT. */
  | "too-large"
  /** The text is a page, a picture or anything else. */
  | "not-a-listing"
  /** The text breaks off, or is no proper XML or JSON. */
  | "malformed";

export type ListingResult = { status: "read"; listing: Listing } | { status: "refused"; reason: ListingFailure };

const PAGE_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/iu;

/** Takes any string and never throws. Its time grows with the length of the text. */
export function readListing(text: string, context: ListingContext): ListingResult {
  if (text.length > FEED_LIMIT) return refuse("too-large");
  if (text.trim() === "") return refuse("empty");
  if (PAGE_START.test(text)) return refuse("not-a-listing");
  const listing = withoutWarning(text);
  if (listing.startsWith("{")) return toResult(readJsonFeed(listing, context));
  if (!listing.startsWith("<")) return refuse("not-a-listing");
  const xml = parseXml(listing);
  return xml.status === "malformed" ? refuse("malformed") : toResult(readRoot(xml.root, context));
}

function readRoot(root: XmlElement, context: ListingContext): Listing | ListingFailure {
  switch (root.name.toLowerCase()) {
    case "rss":
    case "rdf:rdf":
      return readRss(root, context);
    case "feed":
    case "atom:feed":
      return readAtom(root, context);
    case "urlset":
      return readSitemap(root, context);
    case "sitemapindex":
      return readSitemapIndex(root, context);
    default:
      return "not-a-listing";
  }
}

function toResult(listing: Listing | ListingFailure): ListingResult {
  return typeof listing === "string" ? refuse(listing) : { status: "read", listing };
}

function refuse(reason: ListingFailure): ListingResult {
  return { status: "refused", reason };
}
