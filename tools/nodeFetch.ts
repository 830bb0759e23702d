/** The network and the clock of a walk, made with Node. */
import { setTimeout } from "node:timers/promises";
import type { WalkClock, FetchPage } from "../content/site/fetchPage.ts";

/** The name tells a server's owner who came. robots.txt may address it by its first word. */
const USER_AGENT = "Dagvraag (reads the questions of a blog, for its author)";

export function nodeFetch(url: string, { headers, signal }: Parameters<FetchPage>[1]): Promise<Response> {
  return fetch(url, { headers: { ...headers, "User-Agent": USER_AGENT }, signal, redirect: "manual" });
}

export const systemClock: WalkClock = {
  now: () => Date.now(),
  wait: async (milliseconds, signal) => {
    // A wait that was ended early has ended too.
    await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
  },
};

/**
 * Fetches a site that isn't published yet: requests to `site` go to `server`, where the site stands now. So its pages
 * have their own addresses, and their questions the ids that they will keep.
 */
export function fetchServedFrom(server: string, site: string): FetchPage {
  const [here, there] = [new URL(server).origin, new URL(site).origin];
  return async (url, request) => {
    const response = await nodeFetch(url.startsWith(there) ? here + url.slice(there.length) : url, request);
    const location = response.headers.get("location");
    const headers = new Headers([...response.headers]);
    // A server may redirect to its own address. That becomes the site's address.
    if (location?.startsWith(here) === true) headers.set("location", there + location.slice(here.length));
    return { status: response.status, url: "", headers, body: response.body };
  };
}
