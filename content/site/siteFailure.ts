/** All that may go wrong with one address of a site. Whoever shows it turns it into words. */
export type SiteFailure =
  /** No answer at all: no network, no such host, or a browser that keeps the reason to itself. */
  | { kind: "unreachable" }
  /** Not the whole answer within the time limit. */
  | { kind: "timeout" }
  /** The connection broke off within the answer. */
  | { kind: "cutOff" }
  /** An answer that is no success; `retryAfter` in seconds, where the server says how long it wants to be left alone. */
  | { kind: "status"; status: number; retryAfter: number | null }
  /** `limit` in bytes. */
  | { kind: "tooLarge"; limit: number }
  | { kind: "redirectElsewhere"; target: string }
  | { kind: "redirectLoop" }
  /** `type` as the server names it. */
  | { kind: "wrongType"; type: string }
  | { kind: "empty" }
  | { kind: "malformed" }
  /** By the site's robots.txt. */
  | { kind: "notAllowed" }
  /** The site's robots.txt can't be had, and it is not said that there is none: nothing may be asked for. */
  | { kind: "robotsUnknown"; because: SiteFailure }
  /** It leads to another site. */
  | { kind: "outside" }
  /** Neither a feed nor a sitemap was found. */
  | { kind: "noListing" }
  /** Whoever started the walk stopped it. */
  | { kind: "stopped" };

const OF_SITE: ReadonlySet<SiteFailure["kind"]> = new Set(["unreachable", "timeout", "robotsUnknown"]);

/** What the whole site answers to: the next address would go the same way. */
export function isOfSite(failure: SiteFailure): boolean {
  if (failure.kind === "status") return failure.status >= 500 || failure.status === 429;
  return OF_SITE.has(failure.kind);
}

/** Whether the site says that the page is no more. */
export function isGone(failure: SiteFailure): boolean {
  return failure.kind === "status" && (failure.status === 404 || failure.status === 410);
}
