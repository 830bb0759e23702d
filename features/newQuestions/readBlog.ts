/**
 * Looks at the blog: walks it politely, and adds its questions to the deck. It may be ended at any step, and goes on
 * later.
 */
import type { Article, QuestionId } from "../../content/article.ts";
import { dayOf } from "../../content/day.ts";
import type { SiteMemory } from "../../content/site/siteMemory.ts";
import type { VisitorOptions } from "../../content/site/siteVisitor.ts";
import type { WalkEnd, WalkEvent } from "../../content/site/walk.ts";
import { walkSite } from "../../content/site/walkSite.ts";
import { articleToShipped, parseShippedArticle } from "../../content/shippedArticle.ts";
import { beginLook, countStep, PAGES_A_DAY, toReason, type BlogLook, type BlogRecord } from "./blogLook.ts";
import type { DeckStore } from "../../journal/deckStore.ts";
import type { Outcome } from "../../journal/failure.ts";

export type BlogReader = VisitorOptions & {
  deck: DeckStore;
  /** The questions that ship need no place in the store. */
  shipped: readonly QuestionId[];
};

const DAY = 24 * 60 * 60 * 1000;
/** A page is left alone for this long if no feed says that it changed. */
const RECHECK_AFTER = 30 * DAY;

/** Gives the record to keep. It fails only where the store does: all steps before that are kept. */
export async function readBlog(record: BlogRecord, reader: BlogReader): Promise<Outcome<BlogRecord>> {
  const { scope, fetchPage, clock, signal } = reader;
  const look = beginLook(record.look, dayOf(new Date(clock.now())));
  const limit = Math.max(0, PAGES_A_DAY - look.pages);
  const asked = { limit, recheckAfter: RECHECK_AFTER, readsFeedContent: false };
  const walk = walkSite({ scope, fetchPage, clock, signal, memory: record.memory, ...asked });
  return follow(walk, { memory: record.memory, look }, reader);
}

async function follow(
  walk: AsyncGenerator<WalkEvent, WalkEnd>,
  begun: BlogRecord & { look: BlogLook },
  reader: BlogReader,
): Promise<Outcome<BlogRecord>> {
  let record = begun;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- Politeness: one request after the other.
    const { done, value } = await walk.next();
    // oxlint-disable-next-line no-await-in-loop -- What a step brought is kept before the next is taken.
    const applied = done === true ? ended(record.look, value) : await applyStep(record, value, reader);
    if (applied.kind === "failed") return applied;
    record = { memory: value.memory, look: applied.value };
    // oxlint-disable-next-line no-await-in-loop -- The same.
    const kept = await reader.deck.writeSite(reader.scope.site, record);
    if (kept.kind === "failed") return kept;
    if (done === true) return { kind: "ok", value: record };
  }
}

async function applyStep(
  { memory, look }: BlogRecord & { look: BlogLook },
  { step, left }: WalkEvent,
  { deck, shipped, clock }: BlogReader,
): Promise<Outcome<BlogLook>> {
  const counted = { ...countStep(look, step), left };
  if (step.kind !== "article") return { kind: "ok", value: counted };
  const { article } = step;
  // A page beyond all bounds must not end each day's look.
  const isWithinBounds = parseShippedArticle(articleToShipped(article)).status === "parsed";
  if (!isWithinBounds) return { kind: "ok", value: { ...counted, reason: counted.reason ?? "malformed" } };
  const chosen = article.questions.map(({ id }) => id).filter((id) => !shipped.includes(id));
  const readAt = new Date(clock.now()).toISOString();
  const outcome = await deck.addArticle(article, { source: "blog", readAt, chosen });
  if (outcome.kind === "failed") return outcome;
  const count = outcome.value.added.length;
  const isNew = count > 0 && !isKnown(article, memory);
  const articles = counted.articles + (isNew ? 1 : 0);
  return { kind: "ok", value: { ...counted, articles, questions: counted.questions + count } };
}

/** Whether the walks before this step found the article. */
function isKnown({ url }: Article, { pages }: SiteMemory): boolean {
  return Object.values(pages).some(({ articleUrl }) => articleUrl === url);
}

function ended(look: BlogLook, { outcome, left }: WalkEnd): Outcome<BlogLook> {
  const isDone = outcome.kind === "finished" || outcome.kind === "limit";
  const reason = outcome.kind === "failed" ? toReason(outcome.failure) : look.reason;
  return { kind: "ok", value: { ...look, left, reason, isDone } };
}
