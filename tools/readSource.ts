import { canonicalAddress } from "../content/canonicalAddress.ts";
import { readHtml } from "../content/read/readHtml.ts";
import type { WalkClock } from "../content/site/fetchPage.ts";
import { createSiteScope } from "../content/site/siteScope.ts";
import { createVisitor } from "../content/site/siteVisitor.ts";
import type { Visitor } from "../content/site/siteVisitor.ts";
import { visitPage } from "../content/site/visitPage.ts";
import { describeReadFailure } from "./describeReadFailure.ts";
import { describeSiteFailure } from "./describeSiteFailure.ts";
import { nodeFetch } from "./nodeFetch.ts";
import { readArticleFile } from "./readArticleFile.ts";
import type { ArticleFileResult } from "./readArticleFile.ts";

const WEB_ADDRESS = /^https?:\/\//iu;

/** `url` is the article's address that the author gives, if any. */
export type SourceReader = (source: string, url: string | null) => Promise<ArticleFileResult>;

/**
 * Reads an article from a file, or from the one page that the author names. It asks for that page as a browser would,
 * whatever robots.txt says of robots. It makes at most one request a second.
 */
export function createSourceReader(clock: WalkClock): SourceReader {
  const visitors = new Map<string, Visitor>();
  return async (source, url) => {
    if (!WEB_ADDRESS.test(source)) return readArticleFile(source, url);
    const opened = createSiteScope(source, true);
    if (opened.status === "refused") return failed(`${source}: Is no address of the web`);
    if (url !== null && canonicalAddress(url).status === "refused") {
      return failed(`--url is not the address of an article (https://…): ${url}`);
    }
    const { scope } = opened;
    const { signal } = new AbortController();
    const visitor = visitors.get(scope.site) ?? createVisitor({ scope, fetchPage: nodeFetch, clock, signal });
    visitors.set(scope.site, visitor);
    return readPageAt(visitor, scope.start, url);
  };
}

async function readPageAt(visitor: Visitor, address: string, url: string | null): Promise<ArticleFileResult> {
  const visit = await visitPage(visitor, address, null);
  if (visit.status === "failed") return failed(`${address}: ${describeSiteFailure(visit.failure)}`);
  // The request had no condition, so a server can't say "unchanged".
  if (visit.status === "notModified") return failed(`${address}: ${describeSiteFailure({ kind: "empty" })}`);
  const result = readHtml(visit.html, { address: url ?? visit.url, title: null });
  return result.status === "read" ? result : failed(`${address}: ${describeReadFailure(result.reason)}`);
}

function failed(reason: string): ArticleFileResult {
  return { status: "failed", reason };
}
