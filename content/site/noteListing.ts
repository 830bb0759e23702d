import type { Listing } from "../read/feed/listing.ts";
import { articleAddress } from "./articleAddress.ts";
import { isListOfLists } from "./listingAddresses.ts";
import { notePages } from "./pageQueue.ts";
import type { ListedPage } from "./pageQueue.ts";
import type { ListingMemory } from "./siteMemory.ts";
import { readFeedContent } from "./readFeedContent.ts";
import type { ListingVisit } from "./visitListing.ts";
import { toEvent } from "./walk.ts";
import type { Walk, WalkEvent } from "./walk.ts";

/** A feed or sitemap to ask for. The older part of a feed is asked for once, and not remembered. */
export type ListingRequest = { url: string; isOlderPart: boolean };

/** At most so many listings are remembered, the latest found. */
const REMEMBERED_LISTINGS = 50;

/** Remembers what a listing says, and gives the listings that it leads to. */
export function* noteListing(
  walk: Walk,
  { url, isOlderPart }: ListingRequest,
  visit: Exclude<ListingVisit, { status: "failed" }>,
): Generator<WalkEvent, ListingRequest[]> {
  if (visit.status === "notModified") {
    const kind = walk.memory.listings.find((listing) => listing.url === url)?.kind ?? "feed";
    yield toEvent(walk, { kind: "listing", url, listing: kind, entries: null });
    return [];
  }
  const { listing, validators } = visit;
  const leadsTo = requestsIn(listing, walk);
  if (!isOlderPart) rememberListing(walk, { url, kind: listing.kind, validators });
  if (listing.kind !== "sitemapIndex") walk.memory = notePages(walk.memory, listedPages(listing), walk.options.scope);
  yield toEvent(walk, { kind: "listing", url, listing: listing.kind, entries: listing.entries.length });
  if (listing.kind === "feed" && walk.options.readsFeedContent) yield* readFeedContent(walk, listing.entries);
  return leadsTo;
}

function requestsIn(listing: Listing, walk: Walk): ListingRequest[] {
  switch (listing.kind) {
    case "feed": {
      // If the first part holds a known entry, the older part is known too.
      const isAllNew = listing.entries.every(({ url }) => !isKnown(walk, url));
      return isAllNew && listing.next !== null ? [{ url: listing.next, isOlderPart: true }] : [];
    }
    case "sitemap":
      return [];
    case "sitemapIndex":
      return listing.entries.filter(({ url }) => !isListOfLists(url)).map(({ url }) => ({ url, isOlderPart: false }));
  }
}

function listedPages(listing: Exclude<Listing, { kind: "sitemapIndex" }>): ListedPage[] {
  return listing.kind === "sitemap"
    ? listing.entries.map(({ url, lastModified }) => ({ url, listed: lastModified }))
    : listing.entries.map(({ url, updated, published }) => ({ url, listed: updated ?? published }));
}

function isKnown({ memory }: Walk, url: string): boolean {
  const address = articleAddress(url);
  return address !== null && memory.pages[address] !== undefined;
}

function rememberListing(walk: Walk, listing: ListingMemory): void {
  const others = walk.memory.listings.filter(({ url }) => url !== listing.url);
  walk.memory = { ...walk.memory, listings: [...others, listing].slice(-REMEMBERED_LISTINGS) };
}
