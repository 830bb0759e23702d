/** Decides which pages of a site are read, and in which order. */
import { ENTRY_LIMIT } from "../read/feed/listing.ts";
import { articleAddress } from "./articleAddress.ts";
import { NO_VALIDATORS } from "./siteMemory.ts";
import type { PageMemory, SiteMemory } from "./siteMemory.ts";
import type { SiteScope } from "./siteScope.ts";

/** A page that failed this often in a row waits until a listing dates it anew, or until its turn comes. */
const PATIENCE = 3;

export type ListedPage = { url: string; listed: string | null };

/**
 * The memory with the pages that a feed or sitemap lists. Where there is no room for all, the last ones are left out.
 */
export function notePages(memory: SiteMemory, listed: readonly ListedPage[], scope: SiteScope): SiteMemory {
  const pages = new Map(Object.entries(memory.pages));
  for (const entry of listed) {
    const address = scope.isInside(entry.url) ? articleAddress(entry.url) : null;
    const known = address === null ? undefined : pages.get(address);
    if (address !== null && (known !== undefined || pages.size < ENTRY_LIMIT)) {
      // A feed and a sitemap may both date a page. The later date is that of its last change.
      const date = known?.listed != null && known.listed > (entry.listed ?? "") ? known.listed : entry.listed;
      pages.set(address, { ...(known ?? newPage(entry.url)), listed: date });
    }
  }
  return { ...memory, pages: Object.fromEntries(pages) };
}

function newPage(url: string): PageMemory {
  const never = { listed: null, listedWhenRead: null, checkedAt: null, hash: null, articleUrl: null };
  return { url: withoutFragment(url), ...never, validators: NO_VALIDATORS, failures: 0 };
}

/**
 * The memory with its queue made up. New pages come first, the latest of them at the front. Then come pages that a
 * listing has dated anew since they were read, and then the rest of an unfinished round. A new round adds every page
 * that wasn't looked at for `recheckAfter` milliseconds, the longest ago first: listings don't tell of every change.
 */
export function fillQueue(
  memory: SiteMemory,
  { startedAt, recheckAfter }: { startedAt: number; recheckAfter: number },
): SiteMemory {
  const entries = Object.entries(memory.pages);
  const latestFirst = entries.toSorted(([, a], [, b]) => compare(b.listed ?? "", a.listed ?? ""));
  const fresh = latestFirst.filter(([, page]) => page.checkedAt === null && page.failures < PATIENCE);
  const changed = latestFirst.filter(
    ([, page]) => page.checkedAt !== null && page.listed !== page.listedWhenRead && page.failures < PATIENCE,
  );
  const before = new Date(startedAt - recheckAfter).toISOString();
  const due = entries
    .filter(([, { checkedAt }]) => checkedAt === null || checkedAt < before)
    .toSorted(([, a], [, b]) => compare(a.checkedAt ?? "", b.checkedAt ?? ""));
  const unfinished = memory.queue.filter((address) => memory.pages[address] !== undefined);
  const addresses = [...fresh, ...changed, ...(unfinished.length === 0 ? due : [])].map(([address]) => address);
  return { ...memory, queue: [...new Set([...addresses, ...unfinished])] };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function withoutFragment(url: string): string {
  return url.split("#")[0] ?? url;
}
