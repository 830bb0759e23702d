/** Small journals to search in. */
import type { Day } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { recordToEntry, type Entry } from "../../../journal/entry.ts";
import { SearchIndex, type SearchCriteria } from "../../../features/search/searchIndex.ts";
import { createQuestion, createRevision } from "../../journal/examples.ts";

type Written = { day: string; text: string; question?: string; article?: { title: string; url: string } };

export function createEntry({ day, text, question = "Wat nu?", article }: Written, index = 0): Entry {
  const asked = { ...createQuestion(index), text: question };
  const answer = createAnswer(day as Day, article ? { ...asked, article: { ...asked.article, ...article } } : asked);
  const entry = recordToEntry({ answer, revisions: [createRevision(`r${index}`, { answerId: answer.id, text })] });
  if (entry === null) throw new Error("an answer without words is found by none");
  return entry;
}

export function createIndex(...written: Written[]): SearchIndex {
  const index = new SearchIndex();
  written.forEach((each, place) => index.put(createEntry(each, place)));
  return index;
}

export const CRITERIA: SearchCriteria = {
  typed: "",
  order: "relevance",
  from: null,
  until: null,
  articleUrl: null,
  among: null,
};

/** The days of the hits. */
export const find = (index: SearchIndex, criteria: Partial<SearchCriteria>): string[] =>
  index.search({ ...CRITERIA, ...criteria }).map(({ id }) => id.slice(0, 10));
