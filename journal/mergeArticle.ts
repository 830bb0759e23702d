/** An article read on this machine, put beside what is known of it: what of it is in the deck from now on. */
import type { Article, Question, QuestionId } from "../content/article.ts";
import type { ArticleReference } from "../content/deck.ts";
import type { AddHow, ReadArticle, ReadQuestion } from "./deckStore.ts";

/** What is kept of an article: `null` where it was never read, and every question it ever brought here. */
export type KnownArticle = { article: ReadArticle | null; questions: readonly ReadQuestion[] };

export type MergedArticle = { article: ReadArticle; questions: ReadQuestion[]; added: QuestionId[] };

/**
 * One question once: its first reading keeps its place, a later one refreshes what is said of it. What the article no
 * longer asks leaves the deck. A reader's choice stands: from the blog comes only what the article didn't ask before.
 */
export function mergeArticle(article: Article, how: AddHow, known: KnownArticle): MergedArticle {
  const { title, url, category, minutes } = article;
  const reference: ArticleReference = { title, url, category, minutes };
  const asked = new Map(article.questions.map((question) => [question.id, question]));
  const added = new Set(findAdded([...asked.keys()], how, known));
  const stored = new Set(known.questions.map(({ id }) => id));
  const fresh = [...asked.values()].filter(({ id }) => added.has(id) && !stored.has(id));
  const { source, readAt } = how;
  return {
    article: { ...reference, questionIds: [...asked.keys()], source, readAt },
    questions: [
      ...known.questions.map((question) => refresh(question, { asked, added, reference, readAt })),
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
  readAt: string;
};

function refresh(question: ReadQuestion, { asked, added, reference, readAt }: Refreshing): ReadQuestion {
  const now = asked.get(question.id);
  if (now === undefined) return { ...question, leftAt: question.leftAt ?? readAt };
  const leftAt = added.has(question.id) ? null : question.leftAt;
  return { ...question, ...copy(now), article: reference, leftAt };
}

function copy({ id, kind, text, hint, section }: Question): Question {
  return { id, kind, text, hint, section };
}
