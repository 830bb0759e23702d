/** What is remembered of a site from one walk to the next: one plain value, to be kept as JSON or in a store. */
import * as v from "valibot";
import { ENTRY_LIMIT } from "../read/feed/listing.ts";
import { robotsSchema } from "./robots.ts";

const ADDRESS_LIMIT = 2000;
const LISTING_LIMIT = 100;
/** In milliseconds. */
export const HOUR = 60 * 60 * 1000;
/** Longer than a week would be giving up. */
export const LONGEST_REST = 7 * 24 * HOUR;
const addressSchema = v.pipe(v.string(), v.url(), v.maxLength(ADDRESS_LIMIT));
/** As feedDate.ts gives it, or Date's toISOString. */
const momentSchema = v.pipe(v.string(), v.isoTimestamp());
const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a server gave to ask it later whether anything changed: the ETag and Last-Modified headers, as they stood. */
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
  /** Where to ask for it. */
  url: addressSchema,
  /** When a feed or sitemap says it changed last: now, and when it was read. Compared, never trusted. */
  listed: v.nullable(momentSchema),
  listedWhenRead: v.nullable(momentSchema),
  checkedAt: v.nullable(momentSchema),
  validators: validatorsSchema,
  /** Of the article last read there; `null` of a page that is none, or was never read. */
  hash: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
  /** Of that article: its own address, which the page may put elsewhere. */
  articleUrl: v.nullable(addressSchema),
  /** In a row. */
  failures: countSchema,
});
export type PageMemory = v.InferOutput<typeof pageMemorySchema>;

const siteMemorySchema = v.object({
  version: v.literal(1),
  /** See siteScope.ts. */
  site: v.string(),
  robots: v.nullable(v.object({ said: robotsSchema, validators: validatorsSchema })),
  listings: v.pipe(v.array(listingMemorySchema), v.maxLength(LISTING_LIMIT)),
  /** By canonical address. */
  pages: v.pipe(
    v.record(v.string(), pageMemorySchema),
    v.check((pages) => Object.keys(pages).length <= ENTRY_LIMIT),
  ),
  /** Canonical addresses of the pages still to be read in this round, the first first. */
  queue: v.pipe(v.array(v.string()), v.maxLength(ENTRY_LIMIT)),
  /** Walks in a row that the site itself ended. */
  failedWalks: countSchema,
  /** Before this, the site is to be left alone; whoever starts a walk by himself keeps to it. */
  restUntil: v.nullable(momentSchema),
});
export type SiteMemory = v.InferOutput<typeof siteMemorySchema>;

export function createSiteMemory(site: string): SiteMemory {
  return { version: 1, site, robots: null, listings: [], pages: {}, queue: [], failedWalks: 0, restUntil: null };
}

/** Whether the site is to be left alone at that moment (milliseconds since 1970). */
export function isResting({ restUntil }: SiteMemory, now: number): boolean {
  const left = restUntil === null ? 0 : Date.parse(restUntil) - now;
  // A clock that ran ahead may have noted more than any rest lasts.
  return left > 0 && left <= LONGEST_REST;
}

/** `null` where what was kept is no memory of this site: a walk then begins anew, which costs time and no question. */
export function parseSiteMemory(input: unknown, site: string): SiteMemory | null {
  const result = v.safeParse(siteMemorySchema, input);
  return result.success && result.output.site === site ? result.output : null;
}

/**
 * For whoever keeps the articles elsewhere, and may have lost some: a page whose article isn't kept is read again as if
 * for the first time, since "unchanged" would be true of what isn't there.
 */
export function forgetLostArticles(memory: SiteMemory, isKept: (articleUrl: string) => boolean): SiteMemory {
  const pages = Object.entries(memory.pages).map(([address, page]) => {
    const isLost = page.articleUrl !== null && !isKept(page.articleUrl);
    const forgotten = { ...page, checkedAt: null, validators: NO_VALIDATORS, hash: null, articleUrl: null };
    return [address, isLost ? forgotten : page] as const;
  });
  // A feed that holds articles whole would say "unchanged" too.
  const isAnyLost = pages.some(([address, page]) => page !== memory.pages[address]);
  const listings = isAnyLost
    ? memory.listings.map((listing) => ({ ...listing, validators: NO_VALIDATORS }))
    : memory.listings;
  return { ...memory, pages: Object.fromEntries(pages), listings };
}
