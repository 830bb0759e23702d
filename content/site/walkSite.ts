/**
 * Walks a site: its robots.txt, its feeds and sitemaps, and then each page that is new or changed. It makes one request
 * a second, asks for changes alone where it asked before, and never asks another host. The command line and the
 * background of the extension do the same walk, each with its own fetch and clock.
 */
import { decodePage } from "../read/decodePage.ts";
import { walkListings } from "./walkListings.ts";
import { walkPages } from "./walkPages.ts";
import { NO_ROBOTS, parseRobots, ROBOTS_LIMIT } from "./robots.ts";
import type { SiteFailure } from "./siteFailure.ts";
import { HOUR, LONGEST_REST, NO_VALIDATORS } from "./siteMemory.ts";
import type { SiteMemory } from "./siteMemory.ts";
import { createVisitor } from "./siteVisitor.ts";
import type { Visit } from "./siteVisitor.ts";
import { nowOf, rememberRobots, toEvent } from "./walk.ts";
import type { Walk, WalkEnd, WalkEvent, WalkOptions } from "./walk.ts";

/**
 * Yields each step as it is taken. Never throws for what a site does, but passes on what `fetchPage` or `clock` throw.
 */
export async function* walkSite(options: WalkOptions): AsyncGenerator<WalkEvent, WalkEnd> {
  const walk: Walk = {
    options,
    visitor: createVisitor(options),
    memory: options.memory,
    startedAt: options.clock.now(),
  };
  const failure = (await readRobots(walk)) ?? (yield* walkListings(walk)) ?? (yield* walkPages(walk));
  if (failure?.kind === "stopped") return endWalk(walk, { kind: "stopped" });
  if (failure !== null) {
    walk.memory = restAfter(walk, failure);
    yield toEvent(walk, { kind: "failed", url: options.scope.start, what: "site", failure });
    return endWalk(walk, { kind: "failed", failure });
  }
  walk.memory = { ...walk.memory, failedWalks: 0, restUntil: null };
  return endWalk(walk, { kind: walk.memory.queue.length > 0 ? "limit" : "finished" });
}

function endWalk({ memory }: Walk, outcome: WalkEnd["outcome"]): WalkEnd {
  return { outcome, memory, left: memory.queue.length };
}

/** Nothing may be asked of a site while it is unknown what the site forbids. */
async function readRobots(walk: Walk): Promise<SiteFailure | null> {
  const { robots } = walk.memory;
  const url = new URL("/robots.txt", walk.options.scope.start).href;
  const visit = await walk.visitor.visit({
    url,
    validators: robots?.validators ?? null,
    limit: ROBOTS_LIMIT,
    accept: "text/plain",
  });
  switch (visit.status) {
    case "fetched":
      rememberRobots(walk, { said: parseRobots(textOf(visit)), validators: visit.validators });
      return null;
    case "notModified":
      if (robots !== null) rememberRobots(walk, robots);
      return null;
    case "failed":
      if (visit.failure.kind === "stopped") return visit.failure;
      if (!isWithoutRobots(visit.failure)) return { kind: "robotsUnknown", because: visit.failure };
      rememberRobots(walk, { said: NO_ROBOTS, validators: NO_VALIDATORS });
      return null;
  }
}

/** A letter in another encoding, such as one in a remark, doesn't make the rules unreadable. */
function textOf({ bytes, contentType }: Extract<Visit, { status: "fetched" }>): string {
  const decoded = decodePage(bytes, { contentType });
  return decoded.status === "decoded" ? decoded.text : new TextDecoder().decode(bytes);
}

/** As the standard says, "not found" forbids nothing and "not now" forbids everything. */
function isWithoutRobots(failure: SiteFailure): boolean {
  if (failure.kind === "status") return failure.status >= 400 && failure.status < 500 && failure.status !== 429;
  return ["empty", "redirectElsewhere", "redirectLoop"].includes(failure.kind);
}

/** Each further failed walk in a row doubles the site's rest. A longer rest that the site asks for counts instead. */
function restAfter(walk: Walk, failure: SiteFailure): SiteMemory {
  const failedWalks = walk.memory.failedWalks + 1;
  const cause = failure.kind === "robotsUnknown" ? failure.because : failure;
  const asked = cause.kind === "status" ? (cause.retryAfter ?? 0) / 3600 : 0;
  const rest = Math.min(Math.max(2 ** Math.min(failedWalks - 1, 10), asked) * HOUR, LONGEST_REST);
  return { ...walk.memory, failedWalks, restUntil: new Date(nowOf(walk) + rest).toISOString() };
}
