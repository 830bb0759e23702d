/** An article has one address, so that its questions keep their ids however a reader came to the article. */
import { BARE_BLOG_HOST, BLOG_HOST } from "./blog.ts";

export type AddressResult =
  | { status: "canonical"; address: string }
  | { status: "refused"; reason: "not-an-address" | "not-a-web-address" | "too-long" };

const ADDRESS_LIMIT = 2000;

/**
 * Takes an absolute http or https address. Gives it with https, the host as the blog writes it, and the path. Port,
 * query, fragment, credentials and trailing slash are left out. Never throws.
 */
export function canonicalAddress(input: unknown): AddressResult {
  if (typeof input !== "string") return { status: "refused", reason: "not-an-address" };
  if (input.length > ADDRESS_LIMIT) return { status: "refused", reason: "too-long" };
  const url = URL.parse(input);
  if (url === null) return { status: "refused", reason: "not-an-address" };
  if (url.protocol !== "https:" && url.protocol !== "http:") return { status: "refused", reason: "not-a-web-address" };
  const host = canonicalHost(url.hostname);
  if (host === "") return { status: "refused", reason: "not-an-address" };
  return { status: "canonical", address: `https://${host}${canonicalPath(url.pathname)}` };
}

/**
 * The canonical address of an article of the blog, or `null`. `input` may come from a disk, a file or a page. An
 * address with http, credentials or a port gives `null`: a page of ours never opens one.
 */
export function toArticleAddress(input: unknown): string | null {
  const result = canonicalAddress(input);
  if (result.status === "refused" || !isOnBlog(result.address)) return null;
  const { protocol, username, password, port } = new URL(String(input));
  const isPlain = protocol === "https:" && username === "" && password === "" && port === "";
  return isPlain ? result.address : null;
}

/** Whether two addresses are of one site, which may answer with and without `www.`. */
export function isSameSite(one: string, other: string): boolean {
  return siteOf(one) === siteOf(other);
}

export function isOnBlog(address: string): boolean {
  return siteOf(address) === BARE_BLOG_HOST;
}

function siteOf(address: string): string | undefined {
  return URL.parse(address)?.hostname.replace(/^www\./u, "");
}

function canonicalHost(hostname: string): string {
  const host = hostname.replace(/\.+$/, "");
  return host === BARE_BLOG_HOST ? BLOG_HOST : host;
}

/** Engines write their escapes in small letters or in capitals (`%e9`, `%E9`). The browser writes capitals. */
function canonicalPath(pathname: string): string {
  return pathname.replaceAll(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase()).replace(/\/+$/, "");
}
