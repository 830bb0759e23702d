import { decodePage } from "../read/decodePage.ts";
import { FEED_LIMIT } from "../read/feed/listing.ts";
import type { Listing } from "../read/feed/listing.ts";
import { readListing } from "../read/feed/readListing.ts";
import type { ListingFailure } from "../read/feed/readListing.ts";
import { isGzip, unpackGzip } from "../read/unpackGzip.ts";
import type { SiteFailure } from "./siteFailure.ts";
import type { Validators } from "./siteMemory.ts";
import type { Visit } from "./siteVisitor.ts";
import { nowOf } from "./walk.ts";
import type { Walk } from "./walk.ts";

export type ListingVisit =
  | { status: "read"; listing: Listing; validators: Validators }
  | { status: "notModified" }
  | { status: "failed"; failure: SiteFailure };

const ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, application/xml, text/xml, */*;q=0.5";

/** Asks for a feed or sitemap and reads it. Where it was read before, it asks for changes alone. */
export async function visitListing(walk: Walk, url: string): Promise<ListingVisit> {
  const validators = walk.memory.listings.find((listing) => listing.url === url)?.validators ?? null;
  const visit = await walk.visitor.visit({ url, validators, limit: FEED_LIMIT, accept: ACCEPT });
  if (visit.status !== "fetched") return visit;
  const text = await toText(visit);
  if (typeof text !== "string") return { status: "failed", failure: text };
  const result = readListing(text, { address: visit.url, now: nowOf(walk) });
  return result.status === "read"
    ? { status: "read", listing: result.listing, validators: visit.validators }
    : { status: "failed", failure: toFailure(result.reason, visit.contentType) };
}

async function toText({ bytes, contentType }: Extract<Visit, { status: "fetched" }>): Promise<string | SiteFailure> {
  const unpacked = isGzip(bytes) ? await unpackGzip(bytes, FEED_LIMIT) : { status: "unpacked" as const, bytes };
  if (unpacked.status === "failed") {
    return unpacked.reason === "tooLarge" ? { kind: "tooLarge", limit: FEED_LIMIT } : { kind: "malformed" };
  }
  const decoded = decodePage(unpacked.bytes, { contentType, limit: FEED_LIMIT });
  return decoded.status === "decoded" ? decoded.text : { kind: "wrongType", type: contentType ?? "" };
}

function toFailure(reason: ListingFailure, contentType: string | null): SiteFailure {
  switch (reason) {
    case "empty":
    case "malformed":
      return { kind: reason };
    case "too-large":
      return { kind: "tooLarge", limit: FEED_LIMIT };
    case "not-a-listing":
      return { kind: "wrongType", type: contentType ?? "" };
  }
}
