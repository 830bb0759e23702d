/** A deck store in memory, and articles to read. After `fail`, each of its calls fails. */
import type { Article, Question, QuestionId } from "../../content/article.ts";
import type { DeckStore } from "../../journal/deckStore.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import { createQuestion } from "./examples.ts";

export const FULL: JournalFailure = { kind: "full", detail: "QuotaExceededError" };

export function createArticle(count: number): Article {
  const questions = Array.from({ length: count }, (_, index): Question => {
    const { article: _reference, ...question } = createQuestion(index);
    return question;
  });
  return {
    url: "https://www.gerritvanderheide.com/keuzes/rust",
    title: "Een artikel",
    heading: null,
    category: "Jij en jouw keuzes",
    minutes: 5,
    summary: null,
    questions,
    faq: [],
    related: [],
  };
}

export function idOf(index: number): QuestionId {
  return createQuestion(index).id;
}

export function createDeckDouble({ room = 1 }: { room?: number } = {}) {
  const read = new Set<QuestionId>();
  const hidden = new Map<QuestionId, string>();
  const asked: unknown[] = [];
  let failing: JournalFailure | null = null;
  const attempt = async <Value>(run: () => Value): Promise<Outcome<Value>> =>
    failing ? { kind: "failed", failure: failing } : { kind: "ok", value: run() };
  const deck: DeckStore = {
    addArticle: (article, how) =>
      attempt(() => {
        asked.push(how);
        const chosen = how.chosen ?? article.questions.map(({ id }) => id);
        const added = room === 0 ? [] : chosen.filter((id) => !read.has(id));
        for (const id of added) read.add(id);
        return { added };
      }),
    readIds: () => attempt(() => ({ read: [...read].filter((id) => !hidden.has(id)), hidden: [...hidden.keys()] })),
    hide: ({ id, text }, hiddenAt) => attempt(() => void hidden.set(id, `${text} ${hiddenAt}`)),
    unhide: (id) => attempt(() => void hidden.delete(id)),
    find: async () => ({ kind: "ok", value: null }),
    readHidden: async () => ({ kind: "ok", value: [] }),
    readAdditions: async () => ({ kind: "ok", value: [] }),
    readSite: async () => ({ kind: "ok", value: null }),
    writeSite: async () => ({ kind: "ok", value: undefined }),
  };
  return {
    deck,
    read,
    hidden,
    /** How each article was added. */
    asked,
    fail: (failure: JournalFailure | null) => (failing = failure),
    openDeck: async (): Promise<Outcome<DeckStore>> => ({ kind: "ok", value: deck }),
  };
}
