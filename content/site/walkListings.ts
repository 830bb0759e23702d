/** The first part of a walk: it finds and reads the site's feeds and sitemaps. */
import { decodePage } from "../read/decodePage.ts";
import { DOCUMENT_LIMIT } from "../read/readArticle.ts";
import { readListing } from "../read/feed/readListing.ts";
import { alternateLinks } from "./alternateLinks.ts";
import { listingAddresses } from "./listingAddresses.ts";
import { noteListing } from "./noteListing.ts";
import type { ListingRequest } from "./noteListing.ts";
import { isGone, isOfSite } from "./siteFailure.ts";
import type { SiteFailure } from "./siteFailure.ts";
import type { Visit } from "./siteVisitor.ts";
import { visitListing } from "./visitListing.ts";
import { nowOf, toEvent } from "./walk.ts";
import type { Walk, WalkPart } from "./walk.ts";

/** The most feeds and sitemaps in one walk. */
const LISTING_LIMIT = 50;
const ACCEPT_PAGE = "text/html, application/xhtml+xml";

export async function* walkListings(walk: Walk): WalkPart {
  const known = walk.memory.listings.map(({ url }) => toRequest(url));
  const failure = known.length > 0 ? yield* readAll(walk, known) : yield* discover(walk);
  if (failure !== null) {
    // Half of a site's listings would pass for all of them.
    if (known.length === 0) walk.memory = { ...walk.memory, listings: [] };
    return failure;
  }
  return walk.memory.listings.length === 0 && Object.keys(walk.memory.pages).length === 0
    ? { kind: "noListing" }
    : null;
}

/**
 * Asks the page that was named. Where that page names nothing, asks the places where engines put feeds and sitemaps.
 */
async function* discover(walk: Walk): WalkPart {
  const { scope } = walk.options;
  const page = await walk.visitor.visit({
    url: scope.start,
    validators: null,
    limit: DOCUMENT_LIMIT,
    accept: ACCEPT_PAGE,
  });
  if (page.status === "failed" && (isOfSite(page.failure) || endsWalk(page.failure))) return page.failure;
  const found = { feedLinks: feedLinksOf(walk, page), sitemaps: walk.memory.robots?.said.sitemaps ?? [] };
  const addresses = listingAddresses(scope.start, found, scope.isInside);
  const named = yield* readAll(walk, addresses.named.map(toRequest));
  if (named !== null && endsReading(named)) return named;
  const hasFeed = walk.memory.listings.some(({ kind }) => kind === "feed");
  const hasSitemap = walk.memory.listings.some(({ kind }) => kind !== "feed");
  return (
    (hasFeed ? null : yield* tryEach(walk, addresses.feedGuesses)) ??
    (hasSitemap ? null : yield* tryEach(walk, addresses.sitemapGuesses))
  );
}

/** The named address may itself be a feed or a sitemap. */
function feedLinksOf(walk: Walk, page: Visit): string[] {
  const decoded = page.status === "fetched" ? decodePage(page.bytes, page) : null;
  if (page.status !== "fetched" || decoded?.status !== "decoded") return [];
  const isListing = readListing(decoded.text, { address: page.url, now: nowOf(walk) }).status === "read";
  return isListing ? [walk.options.scope.start] : alternateLinks(decoded.text, page.url);
}

/** Whether the failure ends the walk. What the whole site forbids or hides can't be had at another address either. */
function endsWalk({ kind }: SiteFailure): boolean {
  return kind === "stopped" || kind === "notAllowed" || kind === "redirectElsewhere" || kind === "outside";
}

/**
 * Whether asking for the next listing would be unkind or in vain. One address at which the server stumbles is only one.
 */
function endsReading(failure: SiteFailure): boolean {
  const isRefusal = failure.kind === "status" && (failure.status === 429 || failure.status === 503);
  return failure.kind === "stopped" || isRefusal || (failure.kind !== "status" && isOfSite(failure));
}

/**
 * Reads all listings and what they lead to: the sitemaps of an index, the older part of a feed. Where none can be had,
 * the site is left alone for today.
 */
async function* readAll(walk: Walk, requests: readonly ListingRequest[]): WalkPart {
  const queue = [...requests];
  const seen = new Set<string>();
  const failures: SiteFailure[] = [];
  for (let request = queue.shift(); request !== undefined && seen.size < LISTING_LIMIT; request = queue.shift()) {
    const { url } = request;
    if (seen.has(url)) continue;
    seen.add(url);
    const visit = await visitListing(walk, url);
    if (visit.status === "failed") {
      if (endsReading(visit.failure)) return visit.failure;
      if (isGone(visit.failure)) forgetListing(walk, url);
      failures.push(visit.failure);
      yield toEvent(walk, { kind: "failed", url, what: "listing", failure: visit.failure });
    } else {
      queue.push(...(yield* noteListing(walk, request, visit)));
    }
  }
  return failures.length === seen.size ? (failures.at(-1) ?? null) : null;
}

/** Tries the addresses in turn until one is a listing. That the others aren't is not reported. */
async function* tryEach(walk: Walk, urls: readonly string[]): WalkPart {
  for (const url of urls) {
    const visit = await visitListing(walk, url);
    if (visit.status === "failed" && endsReading(visit.failure)) return visit.failure;
    if (visit.status === "read") {
      return yield* readAll(walk, yield* noteListing(walk, toRequest(url), visit));
    }
  }
  return null;
}

function forgetListing(walk: Walk, url: string): void {
  walk.memory = { ...walk.memory, listings: walk.memory.listings.filter((listing) => listing.url !== url) };
}

function toRequest(url: string): ListingRequest {
  return { url, isOlderPart: false };
}
