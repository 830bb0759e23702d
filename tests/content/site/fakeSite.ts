/** A site, a network and a clock in memory. Notes each request, its moment and its headers. */
import murmurhash from "murmurhash";
import type { WalkClock, FetchPage, PageResponse } from "../../../content/site/fetchPage.ts";

export type FakeResponse = {
  status?: number;
  headers?: Record<string, string>;
  /** A string, bytes, or chunks that may break off or never end. */
  body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> | null;
  /** The address where a browser that followed redirects ended. */
  url?: string;
};
export type Request = { url: string; path: string; headers: Record<string, string>; at: number };
type Handler = FakeResponse | string | ((request: Request) => FakeResponse | Promise<FakeResponse>);

export type FakeSite = {
  /** The pages by path and query. A test may change them between two walks. */
  pages: Map<string, Handler>;
  requests: Request[];
  clock: WalkClock & { advance: (milliseconds: number) => void };
  fetchPage: FetchPage;
};

export const START = "https://www.example.com/";
const MORNING = Date.UTC(2026, 2, 10, 8);

export function createFakeSite(pages: Record<string, Handler>): FakeSite {
  const clock = createFakeClock();
  const site: FakeSite = {
    pages: new Map(Object.entries(pages)),
    requests: [],
    clock,
    fetchPage: async (url, { headers }) => {
      const { pathname, search } = new URL(url);
      const request = { url, path: `${pathname}${search}`, headers, at: clock.now() };
      site.requests.push(request);
      const handler = site.pages.get(request.path) ?? { status: 404, body: "Niet gevonden" };
      return toResponse(typeof handler === "function" ? await handler(request) : handler, request);
    },
  };
  return site;
}

/** A page, feed or sitemap with an ETag, as on most servers. Another body has another ETag. */
export function tagged(body: string, type = "text/html; charset=utf-8"): (request: Request) => FakeResponse {
  const etag = `"${murmurhash.v3(body, 0)}"`;
  return ({ headers }) =>
    headers["If-None-Match"] === etag
      ? { status: 304, headers: { etag }, body: null }
      : { headers: { etag, "content-type": type }, body };
}

/** A body that gives one byte a second, for ever. */
export function endlessBody(clock: WalkClock): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      await clock.wait(1000, new AbortController().signal);
      controller.enqueue(new TextEncoder().encode("<"));
    },
  });
}

/** A body that breaks off after its first bytes. */
export function brokenBody(start: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let isFirst = true;
  return new ReadableStream({
    pull(controller) {
      if (isFirst) controller.enqueue(new TextEncoder().encode(start));
      else controller.error(new TypeError("terminated"));
      isFirst = false;
    },
  });
}

function toResponse(answer: FakeResponse | string, { url }: Request): PageResponse {
  const {
    status = 200,
    headers = {},
    body = "",
    url: finalUrl = "",
  } = typeof answer === "string" ? { body: answer } : answer;
  const lowerCased = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    status,
    url: finalUrl === "same" ? url : finalUrl,
    headers: { get: (name) => lowerCased.get(name.toLowerCase()) ?? null },
    body: typeof body === "string" || body instanceof Uint8Array ? new Response(body).body : body,
  };
}

/** Time only passes when everyone waits. It then jumps to the first timer that is due. */
function createFakeClock(): FakeSite["clock"] {
  let now = MORNING;
  let timers: { at: number; resolve: () => void }[] = [];
  const tick = (): void => {
    const [first] = timers.toSorted((a, b) => a.at - b.at);
    if (first === undefined) return;
    now = Math.max(now, first.at);
    timers = timers.filter((timer) => timer !== first);
    first.resolve();
  };
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const timer = { at: now + milliseconds, resolve };
        const end = (): void => {
          timers = timers.filter((other) => other !== timer);
          resolve();
        };
        if (signal.aborted) return resolve();
        timers.push(timer);
        signal.addEventListener("abort", end);
        setTimeout(tick, 1);
      }),
  };
}
