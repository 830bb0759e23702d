/** Puts an article that was read on this machine beside what is known of it. Says what is in the deck from now on. */
import type { Article, Question, QuestionId } from "../content/article.ts";
import type { ArticleReference } from "../content/deck/deck.ts";
import type { AddHow, ReadArticle, ReadQuestion } from "./deckStore.ts";

/**
 * What is kept of an article. `article` is `null` where it was never read. `questions` are all that it ever brought
 * here.
 */
export type KnownArticle = { article: ReadArticle | null; questions: readonly ReadQuestion[] };

export type MergedArticle = { article: ReadArticle; questions: ReadQuestion[]; added: QuestionId[] };

/**
 * Keeps each question once: its first reading keeps its place, a later one refreshes it. What the article no longer
 * asks leaves the deck, but only by a reading of the blog: a page in a tab may be half loaded, or translated. The
 * reader's choice stands: a reading of the blog adds only what the article didn't ask before.
 */
export function mergeArticle(article: Article, how: AddHow, known: KnownArticle): MergedArticle {
  const { title, url, category, minutes } = article;
  const reference: ArticleReference = { title, url, category, minutes };
  const asked = new Map(article.questions.map((question) => [question.id, question]));
  const added = new Set(findAdded([...asked.keys()], how, known));
  const stored = new Set(known.questions.map(({ id }) => id));
  const fresh = [...asked.values()].filter(({ id }) => added.has(id) && !stored.has(id));
  const { source, readAt } = how;
  const isWhole = source === "blog";
  const earlier = isWhole ? [] : (known.article?.questionIds ?? []);
  return {
    article: { ...reference, questionIds: [...new Set([...earlier, ...asked.keys()])], source, readAt },
    questions: [
      ...known.questions.map((question) =>
        refresh(question, { asked, added, reference, leftAt: isWhole ? readAt : null }),
      ),
      ...fresh.map((question) => ({ ...copy(question), article: reference, source, readAt, leftAt: null })),
    ],
    added: [...added],
  };
}

function findAdded(asked: readonly QuestionId[], { source, chosen }: AddHow, known: KnownArticle): QuestionId[] {
  const inDeck = new Set(known.questions.filter(({ leftAt }) => leftAt === null).map(({ id }) => id));
  const askedBefore = new Set(source === "blog" ? known.article?.questionIds : []);
  return asked.filter((id) => !inDeck.has(id) && !askedBefore.has(id) && (chosen?.includes(id) ?? true));
}

type Refreshing = {
  asked: ReadonlyMap<QuestionId, Question>;
  added: ReadonlySet<QuestionId>;
  reference: ArticleReference;
  /**
   * When a question that the article no longer asks left. `null` where the article may have asked more than was seen.
   */
  leftAt: string | null;
};

function refresh(question: ReadQuestion, { asked, added, reference, ...now }: Refreshing): ReadQuestion {
  const asking = asked.get(question.id);
  if (asking === undefined) return { ...question, leftAt: question.leftAt ?? now.leftAt };
  const leftAt = added.has(question.id) ? null : question.leftAt;
  return { ...question, ...copy(asking), article: reference, leftAt };
}

function copy({ id, kind, text, hint, section }: Question): Question {
  return { id, kind, text, hint, section };
}
