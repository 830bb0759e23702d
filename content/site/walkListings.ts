/** The first part of a walk: the site's feeds and sitemaps, found and read. */
import { decodePage } from "../read/decodePage.ts";
import { DOCUMENT_LIMIT } from "../read/readArticle.ts";
import { readListing } from "../read/feed/readListing.ts";
import { alternateLinks } from "./alternateLinks.ts";
import { listingPlaces } from "./listingPlaces.ts";
import { noteListing } from "./noteListing.ts";
import type { ListingPlace } from "./noteListing.ts";
import { isGone, isOfSite } from "./siteFailure.ts";
import type { SiteFailure } from "./siteFailure.ts";
import type { Visit } from "./siteVisitor.ts";
import { visitListing } from "./visitListing.ts";
import { nowOf, toEvent } from "./walk.ts";
import type { Walk, WalkPart } from "./walk.ts";

/** The most feeds and sitemaps of one walk. */
const LISTING_LIMIT = 50;
const ACCEPT_PAGE = "text/html, application/xhtml+xml";

export async function* walkListings(walk: Walk): WalkPart {
  const known = walk.memory.listings.map(({ url }) => toPlace(url));
  const failure = known.length > 0 ? yield* readAll(walk, known) : yield* discover(walk);
  if (failure !== null) {
    // Half of what a site has would pass for all of it.
    if (known.length === 0) walk.memory = { ...walk.memory, listings: [] };
    return failure;
  }
  return walk.memory.listings.length === 0 && Object.keys(walk.memory.pages).length === 0
    ? { kind: "noListing" }
    : null;
}

/** Asks the page that was named, and where it names nothing, the places where engines put their feeds and sitemaps. */
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
  const places = listingPlaces(scope.start, found, scope.isInside);
  const named = yield* readAll(walk, places.named.map(toPlace));
  if (named !== null && endsReading(named)) return named;
  const hasFeed = walk.memory.listings.some(({ kind }) => kind === "feed");
  const hasSitemap = walk.memory.listings.some(({ kind }) => kind !== "feed");
  return (
    (hasFeed ? null : yield* tryInTurn(walk, places.feedGuesses)) ??
    (hasSitemap ? null : yield* tryInTurn(walk, places.sitemapGuesses))
  );
}

/** The address that was named may itself be a feed or a sitemap. */
function feedLinksOf(walk: Walk, page: Visit): string[] {
  const decoded = page.status === "fetched" ? decodePage(page.bytes, page) : null;
  if (page.status !== "fetched" || decoded?.status !== "decoded") return [];
  const isListing = readListing(decoded.text, { address: page.url, now: nowOf(walk) }).status === "read";
  return isListing ? [walk.options.scope.start] : alternateLinks(decoded.text, page.url);
}

/** What the site as a whole forbids or hides, no other address will give. */
function endsWalk({ kind }: SiteFailure): boolean {
  return kind === "stopped" || kind === "notAllowed" || kind === "redirectElsewhere" || kind === "outside";
}

/** Asking for the next would be no kinder, and give no more. One address that the server stumbles over is but one. */
function endsReading(failure: SiteFailure): boolean {
  const isRefusal = failure.kind === "status" && (failure.status === 429 || failure.status === 503);
  return failure.kind === "stopped" || isRefusal || (failure.kind !== "status" && isOfSite(failure));
}

/**
 * All of them, and what they lead to: the sitemaps of an index, the older part of a feed. Where not one can be had, the
 * site is to be left for today.
 */
async function* readAll(walk: Walk, places: readonly ListingPlace[]): WalkPart {
  const queue = [...places];
  const seen = new Set<string>();
  const failures: SiteFailure[] = [];
  for (let place = queue.shift(); place !== undefined && seen.size < LISTING_LIMIT; place = queue.shift()) {
    const { url } = place;
    if (seen.has(url)) continue;
    seen.add(url);
    const visit = await visitListing(walk, url);
    if (visit.status === "failed") {
      if (endsReading(visit.failure)) return visit.failure;
      if (isGone(visit.failure)) forgetListing(walk, url);
      failures.push(visit.failure);
      yield toEvent(walk, { kind: "failed", url, what: "listing", failure: visit.failure });
    } else {
      queue.push(...(yield* noteListing(walk, place, visit)));
    }
  }
  return failures.length === seen.size ? (failures.at(-1) ?? null) : null;
}

/** Until one is there; that the others aren't is no news. */
async function* tryInTurn(walk: Walk, urls: readonly string[]): WalkPart {
  for (const url of urls) {
    const visit = await visitListing(walk, url);
    if (visit.status === "failed" && endsReading(visit.failure)) return visit.failure;
    if (visit.status === "read") {
      return yield* readAll(walk, yield* noteListing(walk, toPlace(url), visit));
    }
  }
  return null;
}

function forgetListing(walk: Walk, url: string): void {
  walk.memory = { ...walk.memory, listings: walk.memory.listings.filter((listing) => listing.url !== url) };
}

function toPlace(url: string): ListingPlace {
  return { url, isOlderPart: false };
}
