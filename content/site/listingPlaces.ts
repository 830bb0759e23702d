/** Where a site's feeds and sitemaps may stand: what it says itself, and then what its engine does by custom. */

/** In the order of how many engines use them; hugo and jekyll, WordPress, Ghost, Eleventy, Squarespace, Blogger, Drupal. */
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

export type ListingPlaces = {
  /** What the site names: all of these are read. */
  named: string[];
  /** In turn until one is a feed, where none was named or is to be had. */
  feedGuesses: string[];
  /** The same for sitemaps. */
  sitemapGuesses: string[];
};

/**
 * `start` is the address that was named, `feedLinks` what its page names (see alternateLinks.ts), `sitemaps` what
 * robots.txt says. Addresses that lie outside the site are left out.
 */
export function listingPlaces(
  start: string,
  found: { feedLinks: readonly string[]; sitemaps: readonly string[] },
  isInside: (address: string) => boolean,
): ListingPlaces {
  const sitemaps = found.sitemaps.flatMap((place) => URL.parse(place, start)?.href ?? []).filter(isInside);
  const feeds = found.feedLinks.filter(isInside);
  return {
    named: [...new Set([...feeds, ...sitemaps])],
    feedGuesses: addressesAt(start, FEED_PATHS),
    sitemapGuesses: addressesAt(start, SITEMAP_PATHS),
  };
}

/** A blog may live in a folder of its site: that is tried first. */
function addressesAt(start: string, paths: readonly string[]): string[] {
  const { origin, pathname } = new URL(start);
  const folder = pathname.replace(/\/[^/]*\.\w+$|\/$/u, "");
  const prefixes = [...new Set([folder, ""])].slice(0, 2);
  return prefixes.flatMap((prefix) => paths.map((path) => `${origin}${prefix}${path}`));
}

/** Sitemaps of an index that list no articles, by the names that engines and their plugins give them. */
export function isListOfLists(address: string): boolean {
  return /(?:taxonom|categor|(?:^|[-_/.])(?:post_)?tags?[-_.]|author|users?[-_.]|image|video)/iu.test(
    new URL(address).pathname,
  );
}
