/** What a walk needs from outside: a way to ask for an address, and a clock. */

/** The part of fetch's Response that a visit needs. `url` may be "" where no redirect was followed. */
export type PageResponse = {
  status: number;
  url: string;
  headers: { get: (name: string) => string | null };
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null;
};

/**
 * Asks for one address, without cookies and past every cache. Rejects where no answer comes. A redirect is returned as
 * such, for the visitor to judge. A browser hides where a redirect leads. It may follow one where the extension's own
 * connect-src keeps it on the site.
 */
export type FetchPage = (
  url: string,
  request: { headers: Record<string, string>; signal: AbortSignal },
) => Promise<PageResponse>;

export type WalkClock = {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves after that many milliseconds, or at once when the signal aborts. Never rejects. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};
