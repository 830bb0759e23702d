/** What a site says of its own pages: the one shape in which feeds and sitemaps come out of this folder. */

/** 10 MB, in bytes or UTF-16 units. */
export const FEED_LIMIT = 10 * 1024 * 1024;
/** The most entries of a feed or sitemap that are looked at. */
export const ENTRY_LIMIT = 5000;

export type FeedEntry = {
  /** Absolute, http or https. */
  url: string;
  /** One clean line. */
  title: string | null;
  /** See feedDate.ts. */
  published: string | null;
  updated: string | null;
  category: string | null;
  /** The whole article as HTML, not to be trusted; `null` where the feed holds an excerpt, or nothing. */
  content: string | null;
};

export type SitemapEntry = {
  /** Absolute, http or https. */
  url: string;
  /** See feedDate.ts. */
  lastModified: string | null;
};

export type Listing =
  | {
      kind: "feed";
      entries: FeedEntry[];
      /** Where older entries stand, if the feed says so. */
      next: string | null;
    }
  | { kind: "sitemap"; entries: SitemapEntry[] }
  /** Its entries are sitemaps. */
  | { kind: "sitemapIndex"; entries: SitemapEntry[] };

/** Where a listing was found, and when. */
export type ListingContext = {
  /** The absolute address to which its links are relative. */
  address: string;
  /** Milliseconds since 1970. */
  now: number;
};

/** An absolute web address, or `null`: what a feed names may be anything. */
export function resolveLink(link: string | null, base: string): string | null {
  if (link === null || link.trim() === "") return null;
  const url = URL.parse(link.trim(), base);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}
