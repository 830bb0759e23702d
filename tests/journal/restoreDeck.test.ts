import { describe, expect, test } from "vitest";
import { createBackup, parseBackup } from "../../journal/backup.ts";
import type { AddHow, HiddenQuestion, ReadArticle } from "../../journal/deckStore.ts";
import { mergeArticle } from "../../journal/mergeArticle.ts";
import { isEmptyDeck, NO_DECK, planDeck, planDeckUndo, type DeckContents } from "../../journal/restoreDeck.ts";
import { EMPTY } from "./journals.ts";
import { createArticle, FROM_BLOG, FROM_PAGE } from "./readArticles.ts";

function deckOf(texts: readonly string[], how: AddHow = FROM_PAGE): DeckContents {
  const { article, questions } = mergeArticle(createArticle("rust", texts), how, { article: null, questions: [] });
  return { articles: [article], questions, hidden: questions.slice(0, 1).map(hide) };
}

function hide({ id, text }: Pick<HiddenQuestion, "id" | "text">): HiddenQuestion {
  return { id, text, hiddenAt: "2026-11-22T10:00:00.000Z" };
}

const READ = deckOf(["Wat?", "Wie?"]);
const IN_FILE = createBackup(EMPTY, new Date(0), { deck: READ });
const NOTHING = new Set<string>();
const textsOf = ({ questions }: DeckContents) => questions.map(({ text, leftAt }) => [text, leftAt]);

describe("what was read and hidden", () => {
  test("comes back from a backup, and has no key in it where there is none", () => {
    const backwards = { ...READ, questions: READ.questions.toReversed() };
    expect(createBackup(EMPTY, new Date(0), { deck: backwards })).toBe(IN_FILE);
    const read = parseBackup(IN_FILE);
    expect(read.kind === "backup" && createBackup(EMPTY, new Date(0), read)).toBe(IN_FILE);
    expect(Object.keys(JSON.parse(createBackup(EMPTY, new Date(0))) as object)).not.toContain("questions");
  });

  test.each<[keyof DeckContents, object]>([
    ["articles", { minutes: 0 }],
    ["questions", { source: "dream" }],
    ["hidden", { hiddenAt: null }],
  ])("is refused with the whole file where one of its %s makes no sense", (list, change) => {
    const data = JSON.parse(IN_FILE) as Record<string, object[]>;
    Object.assign(data[list]?.[0] ?? {}, change);
    const detail = expect.stringContaining(`${list}, record 1 of`) as unknown;
    expect(parseBackup(JSON.stringify(data))).toMatchObject({ kind: "refused", reason: "damaged", detail });
  });

  test("comes to an empty deck whole, adds nothing the second time, and goes again", () => {
    const add = planDeck(NO_DECK, READ, []);
    expect(add).toEqual(READ);
    expect(isEmptyDeck(planDeck(add, READ, []))).toBe(true);
    expect(planDeckUndo(add, add, NOTHING)).toEqual(READ);
  });

  test("stays where a day or an answer asks it, or its article was read again since", () => {
    const [first] = READ.questions;
    expect(textsOf(planDeckUndo(READ, READ, new Set([first?.id ?? ""])))).toEqual([["Wie?", null]]);
    const again = READ.articles.map((article) => ({ ...article, readAt: "2027-01-01T00:00:00.000Z" }));
    expect(planDeckUndo({ ...READ, articles: again }, READ, NOTHING)).toMatchObject({ articles: [], questions: [] });
  });

  test("changes nothing that is here", () => {
    const here = deckOf(["Wat?"], FROM_BLOG);
    const hidden = here.hidden.map((each) => ({ ...each, hiddenAt: "2027-01-01T00:00:00.000Z" }));
    const add = planDeck({ ...here, hidden }, READ, []);
    expect([add.articles, add.hidden]).toEqual([[], []]);
    expect(planDeckUndo({ ...here, hidden }, READ, NOTHING).hidden).toEqual([]);
  });

  test("brings a question that its article here no longer asks as one that has left it", () => {
    const add = planDeck(deckOf(["Wat?"], FROM_BLOG), READ, []);
    expect(textsOf(add)).toEqual([["Wie?", FROM_BLOG.readAt]]);
  });

  test("brings a question that was not chosen here, as long as its article asks it", () => {
    const here = deckOf(["Wat?", "Wie?"], FROM_BLOG);
    const add = planDeck({ ...here, questions: here.questions.slice(0, 1) }, READ, []);
    expect(textsOf(add)).toEqual([["Wie?", null]]);
  });

  test("keeps away from rows that are here and make no sense", () => {
    const [article] = READ.articles as [ReadArticle];
    const rows: [string, unknown][] = [
      ["articles", { url: article.url }],
      ...READ.questions.map(({ id }): [string, unknown] => ["questions", { id }]),
      ["hidden", { id: READ.hidden[0]?.id }],
      ["hidden", null],
    ];
    const unreadable = rows.map(([store, row]) => ({ store, row }));
    expect(isEmptyDeck(planDeck(NO_DECK, READ, unreadable))).toBe(true);
    expect(planDeck(NO_DECK, READ, unreadable.slice(0, 1)).questions).toHaveLength(2);
  });
});
