/**
 * Ways to find answers in the same journal: the journal's own search, a plain scan, and two other search libraries. The
 * libraries are set up as their manuals would do it for a diary. Each word may be a beginning, all words are needed,
 * and mistakes are forgiven where they can be. bundleRivals.ts bundles this file, which runs in a page.
 */
import { create, insertMultiple, search } from "@orama/orama";
import { Charset, Index } from "flexsearch";
import type { Entry } from "../../../journal/entry.ts";
import { SearchIndex } from "../../../features/search/searchIndex.ts";
import { wordsOf } from "../../../journal/words.ts";

export type RivalName = "dagvraag" | "scan" | "flexsearch" | "orama";

/** An answer, and its index among all answers, counted from the newest. */
export type RivalDocument = { index: number; entry: Entry };

/** Gives the indexes of the found answers, the best first. */
type Find = (typed: string) => number[] | Promise<number[]>;
type Rival = (documents: readonly RivalDocument[]) => Find | Promise<Find>;

/** The page shows this many at first. */
const SHOWN = 30;

const RIVALS: Record<RivalName, Rival> = {
  dagvraag(documents) {
    const searchIndex = new SearchIndex();
    for (const { entry } of documents) searchIndex.put(entry);
    const indexes = new Map(documents.map(({ index, entry }) => [entry.answer.id, index]));
    const all = { order: "relevance", from: null, until: null, articleUrl: null, among: null } as const;
    return (typed) => searchIndex.search({ typed, ...all }).flatMap(({ id }) => indexes.get(id) ?? []);
  },

  scan(documents) {
    const texts = documents.map((document) => ({ index: document.index, text: fold(textOf(document)) }));
    return (typed) => {
      const words = wordsOf(typed);
      return texts.filter(({ text }) => words.every((word) => text.includes(word))).map(({ index }) => index);
    };
  },

  flexsearch(documents) {
    const index = new Index({ tokenize: "forward", encoder: Charset.LatinBalance });
    for (const document of documents) index.add(document.index, textOf(document));
    return (typed) => index.search(typed, { limit: documents.length }).map(Number);
  },

  async orama(documents) {
    const schema = { index: "number", text: "string", question: "string" } as const;
    const database = create({ schema, language: "dutch" });
    const rows = documents.map(({ index, entry }) => {
      return { index, text: entry.current.text, question: entry.answer.question.text };
    });
    await insertMultiple(database, rows);
    return async (typed) => {
      const tolerance = Math.max(...wordsOf(typed).map(({ length }) => length)) < 5 ? 0 : 1;
      const properties: ("text" | "question")[] = ["text", "question"];
      const found = await search(database, { term: typed, properties, tolerance, threshold: 0, limit: SHOWN });
      return found.hits.map(({ document }) => document.index);
    };
  },
};

let documents: RivalDocument[] = [];
let find: Find = () => [];

export function addDocuments(more: RivalDocument[]): void {
  documents = [...documents, ...more];
}

/** Gives how long the building took, in milliseconds. */
export async function build(name: RivalName): Promise<number> {
  const start = performance.now();
  find = await RIVALS[name](documents);
  return performance.now() - start;
}

/** Gives how long the answer to each key took, in milliseconds. */
export async function time(presses: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const typed of presses) {
    const start = performance.now();
    await find(typed);
    times.push(performance.now() - start);
  }
  return times;
}

/** The indexes of the first answers that were found. */
export async function findFirst(typed: string): Promise<number[]> {
  return (await find(typed)).slice(0, SHOWN);
}

function textOf({ entry }: RivalDocument): string {
  return `${entry.current.text} ${entry.answer.question.text}`;
}

function fold(text: string): string {
  return wordsOf(text).join(" ");
}
