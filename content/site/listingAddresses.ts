/** Where the feeds and sitemaps of a site may stand: first where the site says, then where engines usually put them. */

/** The most common first: hugo and jekyll, WordPress, Ghost, Eleventy, Squarespace, Blogger, Drupal. */
const FEED_PATHS = [
  "/feed.xml",
  "/feed/",
  "/index.xml",
  "/rss.xml",
  "/atom.xml",
  "/feed.json",
  "/rss/",
  "/blog/feed.xml",
  "/blog/rss.xml",
  "/blog?format=rss",
  "/feeds/posts/default",
];
const SITEMAP_PATHS = ["/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml"];

export type ListingAddresses = {
  /** The listings that the site names. All of them are read. */
  named: string[];
  /** Tried one by one until a feed is found, if the site names no feed that can be had. */
  feedGuesses: string[];
  /** The same, for sitemaps. */
  sitemapGuesses: string[];
};

/**
 * `start` is the address that was named. `feedLinks` are what its page names (see alternateLinks.ts), and `sitemaps`
 * what robots.txt names. Addresses outside the site are left out.
 */
export function listingAddresses(
  start: string,
  found: { feedLinks: readonly string[]; sitemaps: readonly string[] },
  isInside: (address: string) => boolean,
): ListingAddresses {
  const sitemaps = found.sitemaps.flatMap((address) => URL.parse(address, start)?.href ?? []).filter(isInside);
  const feeds = found.feedLinks.filter(isInside);
  return {
    named: [...new Set([...feeds, ...sitemaps])],
    feedGuesses: addressesAt(start, FEED_PATHS),
    sitemapGuesses: addressesAt(start, SITEMAP_PATHS),
  };
}

/** A blog may live in a folder of its site, so that folder is tried first. */
function addressesAt(start: string, paths: readonly string[]): string[] {
  const { origin, pathname } = new URL(start);
  const folder = pathname.replace(/\/[^/]*\.\w+$|\/$/u, "");
  const prefixes = [...new Set([folder, ""])].slice(0, 2);
  return prefixes.flatMap((prefix) => paths.map((path) => `${origin}${prefix}${path}`));
}

/** Whether a sitemap of an index lists no articles, by the name that engines and plugins give it. */
export function isListOfLists(address: string): boolean {
  return /(?:taxonom|categor|(?:^|[-_/.])(?:post_)?tags?[-_.]|author|users?[-_.]|image|video)/iu.test(
    new URL(address).pathname,
  );
}
