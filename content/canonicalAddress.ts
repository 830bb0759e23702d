/** The one address of an article, so that its questions keep their ids however a reader came to it. */
import { BARE_BLOG_HOST, BLOG_HOST } from "./blog.ts";

export type AddressResult =
  | { status: "canonical"; address: string }
  | { status: "refused"; reason: "not-an-address" | "not-a-web-address" | "too-long" };

const ADDRESS_LIMIT = 2000;

/**
 * Takes an absolute http or https address; gives https, the host as the blog writes it, and the path:
 * no port, query, fragment, credentials or trailing slash. Never throws.
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
 * Whatever says where an article stands, from a disk, a file or a page: its canonical address where it is one of the blog
 * as the blog is read, over https, without credentials or a port; `null` for all else, which a page of ours never opens.
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

/** Engines differ in the case of their escapes (`%e9`, `%E9`); the browser writes capitals. */
function canonicalPath(pathname: string): string {
  return pathname.replaceAll(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase()).replace(/\/+$/, "");
}
