import { describe, expect, test } from "vitest";
import type { Day } from "../../../content/day.ts";
import type { SiteFailure } from "../../../content/site/siteFailure.ts";
import { createSiteMemory } from "../../../content/site/siteMemory.ts";
import type { WalkStep } from "../../../content/site/walk.ts";
import {
  beginLook,
  BLOG_REASONS,
  countStep,
  isLookDue,
  toReason,
  type BlogLook,
  type Situation,
} from "../../../features/newQuestions/blogLook.ts";
import { parseBlogRecord } from "../../../features/newQuestions/blogRecord.ts";
import { TODAY, TOMORROW } from "../../journal/examples.ts";

const SITE = "https://gerritvanderheide.com";
const NOW = Date.UTC(2026, 10, 22, 9);
const DONE: BlogLook = {
  day: TODAY,
  pages: 3,
  articles: 1,
  questions: 9,
  left: 0,
  reason: null,
  isDone: true,
};
const YESTERDAY = "2026-11-21" as Day;

type Change = Omit<Partial<Situation>, "record"> & { look?: BlogLook | null; restUntil?: string };

describe("a look at the blog", () => {
  test.each<[string, boolean, Change]>([
    ["that never happened", true, {}],
    ["that the reader doesn't want", false, { isOn: false }],
    ["that the browser doesn't allow", false, { isAllowed: false }],
    ["before a page has shown today's question", false, { isDrawn: false }],
    ["that was done today", false, { look: DONE }],
    ["that was done yesterday", true, { look: { ...DONE, day: YESTERDAY } }],
    ["that was done on a day to come, by a clock that was wrong", true, { look: { ...DONE, day: TOMORROW } }],
    ["that was cut off today", true, { look: { ...DONE, isDone: false } }],
    ["that was cut off today after as many pages as a day has", false, { look: { ...DONE, isDone: false, pages: 20 } }],
    [
      "that was cut off yesterday after that many",
      true,
      { look: { ...DONE, day: YESTERDAY, isDone: false, pages: 20 } },
    ],
    ["of a blog that wants rest", false, { restUntil: "2026-11-22T09:00:00.001Z" }],
    ["of a blog that wants as much rest as any", false, { restUntil: "2026-11-29T09:00:00.000Z" }],
    ["of a blog of which a clock that ran ahead noted more than that", true, { restUntil: "2026-11-29T09:00:00.001Z" }],
    ["of a blog that has had its rest", true, { restUntil: "2026-11-22T09:00:00.000Z" }],
    [
      "that failed today, and the rest is over",
      true,
      { look: { ...DONE, isDone: false, reason: "silent" }, restUntil: "2026-11-22T08:30:00.000Z" },
    ],
    [
      "on the next day, while the blog wants rest",
      false,
      { look: { ...DONE, day: YESTERDAY, isDone: false }, restUntil: "2026-11-23T09:00:00.000Z" },
    ],
  ])("%s is due: %s", (_what, isDue, { look = null, restUntil = null, ...change }) => {
    const memory = { ...createSiteMemory(SITE), restUntil };
    const usual = { isOn: true, isAllowed: true, isDrawn: true, today: TODAY, now: NOW };
    expect(isLookDue({ ...usual, ...change, record: { memory, look } })).toBe(isDue);
  });

  test("goes on from what was done of it today, and anew on another day", () => {
    const failed: BlogLook = { ...DONE, isDone: false, reason: "slow", left: 4 };
    expect(beginLook(failed, TODAY)).toEqual({ ...DONE, isDone: false });
    expect(beginLook(failed, TOMORROW)).toMatchObject({ day: TOMORROW, pages: 0, articles: 0, questions: 0 });
    expect(beginLook(null, TODAY)).toMatchObject({ day: TODAY, pages: 0, reason: null });
  });

  test("counts pages, and keeps the first reason that something failed", () => {
    const url = `${SITE}/rust`;
    const gone: SiteFailure = { kind: "status", status: 404, retryAfter: null };
    const steps: WalkStep[] = [
      { kind: "listing", url, listing: "feed", entries: 3 },
      { kind: "unchanged", url },
      { kind: "noQuestions", url, refusal: null },
      { kind: "failed", url, what: "page", failure: gone },
      { kind: "failed", url, what: "page", failure: { kind: "notAllowed" } },
      { kind: "failed", url, what: "listing", failure: { kind: "malformed" } },
      { kind: "failed", url, what: "page", failure: { kind: "timeout" } },
    ];
    const counted = steps.reduce(countStep, beginLook(null, TODAY));
    expect([counted.pages, counted.reason]).toEqual([5, "malformed"]);
  });

  test("has a reason for each way in which a site fails", () => {
    const failures: SiteFailure[] = [
      { kind: "unreachable" },
      { kind: "timeout" },
      { kind: "cutOff" },
      { kind: "status", status: 500, retryAfter: null },
      { kind: "tooLarge", limit: 1 },
      { kind: "redirectElsewhere", target: SITE },
      { kind: "redirectLoop" },
      { kind: "wrongType", type: "image/png" },
      { kind: "empty" },
      { kind: "malformed" },
      { kind: "robotsUnknown", because: { kind: "notAllowed" } },
      { kind: "noListing" },
    ];
    expect(failures.map(toReason)).toEqual(BLOG_REASONS);
  });
});

describe("what is kept of the looks", () => {
  const record = { memory: { ...createSiteMemory(SITE), failedWalks: 2 }, look: DONE };

  test("is read as it was written, through JSON", () => {
    expect(parseBlogRecord(JSON.parse(JSON.stringify(record)), SITE)).toEqual(record);
  });

  test.each([
    ["nothing", null],
    ["a text", "veel"],
    ["another site's", { ...record, memory: createSiteMemory("https://elders.nl") }],
    ["a look with a reason that isn't one", { ...record, look: { ...DONE, reason: "zomaar" } }],
    ["a look on no day", { ...record, look: { ...DONE, day: "2026-13-40" } }],
    ["a look with less than no pages", { ...record, look: { ...DONE, pages: -1 } }],
  ])("that is %s counts as never done", (_what, stored) => {
    const { memory, look } = parseBlogRecord(stored, SITE);
    expect(memory.site).toBe(SITE);
    expect(memory.failedWalks === 0 || look === null).toBe(true);
  });
});
