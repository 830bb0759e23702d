/** All that may go wrong with one address of a site. Callers turn a failure into words. */
export type SiteFailure =
  /** No answer came: there is no network or no such host, or the browser doesn't say why. */
  | { kind: "unreachable" }
  /** The whole answer didn't come within the time limit. */
  | { kind: "timeout" }
  /** The connection broke off within the answer. */
  | { kind: "cutOff" }
  /** The answer is no success. `retryAfter` is in seconds, where the server says how long to leave it alone. */
  | { kind: "status"; status: number; retryAfter: number | null }
  /** `limit` is in bytes. */
  | { kind: "tooLarge"; limit: number }
  | { kind: "redirectElsewhere"; target: string }
  | { kind: "redirectLoop" }
  /** `type` is what the server calls it. */
  | { kind: "wrongType"; type: string }
  | { kind: "empty" }
  | { kind: "malformed" }
  /** The site's robots.txt forbids it. */
  | { kind: "notAllowed" }
  /** The site's robots.txt can't be had, and may exist. So nothing may be asked for. */
  | { kind: "robotsUnknown"; because: SiteFailure }
  /** The address leads to another site. */
  | { kind: "outside" }
  /** Neither a feed nor a sitemap was found. */
  | { kind: "noListing" }
  /** Whoever started the walk stopped it. */
  | { kind: "stopped" };

const OF_SITE: ReadonlySet<SiteFailure["kind"]> = new Set(["unreachable", "timeout", "robotsUnknown"]);

/** Whether the failure is one of the whole site, so that the next address would fail too. */
export function isOfSite(failure: SiteFailure): boolean {
  if (failure.kind === "status") return failure.status >= 500 || failure.status === 429;
  return OF_SITE.has(failure.kind);
}

/** Whether the site says that the page no longer exists. */
export function isGone(failure: SiteFailure): boolean {
  return failure.kind === "status" && (failure.status === 404 || failure.status === 410);
}
