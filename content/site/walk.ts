/** A walk over a site: its options, the steps it tells, and how it ends. */
import type { Article } from "../article.ts";
import type { HtmlFailure } from "../read/readHtml.ts";
import type { Robots } from "./robots.ts";
import type { SiteFailure } from "./siteFailure.ts";
import type { SiteMemory } from "./siteMemory.ts";
import type { Visitor, VisitorOptions } from "./siteVisitor.ts";

export type WalkOptions = VisitorOptions & {
  /** The memory that the last walk left. createSiteMemory makes a first one. */
  memory: SiteMemory;
  /** The most pages to ask for in this walk. Feeds and sitemaps, which are few, don't count. */
  limit: number;
  /** For how many milliseconds a page is left alone, if no listing says that it changed. */
  recheckAfter: number;
  /** Whether articles that a feed holds whole are taken from the feed, without asking for their pages. */
  readsFeedContent: boolean;
};

export type WalkStep =
  /** `entries` is the number of entries, or `null` where the server says that nothing changed. */
  | { kind: "listing"; url: string; listing: "feed" | "sitemap" | "sitemapIndex"; entries: number | null }
  /** `isChanged` is true of a new article, and of an article whose title or questions changed. */
  | { kind: "article"; url: string; article: Article; isChanged: boolean; isFromFeed: boolean }
  /** The server says that the page is unchanged. */
  | { kind: "unchanged"; url: string }
  /** A page without a question. `refusal` says why it is no article; `null` of an article that asks nothing. */
  | { kind: "noQuestions"; url: string; refusal: HtmlFailure | null }
  /** The step failed. What was known stays as it was. */
  | { kind: "failed"; url: string; what: "site" | "listing" | "page"; failure: SiteFailure };

/**
 * A caller that may be ended at any moment keeps `memory` at each step: the next walk goes on from there. `left` is the
 * number of waiting pages.
 */
export type WalkEvent = { step: WalkStep; memory: SiteMemory; left: number };

export type WalkEnd = {
  outcome:
    | { kind: "finished" }
    /** The walk asked for as many pages as it might. The next walk goes on. */
    | { kind: "limit" }
    /** Whoever started the walk stopped it. The next walk goes on. */
    | { kind: "stopped" }
    /** The site ended the walk. `memory.restUntil` says how long to leave the site alone. */
    | { kind: "failed"; failure: SiteFailure };
  memory: SiteMemory;
  left: number;
};

/** A walk under way. Its memory grows, and nothing else changes. */
export type Walk = {
  options: WalkOptions;
  visitor: Visitor;
  memory: SiteMemory;
  /** Milliseconds since 1970. */
  startedAt: number;
};

/** Yields what a part of the walk tells. Returns the failure that ends the walk, or `null` to go on. */
export type WalkPart = AsyncGenerator<WalkEvent, SiteFailure | null>;

export function toEvent({ memory }: Walk, step: WalkStep): WalkEvent {
  return { step, memory, left: memory.queue.length };
}

export function nowOf({ options }: Walk): number {
  return options.clock.now();
}

export function momentOf(walk: Walk): string {
  return new Date(nowOf(walk)).toISOString();
}

export function rememberRobots(walk: Walk, robots: NonNullable<SiteMemory["robots"]>): Robots {
  walk.memory = { ...walk.memory, robots };
  walk.visitor.obey(robots.said);
  return robots.said;
}
