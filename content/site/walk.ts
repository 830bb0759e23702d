/** A walk over a site: what it is given, what it tells on the way, and how it ends. */
import type { Article } from "../article.ts";
import type { HtmlFailure } from "../read/readHtml.ts";
import type { Robots } from "./robots.ts";
import type { SiteFailure } from "./siteFailure.ts";
import type { SiteMemory } from "./siteMemory.ts";
import type { Visitor, VisitorOptions } from "./siteVisitor.ts";

export type WalkOptions = VisitorOptions & {
  /** What the last walk left; see createSiteMemory for a first one. */
  memory: SiteMemory;
  /** The most pages to ask for in this walk; feeds and sitemaps, of which there are few, come on top. */
  limit: number;
  /** How long a page is left alone of which no listing says that it changed, in milliseconds. */
  recheckAfter: number;
  /** Whether an article that a feed holds whole is taken from there, without asking for its page. */
  takesFeedContent: boolean;
};

export type WalkStep =
  /** `entries` it has, or `null` where it says that nothing changed. */
  | { kind: "listing"; url: string; listing: "feed" | "sitemap" | "sitemapIndex"; entries: number | null }
  /** `isChanged` is true of a new article, and of one whose title or questions are others than last time. */
  | { kind: "article"; url: string; article: Article; isChanged: boolean; isFromFeed: boolean }
  /** The server says that the page is as it was. */
  | { kind: "unchanged"; url: string }
  /** A page without a question: no article (`refusal` says why), or one that asks nothing (`null`). */
  | { kind: "noQuestions"; url: string; refusal: HtmlFailure | null }
  /** What was known of it stays as it was. */
  | { kind: "failed"; url: string; what: "site" | "listing" | "page"; failure: SiteFailure };

/**
 * `memory` is to be kept at each step by who may be ended at any moment: the walk goes on from there. `left` is the
 * number of pages that wait.
 */
export type WalkEvent = { step: WalkStep; memory: SiteMemory; left: number };

export type WalkEnd = {
  outcome:
    | { kind: "finished" }
    /** As many pages as were allowed; the next walk goes on. */
    | { kind: "limit" }
    /** By whoever started it; the next walk goes on. */
    | { kind: "stopped" }
    /** By the site. `memory.restUntil` says how long it is to be left alone. */
    | { kind: "failed"; failure: SiteFailure };
  memory: SiteMemory;
  left: number;
};

/** A walk under way: its memory grows, all else stays. */
export type Walk = {
  options: WalkOptions;
  visitor: Visitor;
  memory: SiteMemory;
  /** Milliseconds since 1970. */
  startedAt: number;
};

/** What a part of the walk tells; it gives the failure that ends the walk, or `null` to go on. */
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
