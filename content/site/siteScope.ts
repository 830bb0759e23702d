/**
 * Says which addresses belong to the walked site. No other address is ever asked for, whatever a page or feed names.
 */

export type SiteScope = {
  /** The address that was named, where the walk begins. */
  start: string;
  /** One name for the site, under which it is remembered, whichever of its names was given. */
  site: string;
  /**
   * Whether a request may go to the address: https on the same host, or http on the very host that was named with http.
   */
  isInside: (address: string) => boolean;
};

export type ScopeResult =
  | { status: "open"; scope: SiteScope }
  | { status: "refused"; reason: "not-an-address" | "not-a-web-address" | "private" };

/** Matches names that only a machine's own network knows. */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|onion|test)$/u;
/** Matches an address of numbers, in four parts or IPv6. No blog has such an address. */
const NUMBERS = /^(?:[\d.]+|\[.*\])$/u;

/**
 * `isNamedByHand` is for the author, who may name a server on the author's own machine. That one host is then let in,
 * and no other host of its network. Never throws.
 */
export function createSiteScope(address: string, isNamedByHand: boolean): ScopeResult {
  const named = URL.parse(address);
  if (named === null || named.hostname === "") return { status: "refused", reason: "not-an-address" };
  if (!isWeb(named)) return { status: "refused", reason: "not-a-web-address" };
  if (!isNamedByHand && (named.protocol !== "https:" || isPrivateHost(named.hostname))) {
    return { status: "refused", reason: "private" };
  }
  named.hash = "";
  named.username = "";
  named.password = "";
  const isInside = (other: string): boolean => {
    const url = URL.parse(other);
    return url !== null && isSameSite(url, named);
  };
  return { status: "open", scope: { start: named.href, site: `${named.protocol}//${bareHost(named)}`, isInside } };
}

/**
 * Whether the host is of the machine or its network, or a bare number. `hostname` is in lower case, as URL writes it.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/u, "");
  return !host.includes(".") || NUMBERS.test(host) || PRIVATE_NAME.test(host);
}

/** A host with `www.` and without it are one site. Http may lead to https, but https never to http. */
function isSameSite(url: URL, named: URL): boolean {
  const isSafer = url.protocol === "https:" || url.protocol === named.protocol;
  const isBare = url.username === "" && url.password === "";
  // A site that moves from http to https leaves its port too.
  const isPort = url.port === named.port || (url.protocol === "https:" && url.port === "");
  return isWeb(url) && isSafer && isBare && isPort && bareHost(url, false) === bareHost(named, false);
}

function isWeb({ protocol }: URL): boolean {
  return protocol === "https:" || protocol === "http:";
}

function bareHost({ hostname, port }: URL, withPort = true): string {
  const bare = hostname.replace(/\.$/u, "").replace(/^www\./u, "");
  return withPort && port !== "" ? `${bare}:${port}` : bare;
}
