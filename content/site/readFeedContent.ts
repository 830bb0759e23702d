/** Takes the articles that a feed holds whole, without asking the site for each page. */
import type { Article } from "../article.ts";
import type { FeedEntry } from "../read/feed/listing.ts";
import { readPage } from "../read/readPage.ts";
import { articleHash } from "./articleHash.ts";
import { articleAddress } from "./articleAddress.ts";
import { momentOf, toEvent } from "./walk.ts";
import type { Walk, WalkEvent } from "./walk.ts";

/** An entry without a question is left to its page. An unchanged article is not reported. */
export function* readFeedContent(walk: Walk, entries: readonly FeedEntry[]): Generator<WalkEvent, void> {
  for (const entry of entries.filter(({ content }) => content !== null)) {
    const address = articleAddress(entry.url);
    const page = address === null ? undefined : walk.memory.pages[address];
    const article = page === undefined ? null : entryToArticle(entry);
    if (address === null || page === undefined || article === null) continue;
    const hash = articleHash(article);
    const isChanged = hash !== page.hash || article.url !== page.articleUrl;
    const read = { hash, articleUrl: article.url, checkedAt: momentOf(walk), listedWhenRead: page.listed, failures: 0 };
    walk.memory = { ...walk.memory, pages: { ...walk.memory.pages, [address]: { ...page, ...read } } };
    if (isChanged) yield toEvent(walk, { kind: "article", url: entry.url, article, isChanged, isFromFeed: true });
  }
}

/** `null` where the entry holds no article, or an article without a question. */
function entryToArticle({ url, title, category, content }: FeedEntry): Article | null {
  const result = content === null ? null : readPage(content, { address: url, title });
  if (result?.status !== "read" || result.article.questions.length === 0) return null;
  return { ...result.article, category: result.article.category ?? category };
}
