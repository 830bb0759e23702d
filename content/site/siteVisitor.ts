/** Makes every request of a walk, politely. Each request ends in a value, whatever the site does. */
import { collectBytes } from "../read/unpackGzip.ts";
import type { WalkClock, FetchPage, PageResponse } from "./fetchPage.ts";
import { isAllowedBy, NO_ROBOTS } from "./robots.ts";
import type { Robots } from "./robots.ts";
import type { SiteFailure } from "./siteFailure.ts";
import type { Validators } from "./siteMemory.ts";
import type { SiteScope } from "./siteScope.ts";

export type Visit =
  | {
      status: "fetched";
      /** The address at which it was found in the end. */
      url: string;
      bytes: Uint8Array<ArrayBuffer>;
      contentType: string | null;
      validators: Validators;
    }
  | { status: "notModified" }
  | { status: "failed"; failure: SiteFailure };

export type VisitRequest = {
  url: string;
  /** What an earlier visit gave; `null` for a first visit. */
  validators: Validators | null;
  /** The most bytes to take, counted after unpacking. */
  limit: number;
  /** The Accept header. */
  accept: string;
};

export type Visitor = {
  visit: (request: VisitRequest) => Promise<Visit>;
  /** Keeps to the site's robots.txt from now on. What it forbids is not asked for, and its delay is kept. */
  obey: (robots: Robots) => void;
};

export type VisitorOptions = {
  scope: SiteScope;
  fetchPage: FetchPage;
  clock: WalkClock;
  /** Stops what is under way. */
  signal: AbortSignal;
};

/** In milliseconds, from the start of a request to the last byte of its answer. */
const TIME_LIMIT = 15_000;
const REDIRECT_LIMIT = 5;

export function createVisitor(options: VisitorOptions): Visitor {
  const { scope, fetchPage, clock, signal } = options;
  let robots = NO_ROBOTS;
  let freeAt = Number.NEGATIVE_INFINITY;

  /** Each redirect is a request too, and waits its turn. */
  const waitUntilDue = async (): Promise<void> => {
    // A clock that was set back makes nobody wait longer than the delay.
    const waiting = Math.min(freeAt - clock.now(), robots.delay * 1000);
    if (waiting > 0) await clock.wait(waiting, signal);
    freeAt = clock.now() + robots.delay * 1000;
  };

  const visit = async (request: VisitRequest): Promise<Visit> => {
    const seen = new Set<string>();
    let { url } = request;
    for (;;) {
      const refusal = refuseAddress(url, seen, scope);
      if (refusal !== null) return failed(refusal);
      if (!isAllowedBy(robots, url)) return failed({ kind: "notAllowed" });
      seen.add(url);
      await waitUntilDue();
      if (signal.aborted) return failed({ kind: "stopped" });
      const answer = await fetchInTime({ ...request, url }, { scope, fetchPage, clock, signal });
      if (answer.status !== "redirected") return answer;
      url = answer.target;
    }
  };

  const obey = (said: Robots): void => {
    robots = said;
  };
  return { visit, obey };
}

/** `seen` holds the addresses that led to this one. */
function refuseAddress(url: string, seen: ReadonlySet<string>, { isInside }: SiteScope): SiteFailure | null {
  if (!isInside(url)) return seen.size === 0 ? { kind: "outside" } : { kind: "redirectElsewhere", target: url };
  return seen.has(url) || seen.size > REDIRECT_LIMIT ? { kind: "redirectLoop" } : null;
}

type VisitOrRedirect = Visit | { status: "redirected"; target: string };

async function fetchInTime(request: VisitRequest, options: VisitorOptions): Promise<VisitOrRedirect> {
  const { clock, signal } = options;
  const end = new AbortController();
  const timeout = clock.wait(TIME_LIMIT, end.signal).then(() => failed({ kind: "timeout" }));
  const stop = (): void => end.abort();
  signal.addEventListener("abort", stop);
  const answer = await Promise.race([ask(request, options, end.signal), timeout]);
  signal.removeEventListener("abort", stop);
  // Ends the clock's wait, and a connection that is still open.
  end.abort();
  // However a connection looked that was ended by hand, it was stopped.
  return signal.aborted ? failed({ kind: "stopped" }) : answer;
}

