/** What is remembered of a site from one walk to the next. It is one plain value, kept as JSON or in a store. */
import * as v from "valibot";
import { ENTRY_LIMIT } from "../read/feed/listing.ts";
import { robotsSchema } from "./robots.ts";

const ADDRESS_LIMIT = 2000;
const LISTING_LIMIT = 100;
/** In milliseconds. */
export const HOUR = 60 * 60 * 1000;
/** The longest rest, of a week: a longer one would be giving up. */
export const LONGEST_REST = 7 * 24 * HOUR;
const addressSchema = v.pipe(v.string(), v.url(), v.maxLength(ADDRESS_LIMIT));
/** A moment as feedDate.ts or Date's toISOString writes it. */
const momentSchema = v.pipe(v.string(), v.isoTimestamp());
const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * The ETag and Last-Modified headers of an answer, as they stood. With them, one asks the server later for changes
 * alone.
 */
export const validatorsSchema = v.object({
  etag: v.nullable(v.pipe(v.string(), v.maxLength(1000))),
  lastModified: v.nullable(v.pipe(v.string(), v.maxLength(100))),
});
export type Validators = v.InferOutput<typeof validatorsSchema>;
export const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

const listingMemorySchema = v.object({
  url: addressSchema,
  kind: v.picklist(["feed", "sitemap", "sitemapIndex"]),
  validators: validatorsSchema,
});
export type ListingMemory = v.InferOutput<typeof listingMemorySchema>;

const pageMemorySchema = v.object({
  /** The address to ask for. */
  url: addressSchema,
  /**
   * The last change by a feed or sitemap: as listed now, and as listed when the page was read. The two are compared,
   * and never taken for true.
   */
  listed: v.nullable(momentSchema),
  listedWhenRead: v.nullable(momentSchema),
  checkedAt: v.nullable(momentSchema),
  validators: validatorsSchema,
  /** The hash of the article last read there. `null` of a page that holds no article or was never read. */
  hash: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
  /** The address of that article, which may differ from that of the page. */
  articleUrl: v.nullable(addressSchema),
  /** The number of failures in a row. */
  failures: countSchema,
});
export type PageMemory = v.InferOutput<typeof pageMemorySchema>;

const siteMemorySchema = v.object({
  version: v.literal(1),
  /** See siteScope.ts. */
  site: v.string(),
  robots: v.nullable(v.object({ said: robotsSchema, validators: validatorsSchema })),
  listings: v.pipe(v.array(listingMemorySchema), v.maxLength(LISTING_LIMIT)),
  /** The pages by their canonical addresses. */
  pages: v.pipe(
    v.record(v.string(), pageMemorySchema),
    v.check((pages) => Object.keys(pages).length <= ENTRY_LIMIT),
  ),
  /** The canonical addresses of the pages still to be read in this round, in order. */
  queue: v.pipe(v.array(v.string()), v.maxLength(ENTRY_LIMIT)),
  /** The number of walks in a row that failed for the whole site. */
  failedWalks: countSchema,
  /** The site is to be left alone until then. Walks that no person starts keep to it. */
  restUntil: v.nullable(momentSchema),
});
export type SiteMemory = v.InferOutput<typeof siteMemorySchema>;

export function createSiteMemory(site: string): SiteMemory {
  return { version: 1, site, robots: null, listings: [], pages: {}, queue: [], failedWalks: 0, restUntil: null };
}

/** Whether the site is to be left alone at `now` (milliseconds since 1970). */
export function isResting({ restUntil }: SiteMemory, now: number): boolean {
  const remaining = restUntil === null ? 0 : Date.parse(restUntil) - now;
  // A clock that ran ahead may have noted a longer rest than there is.
  return remaining > 0 && remaining <= LONGEST_REST;
}

/** `null` where `input` is no memory of this site. A walk then starts anew, which costs time but no question. */
export function parseSiteMemory(input: unknown, site: string): SiteMemory | null {
  const result = v.safeParse(siteMemorySchema, input);
  return result.success && result.output.site === site ? result.output : null;
}

/**
 * For callers that keep the articles elsewhere and may have lost some. A page whose article is lost is read again as
 * new: "unchanged" would be said of an article that isn't there.
 */
export function forgetLostArticles(memory: SiteMemory, isKept: (articleUrl: string) => boolean): SiteMemory {
  const pages = Object.entries(memory.pages).map(([address, page]) => {
    const isLost = page.articleUrl !== null && !isKept(page.articleUrl);
    const forgotten = { ...page, checkedAt: null, validators: NO_VALIDATORS, hash: null, articleUrl: null };
    return [address, isLost ? forgotten : page] as const;
  });
  // A feed that holds whole articles would answer "unchanged" too.
  const isAnyLost = pages.some(([address, page]) => page !== memory.pages[address]);
  const listings = isAnyLost
    ? memory.listings.map((listing) => ({ ...listing, validators: NO_VALIDATORS }))
    : memory.listings;
  return { ...memory, pages: Object.fromEntries(pages), listings };
}
