/** What a walk is given of the world: a way to ask for an address, and a clock. */

/** What a visit needs of fetch's Response; `url` may be "" where no redirect was followed on the way. */
export type PageResponse = {
  status: number;
  url: string;
  headers: { get: (name: string) => string | null };
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null;
};

/**
 * Asks for one address, without cookies and past every cache. It rejects where there is no answer. A redirect is given
 * as it comes, to be judged here; a browser, which hides where one leads, may follow it where the extension's own
 * connect-src holds it on the site.
 */
export type FetchPage = (
  url: string,
  request: { headers: Record<string, string>; signal: AbortSignal },
) => Promise<PageResponse>;

export type Clock = {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. Never rejects. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};
