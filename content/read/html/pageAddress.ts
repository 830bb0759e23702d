/** Where a page stands: as it was found, and as it says itself. */
import { canonicalAddress, isOnBlog, isSameSite } from "../../canonicalAddress.ts";
import type { PageHead } from "./pageHead.ts";
import type { ResolveLink } from "./pieceBlocks.ts";

/**
 * The page's own canonical address, where it is one of the same site, or else that of `visited`, which is the address as
 * it was typed or followed. A saved page may come from nowhere (`null`): then its own counts where it is of the blog.
 */
export function findAddress({ canonical, openGraphAddress }: PageHead, visited: string | null): string | null {
  const found = canonicalAddress(visited);
  const fallback = found.status === "canonical" ? found.address : null;
  return ownAddress(canonical, visited) ?? ownAddress(openGraphAddress, visited) ?? fallback;
}

/** One that names the whole site in the place of the page is a mistake that engines make. */
function ownAddress(href: string | null, visited: string | null): string | null {
  const url = href === null ? null : URL.parse(href, visited ?? undefined);
  const own = canonicalAddress(url?.href);
  if (own.status === "refused" || new URL(own.address).pathname === "/") return null;
  const isOwn = visited === null ? isOnBlog(own.address) : isSameSite(own.address, visited);
  return isOwn ? own.address : null;
}

/**
 * Links that leave the page for another one of the same site. `address` is what findAddress gave; Links are
 * relative to `visited`, trailing slash and all.
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
