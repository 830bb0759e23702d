/** Where a page stands: the address at which it was found, and the address it gives itself. */
import { canonicalAddress, isOnBlog, isSameSite } from "../../canonicalAddress.ts";
import type { PageHead } from "./pageHead.ts";
import type { ResolveLink } from "./pieceBlocks.ts";

/**
 * The canonical address that the page gives itself, where it lies on the same site as `visited`. Else the canonical
 * address of `visited`, the address as it was typed or followed. Where `visited` is `null`, as of a saved page, only an
 * address of the blog counts.
 */
export function findAddress({ canonical, openGraphAddress }: PageHead, visited: string | null): string | null {
  const found = canonicalAddress(visited);
  const fallback = found.status === "canonical" ? found.address : null;
  return ownAddress(canonical, visited) ?? ownAddress(openGraphAddress, visited) ?? fallback;
}

/** Engines sometimes name the whole site in the place of the page. Such an address is ignored. */
function ownAddress(href: string | null, visited: string | null): string | null {
  const url = href === null ? null : URL.parse(href, visited ?? undefined);
  const own = canonicalAddress(url?.href);
  if (own.status === "refused" || new URL(own.address).pathname === "/") return null;
  const isOwn = visited === null ? isOnBlog(own.address) : isSameSite(own.address, visited);
  return isOwn ? own.address : null;
}

/**
 * Resolves links that leave the page for another page of the same site. `address` is what findAddress gave. Links are
 * relative to `visited`, with its trailing slash.
 */
export function linkResolver(
  { base }: PageHead,
  { address, visited }: { address: string | null; visited: string | null },
): ResolveLink {
  const root = visited ?? address ?? undefined;
  const start = (base === null ? null : URL.parse(base, root)?.href) ?? root;
  const here = canonicalAddress(visited);
  return (href) => {
    const link = canonicalAddress(URL.parse(href, start)?.href);
    if (link.status === "refused" || link.address === address) return null;
    if (here.status === "canonical" && link.address === here.address) return null;
    const isOwn = address === null ? isOnBlog(link.address) : isSameSite(link.address, address);
    return isOwn ? link.address : null;
  };
}
