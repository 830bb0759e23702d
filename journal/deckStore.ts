/** The questions that were read on this machine, and those that the reader hides. No method throws. */
import type { Article, QuestionId } from "../content/article.ts";
import type { ArticleReference, DeckQuestion } from "../content/deck/deck.ts";
import type { Outcome } from "./failure.ts";

/** `page`: the reader took it from the page in a tab. `blog`: the extension read it on the blog. */
export type ReadSource = "page" | "blog";

/** How an article came here: from which source, and when (ISO 8601). */
type ReadOrigin = { source: ReadSource; readAt: string };

export type AddHow = ReadOrigin & {
  /** The questions to add. Without it, all that the article asks are added. */
  chosen?: readonly QuestionId[];
};

/** An article as it was last read. `questionIds` are all questions it asked then, also those not chosen. */
export type ReadArticle = ArticleReference & ReadOrigin & { questionIds: QuestionId[] };

/** A question as its article last asked it. `readAt` is when it was first read. */
export type ReadQuestion = DeckQuestion &
  ReadOrigin & {
    /** Since when its article no longer asks the question. It can still be found, but is not drawn. */
    leftAt: string | null;
  };

/** "Deze vraag niet meer". */
export type HiddenQuestion = { id: QuestionId; text: string; hiddenAt: string };

/**
 * An article with questions that were read here. `questions` counts those that it still asks; source and moment are
 * those of the last one.
 */
export type DeckAddition = ReadOrigin & { article: ArticleReference; questions: number };

export type DeckIds = {
  /** The ids of all read questions that are still asked and not hidden. */
  read: QuestionId[];
  hidden: QuestionId[];
};

export type DeckStore = {
  /**
   * Adds what an article asks and takes over what changed in it. A wording that the article no longer has leaves the
   * deck. A reading of the blog doesn't add what the article asked before and the reader didn't choose. An article
   * without a question, or beyond the 2,000th, changes nothing. Gives the questions that are new in the deck.
   */
  addArticle: (article: Article, how: AddHow) => Promise<Outcome<{ added: QuestionId[] }>>;
  readIds: () => Promise<Outcome<DeckIds>>;
  /** A question that was read here, even if it is hidden or no longer asked: a recorded draw keeps its question. */
  find: (id: QuestionId) => Promise<Outcome<DeckQuestion | null>>;
  /** Hides any question, also one that ships. */
  hide: (question: Pick<HiddenQuestion, "id" | "text">, hiddenAt: string) => Promise<Outcome<void>>;
  unhide: (id: QuestionId) => Promise<Outcome<void>>;
  /** The hidden questions, the last hidden first. */
  readHidden: () => Promise<Outcome<HiddenQuestion[]>>;
  /** The additions, the latest first. */
  readAdditions: () => Promise<Outcome<DeckAddition[]>>;
  /** What is remembered of a walked site, as it was written. `null` where nothing is. */
  readSite: (site: string) => Promise<Outcome<unknown>>;
  writeSite: (site: string, record: unknown) => Promise<Outcome<void>>;
};
