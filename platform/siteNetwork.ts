/** The network and the clock of a walk in the extension's background. */
import { BARE_BLOG_HOST, BLOG_HOST } from "../content/blog.ts";
import type { WalkClock, FetchPage } from "../content/site/fetchPage.ts";
import { browser } from "./browser.ts";

/** In milliseconds. A browser ends an idle background after 30 seconds, so this is well below that. */
const LONGEST_WAIT = 20_000;

/**
 * The browser follows redirects, since it doesn't tell a page where they lead. The manifest's connect-src keeps them on
 * the blog.
 */
export const fetchPage: FetchPage = (url, { headers, signal }) =>
  fetch(withWww(url), { headers, signal, cache: "no-store", credentials: "omit", redirect: "follow" });

export const siteClock: WalkClock = {
  now: () => Date.now(),
  async wait(milliseconds, signal) {
    for (let left = milliseconds; left > 0 && !signal.aborted; left -= LONGEST_WAIT) {
      // Any call to the browser shows that the background is still at work.
      void browser.runtime.getPlatformInfo();
      // oxlint-disable-next-line no-await-in-loop -- One wait after the other is how long it waits.
      await waitOnce(Math.min(left, LONGEST_WAIT), signal);
    }
  },
};

/** The permission names one host of the blog, with its `www.`. */
function withWww(url: string): string {
  const address = new URL(url);
  if (address.hostname === BARE_BLOG_HOST) address.hostname = BLOG_HOST;
  return address.href;
}

function waitOnce(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener("abort", end);
    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    }
  });
}
