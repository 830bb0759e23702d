/** The part of the deck that was read on this machine, and what the reader hides of the whole; no method throws. */
import type { Article, QuestionId } from "../content/article.ts";
import type { ArticleReference, DeckQuestion } from "../content/deck/deck.ts";
import type { Outcome } from "./failure.ts";

/** By the reader's hand from the page in a tab, or by the extension from the blog. */
export type ReadSource = "page" | "blog";

/** How an article came here: from where, and at which moment (ISO 8601). */
type Reading = { source: ReadSource; readAt: string };

export type AddHow = Reading & {
  /** The questions to add; all that the article asks where it is left out. */
  chosen?: readonly QuestionId[];
};

/** An article as it was last read. `questionIds` are all that it asked then, also those that were not chosen. */
export type ReadArticle = ArticleReference & Reading & { questionIds: QuestionId[] };

/** As its article last asked it, with when it was first read. */
export type ReadQuestion = DeckQuestion &
  Reading & {
    /** Since when its article no longer asks it: it is no longer drawn, and still found. */
    leftAt: string | null;
  };

/** "Deze vraag niet meer". */
export type HiddenQuestion = { id: QuestionId; text: string; hiddenAt: string };

/** An article with questions that were read here, and how many it still asks; where the last of them came from, and when. */
export type DeckAddition = Reading & { article: ArticleReference; questions: number };

export type DeckIds = {
  /** Of every question read that is still asked and not hidden. */
  read: QuestionId[];
  hidden: QuestionId[];
};

export type DeckStore = {
  /**
   * Adds what an article asks, and takes over what changed in it: a wording that it no longer has leaves the deck. From
   * the blog, what the article asked before and was not chosen then stays out. An article without a question, or beyond
   * the 2,000th, changes nothing. Gives what is in the deck now and was not before.
   */
  addArticle: (article: Article, how: AddHow) => Promise<Outcome<{ added: QuestionId[] }>>;
  readIds: () => Promise<Outcome<DeckIds>>;
  /** A question read here, be it hidden or no longer asked: a draw that is recorded keeps its question. */
  find: (id: QuestionId) => Promise<Outcome<DeckQuestion | null>>;
  /** Any question, those that ship included. */
  hide: (question: Pick<HiddenQuestion, "id" | "text">, hiddenAt: string) => Promise<Outcome<void>>;
  unhide: (id: QuestionId) => Promise<Outcome<void>>;
  /** The last hidden first. */
  readHidden: () => Promise<Outcome<HiddenQuestion[]>>;
  /** The last to come first. */
  readAdditions: () => Promise<Outcome<DeckAddition[]>>;
  /** What is remembered of a site that is walked, as it was written; `null` where nothing is. */
  readSite: (site: string) => Promise<Outcome<unknown>>;
  writeSite: (site: string, record: unknown) => Promise<Outcome<void>>;
};
