/** The second part of a walk: the pages, one after the other. */
import { readPage } from "../read/readPage.ts";
import { articleHash } from "./articleHash.ts";
import { fillQueue } from "./pageQueue.ts";
import { isGone, isOfSite } from "./siteFailure.ts";
import type { SiteFailure } from "./siteFailure.ts";
import type { PageMemory } from "./siteMemory.ts";
import { visitPage } from "./visitPage.ts";
import type { PageVisit } from "./visitPage.ts";
import { momentOf, toEvent } from "./walk.ts";
import type { Walk, WalkPart, WalkStep } from "./walk.ts";

/** After this many failed pages in a row, the site is taken to give none. */
const FAILURES_IN_A_ROW = 3;

export async function* walkPages(walk: Walk): WalkPart {
  const { limit, recheckAfter } = walk.options;
  walk.memory = fillQueue(walk.memory, { startedAt: walk.startedAt, recheckAfter });
  let inARow = 0;
  for (let count = 0; count < limit; count += 1) {
    const [address] = walk.memory.queue;
    const page = address === undefined ? undefined : walk.memory.pages[address];
    if (address === undefined || page === undefined) return null;
    const visit = await visitPage(walk.visitor, page.url, page.validators);
    const { step, known } = visitToStep(walk, page, visit);
    if (step.kind === "failed" && step.failure.kind === "stopped") return step.failure;
    rememberPage(walk, address, known);
    yield toEvent(walk, step);
    inARow = step.kind === "failed" && isOfSite(step.failure) ? inARow + 1 : 0;
    if (step.kind === "failed" && inARow === FAILURES_IN_A_ROW) return step.failure;
  }
  return null;
}

/** The step to tell of a visit, and what to remember of the page. `known` is `null` where the page no longer exists. */
function visitToStep(walk: Walk, page: PageMemory, visit: PageVisit): { step: WalkStep; known: PageMemory | null } {
  const { url } = page;
  const checked = { ...page, checkedAt: momentOf(walk), listedWhenRead: page.listed, failures: 0 };
  switch (visit.status) {
    case "notModified":
      return { step: { kind: "unchanged", url }, known: checked };
    case "failed":
      return {
        step: { kind: "failed", url, what: "page", failure: visit.failure },
        known: afterFailure(page, checked, visit.failure),
      };
    case "fetched": {
      const { step, found } = readVisit(page, visit);
      return { step, known: { ...checked, ...found } };
    }
  }
}

/** A forbidden page counts as looked at: asking again each day would give the same. */
function afterFailure(page: PageMemory, looked: PageMemory, failure: SiteFailure): PageMemory | null {
  if (isGone(failure)) return null;
  return failure.kind === "notAllowed" ? looked : { ...page, failures: page.failures + 1 };
}

/** A page that lost its questions keeps what was found before: the server may show another page in its place. */
function readVisit(
  page: PageMemory,
  visit: Extract<PageVisit, { status: "fetched" }>,
): { step: WalkStep; found: Partial<PageMemory> } {
  const { url } = page;
  const { validators } = visit;
  const result = readPage(visit.html, { address: visit.url });
  if (result.status === "refused" || result.article.questions.length === 0) {
    const refusal = result.status === "refused" ? result.reason : null;
    return { step: { kind: "noQuestions", url, refusal }, found: { validators } };
  }
  const { article } = result;
  const hash = articleHash(article);
  const isChanged = hash !== page.hash || article.url !== page.articleUrl;
  const found = { hash, articleUrl: article.url, validators };
  return { step: { kind: "article", url, article, isChanged, isFromFeed: false }, found };
}

function rememberPage(walk: Walk, address: string, known: PageMemory | null): void {
  const { [address]: _old, ...others } = walk.memory.pages;
  const pages = known === null ? others : { ...walk.memory.pages, [address]: known };
  walk.memory = { ...walk.memory, pages, queue: walk.memory.queue.slice(1) };
}