/** Never rejects. */
async function ask(
  request: VisitRequest,
  { scope, fetchPage }: VisitorOptions,
  signal: AbortSignal,
): Promise<VisitOrRedirect> {
  const { url, limit } = request;
  let response: PageResponse;
  try {
    response = await fetchPage(url, { headers: requestHeaders(request), signal });
  } catch {
    return failed({ kind: "unreachable" });
  }
  const refusal = judgeHead(response, request, scope);
  if (refusal !== null) {
    response.body?.cancel().catch(() => undefined);
    return refusal;
  }
  try {
    const body = response.body === null ? null : await collectBytes(response.body, limit);
    if (body?.status === "failed") return failed({ kind: "tooLarge", limit });
    if (body === null || body.bytes.length === 0) return failed({ kind: "empty" });
    return toFetched(response, url, body.bytes);
  } catch {
    return failed({ kind: "cutOff" });
  }
}

function requestHeaders({ accept, validators }: VisitRequest): Record<string, string> {
  const headers: Record<string, string> = { Accept: accept };
  if (validators?.etag != null) headers["If-None-Match"] = validators.etag;
  if (validators?.lastModified != null) headers["If-Modified-Since"] = validators.lastModified;
  return headers;
}

/** The answer where status and headers decide it. `null` where the body is needed. */
function judgeHead(response: PageResponse, request: VisitRequest, scope: SiteScope): VisitOrRedirect | null {
  const { status, url, headers } = response;
  // A browser that followed a redirect gives the address where the redirect ended.
  if (url !== "" && !scope.isInside(url)) return failed({ kind: "redirectElsewhere", target: url });
  // "Unchanged" is no answer to a visitor that has nothing yet.
  if (status === 304 && hasValidator(request.validators)) return { status: "notModified" };
  const target = redirectTarget(response, request.url);
  if (target !== null) return { status: "redirected", target };
  if (status < 200 || status > 299) {
    return failed({ kind: "status", status, retryAfter: secondsIn(headers.get("retry-after")) });
  }
  const isTooLarge = Number(headers.get("content-length") ?? "0") > request.limit;
  return isTooLarge ? failed({ kind: "tooLarge", limit: request.limit }) : null;
}

function redirectTarget({ status, headers }: PageResponse, from: string): string | null {
  const location = headers.get("location");
  const isRedirect = [301, 302, 303, 307, 308].includes(status) && location !== null;
  return isRedirect ? (URL.parse(location, from)?.href ?? null) : null;
}

function hasValidator(validators: Validators | null): boolean {
  return validators !== null && (validators.etag !== null || validators.lastModified !== null);
}

function toFetched({ url, headers }: PageResponse, asked: string, bytes: Uint8Array<ArrayBuffer>): Visit {
  const validators = { etag: short(headers.get("etag"), 1000), lastModified: short(headers.get("last-modified"), 100) };
  return {
    status: "fetched",
    url: url === "" ? asked : url,
    bytes,
    contentType: headers.get("content-type"),
    validators,
  };
}

/** A validator that isn't a short line is not kept. */
function short(header: string | null, limit: number): string | null {
  return header !== null && header.length > 0 && header.length <= limit && !/[^\t\u0020-\u007E]/u.test(header)
    ? header
    : null;
}

/** Retry-After may also be a date. A date counts as no Retry-After, and the caller decides how long to wait. */
function secondsIn(header: string | null): number | null {
  return header !== null && /^\d{1,7}$/u.test(header.trim()) ? Number(header) : null;
}

function failed(failure: SiteFailure): { status: "failed"; failure: SiteFailure } {
  return { status: "failed", failure };
}
