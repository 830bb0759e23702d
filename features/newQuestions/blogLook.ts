/** The daily look at the blog: when it is due, and what the last one brought. */
import type { Day } from "../../content/day.ts";
import type { SiteFailure } from "../../content/site/siteFailure.ts";
import { isResting, type SiteMemory } from "../../content/site/siteMemory.ts";
import type { WalkStep } from "../../content/site/walk.ts";

/** Why a look brought less than it could. The reasons differ by what the reader can make of them. */
export const BLOG_REASONS = [
  "silent",
  "slow",
  "brokeOff",
  "trouble",
  "tooLarge",
  "elsewhere",
  "circle",
  "wrongType",
  "empty",
  "malformed",
  "forbidden",
  "noListing",
] as const;
export type BlogReason = (typeof BLOG_REASONS)[number];

/** A day's look at the blog, done in one go or in several. */
export type BlogLook = {
  day: Day;
  /** How many pages were asked for. */
  pages: number;
  /** How many unknown articles brought questions, and how many questions came in all. */
  articles: number;
  questions: number;
  /** How many pages wait for another day. */
  left: number;
  reason: BlogReason | null;
  /** Whether nothing more is to be done that day. */
  isDone: boolean;
};

/** `look` is the last one; `null` before the first. */
export type BlogRecord = { memory: SiteMemory; look: BlogLook | null };

/** At most so many pages are asked for in a day. */
export const PAGES_A_DAY = 20;

export type Situation = {
  /** Whether the reader wants the reading, and whether the browser allows it. */
  isOn: boolean;
  isAllowed: boolean;
  /** Whether a page has shown today's question, which goes first. */
  isDrawn: boolean;
  record: BlogRecord;
  today: Day;
  /** Milliseconds since 1970. */
  now: number;
};

/** A look is due once a day. It is due again if it was cut off, or if it failed and the blog has rested long enough. */
export function isLookDue({ isOn, isAllowed, isDrawn, record, today, now }: Situation): boolean {
  const { memory, look } = record;
  if (!isOn || !isAllowed || !isDrawn) return false;
  if (isResting(memory, now)) return false;
  return look?.day !== today || (!look.isDone && look.pages < PAGES_A_DAY);
}

/** Begins a look, or goes on from what was done of it today. */
export function beginLook(last: BlogLook | null, today: Day): BlogLook {
  const none = { day: today, pages: 0, articles: 0, questions: 0 };
  return { ...(last?.day === today ? last : none), left: 0, reason: null, isDone: false };
}

/** Counts a step of the walk. Whoever adds the questions to the deck counts those. */
export function countStep(look: BlogLook, step: WalkStep): BlogLook {
  const isPage = step.kind !== "listing" && !(step.kind === "failed" && step.what !== "page");
  const reason = step.kind === "failed" && isNews(step.failure) ? toReason(step.failure) : null;
  return { ...look, pages: look.pages + (isPage ? 1 : 0), reason: look.reason ?? reason };
}

/** Whether a failure is worth telling. A page that is gone or not allowed is not. */
function isNews(failure: SiteFailure): boolean {
  const isGone = failure.kind === "status" && (failure.status === 404 || failure.status === 410);
  return !isGone && failure.kind !== "notAllowed" && failure.kind !== "stopped";
}

const REASON_BY_KIND: Readonly<Record<Exclude<SiteFailure["kind"], "robotsUnknown">, BlogReason>> = {
  unreachable: "silent",
  timeout: "slow",
  cutOff: "brokeOff",
  status: "trouble",
  tooLarge: "tooLarge",
  redirectElsewhere: "elsewhere",
  outside: "elsewhere",
  redirectLoop: "circle",
  wrongType: "wrongType",
  empty: "empty",
  malformed: "malformed",
  notAllowed: "forbidden",
  noListing: "noListing",
  stopped: "brokeOff",
};

export function toReason(failure: SiteFailure): BlogReason {
  return failure.kind === "robotsUnknown" ? toReason(failure.because) : REASON_BY_KIND[failure.kind];
}
