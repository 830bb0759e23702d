/** What a site says of its own pages. Feeds and sitemaps all leave this folder in this one shape. */

/** 10 MB, in bytes or UTF-16 units. */
export const FEED_LIMIT = 10 * 1024 * 1024;
/** At most so many entries of a feed or sitemap are read. */
export const ENTRY_LIMIT = 5000;

export type FeedEntry = {
  /** An absolute http or https address. */
  url: string;
  /** One clean line. */
  title: string | null;
  /** See feedDate.ts. */
  published: string | null;
  updated: string | null;
  category: string | null;
  /** The whole article as HTML that is not to be trusted. `null` where the feed holds an excerpt or nothing. */
  content: string | null;
};

export type SitemapEntry = {
  /** An absolute http or https address. */
  url: string;
  /** See feedDate.ts. */
  lastModified: string | null;
};

export type Listing =
  | {
      kind: "feed";
      entries: FeedEntry[];
      /** The address of the older entries, if the feed gives one. */
      next: string | null;
    }
  | { kind: "sitemap"; entries: SitemapEntry[] }
  /** A sitemap whose entries are sitemaps. */
  | { kind: "sitemapIndex"; entries: SitemapEntry[] };

/** Where a listing was found, and when. */
export type ListingContext = {
  /** The absolute address that its links are relative to. */
  address: string;
  /** Milliseconds since 1970. */
  now: number;
};

/** The absolute web address of a link. `null` of all else: a feed may write anything as a link. */
export function resolveLink(link: string | null, base: string): string | null {
  if (link === null || link.trim() === "") return null;
  const url = URL.parse(link.trim(), base);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}
