import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../content/day.ts";
import { createAnswer, type AnswerId } from "../../../journal/answer.ts";
import { recordToEntry } from "../../../journal/entry.ts";
import { SearchIndex } from "../../../features/search/searchIndex.ts";
import { wordsOf } from "../../../journal/words.ts";
import { createQuestion, createRevision } from "../../journal/examples.ts";
import { CRITERIA, createEntry, createIndex, find } from "./searchExamples.ts";

const JOURNAL = createIndex(
  { day: "2025-01-01", text: "Ik liet mijn moeder los, en huilde.", question: "Wie laat je los?" },
  { day: "2025-06-01", text: "Vandaag niets. Alleen regen op het dak van het café." },
  { day: "2026-03-01", text: "Loslaten is geen verliezen.", article: { title: "Rust", url: "https://blog.nl/rust" } },
  { day: "2026-11-01", text: "Gisteren zag ik mijn moeder.", article: { title: "Rust", url: "https://blog.nl/rust" } },
);

describe("a search", () => {
  test.each<[typed: string, days: string[]]>([
    ["moeder", ["2025-01-01", "2026-11-01"]],
    ["MOEDER", ["2025-01-01", "2026-11-01"]],
    ["moeder huilde", ["2025-01-01"]],
    ["moeder regen", []],
    ["cafe", ["2025-06-01"]],
    ["café", ["2025-06-01"]],
    ["verl", ["2026-03-01"]],
    ["moedre", ["2025-01-01", "2026-11-01"]],
    ["gisterne", ["2026-11-01"]],
    ["vrelies", []],
    ["dka", []],
    ['"mijn moeder"', ["2025-01-01", "2026-11-01"]],
    ['"moeder mijn"', []],
    ['"mijn moeder" huil', ["2025-01-01"]],
    ['"laat je los"', ["2025-01-01"]],
    ["“van het café”", ["2025-06-01"]],
    ['"moed"', []],
    ["laat", ["2025-01-01"]],
    ["zebra", []],
    ["", ["2025-01-01", "2025-06-01", "2026-03-01", "2026-11-01"]],
    ["…", []],
  ])("for %s finds the answers of %j", (typed, days) => {
    expect(find(JOURNAL, { typed, order: "date" })).toEqual(days.toReversed());
  });

  test("puts first what fits best, an answer before its question", () => {
    const index = createIndex(
      { day: "2026-01-01", text: "Iets anders.", question: "Waar hoop je op?" },
      { day: "2026-01-02", text: "Hoop, en nog eens hoop." },
      { day: "2026-01-03", text: `Hoop. ${"Verder van alles wat er die dag gebeurde. ".repeat(9)}` },
    );
    expect(find(index, { typed: "hoop" })[0]).toBe("2026-01-02");
    expect(find(index, { typed: "hoop", order: "date" })).toEqual(["2026-01-03", "2026-01-02", "2026-01-01"]);
  });

  test("keeps to the period and the article that were chosen, also where nothing is typed", () => {
    const [from, until] = ["2025-06-01", "2026-03-01"] as Day[];
    expect(find(JOURNAL, { from: from ?? null, until: until ?? null })).toEqual(["2026-03-01", "2025-06-01"]);
    expect(find(JOURNAL, { articleUrl: "https://blog.nl/rust" })).toEqual(["2026-11-01", "2026-03-01"]);
    expect(find(JOURNAL, { typed: "moeder", articleUrl: "https://blog.nl/rust" })).toEqual(["2026-11-01"]);
    expect(find(JOURNAL, { amongUrls: ["https://blog.nl/rust"] })).toEqual(["2026-11-01", "2026-03-01"]);
    expect(find(JOURNAL, { amongUrls: [] })).toEqual([]);
  });

  test("keeps to the answers that are named", () => {
    const [first] = JOURNAL.search({ ...CRITERIA, typed: "moeder" });
    const among = new Set(first ? [first.id] : []);
    expect(JOURNAL.search({ ...CRITERIA, among }).map(({ id }) => id)).toEqual([...among]);
    expect(JOURNAL.search({ ...CRITERIA, typed: "moeder", among: new Set() })).toEqual([]);
  });

  test("finds answers of one day in one order, in whatever order they came", () => {
    const entries = [1, 2, 3].map((place) => createEntry({ day: "2026-01-01", text: "hoop" }, place));
    const order = (given: typeof entries) => {
      const index = new SearchIndex();
      for (const entry of given) index.put(entry);
      return index.search({ ...CRITERIA, order: "date" }).map(({ id }) => id);
    };
    expect(order(entries.toReversed())).toEqual(order(entries));
  });

  test("tells which words it found, as they stand there", () => {
    expect(JOURNAL.search({ ...CRITERIA, typed: "los verlieze" }).map(({ words }) => words.toSorted())).toEqual([
      ["loslaten", "verliezen"],
    ]);
  });

  test("gives all there are, and the words of the first", () => {
    const index = new SearchIndex();
    for (let place = 0; place < 600; place += 1) index.put(createEntry({ day: "2026-01-01", text: "hoop" }, place));
    const hits = index.search({ ...CRITERIA, typed: "hoop" });
    expect(hits.map(({ words }) => words.length)).toEqual(
      Array.from({ length: 600 }, (_, place) => (place < 500 ? 1 : 0)),
    );
  });
});

/** Gives the numbers of the texts that are found, counted from 1. */
const findIn = (texts: readonly string[], typed: string): number[] => {
  const index = createIndex(...texts.map((text, place) => ({ day: `2026-01-0${place + 1}`, text })));
  return find(index, { typed })
    .map((day) => Number(day.slice(-2)))
    .toSorted((a, b) => a - b);
};

describe("a mistake", () => {
  const TEXTS = ["Mijn moeder huilde.", "Mijn moedre lachte.", "Twee moeders.", "Aan zee huilden we.", "Moedig."];
  test.each<[typed: string, places: number[]]>([
    ["moeder", [1, 3]],
    ["moedre", [2]],
    ["moe", [1, 2, 3, 5]],
    ["meoder", [1]],
    ["moederr", [1, 3]],
    ["moeder huildee", [1]],
    ["moederr huilde", [1]],
    ["moedre huilde", []],
    ["moeder lachte", []],
    ["meoder zee", []],
    ['huildr "mijn moeder"', [1]],
    ['moeder "aan zee"', []],
  ])("in %s is forgiven only where no answer has the word as typed: it finds %j", (typed, places) => {
    expect(findIn(TEXTS, typed)).toEqual(places);
  });

  test("is forgiven where the answers that have the word as typed are not among those that are searched", () => {
    const index = createIndex({ day: "2025-01-01", text: "moedre" }, { day: "2026-01-01", text: "moeder" });
    expect(find(index, { typed: "moedre" })).toEqual(["2025-01-01"]);
    expect(find(index, { typed: "moedre", from: "2026-01-01" as Day })).toEqual(["2026-01-01"]);
  });
});

describe("what is no word", () => {
  const TEXTS = ["Blij 😀 en ❤\uFE0F.", 'Echt? "Ja", ❤', "👨\u200D👩\u200D👧 thuis…", "👍🏽 5 + 5 - a"];
  test.each<[typed: string, places: number[]]>([
    ["😀", [1]],
    ["❤", [1, 2]],
    ["❤\uFE0F", [1, 2]],
    ["😀 ❤", [1]],
    ["😀❤", []],
    ["👨\u200D👩\u200D👧", [3]],
    ["👍🏽", [4]],
    ["👍", [4]],
    ["💡", []],
    ["?", [2]],
    ['"?"', [2]],
    ["?!", []],
    ["…", [3]],
    ['"', [2]],
    ["“", []],
    ['""', []],
    ["-", [4]],
    ["+", [4]],
    ["´", []],
    ["¨", []],
    [" ", []],
    ["\u200B", []],
    ["\u0301", []],
    ["blij ❤", [1]],
    ["thuis ❤", []],
    ["thuis ? -", [3]],
  ])("as %j finds what holds it or nothing: %j", (typed, places) => {
    expect(findIn(TEXTS, typed)).toEqual(places);
  });

  const LETTERED = ["Nog niet, op 1 mei.", "Tm wie i schreef.", "№ 1 ℹ\uFE0F™", "1\uFE0F\u20E3 mei ①", "½ brood"];
  test.each<[typed: string, places: number[]]>([
    ["№", [3]],
    ['"№"', [3]],
    ["™\uFE0F", [3]],
    ["™", [3]],
    ["ℹ\uFE0F", [3]],
    ["ℹ", [3]],
    ["1\uFE0F\u20E3", [4]],
    ["①", [4]],
    ["½", [5]],
    ["① mei", [4]],
    ["1\uFE0F\u20E3 mei", [4]],
    ["mei ℹ", []],
    ["1 №", [3]],
    ['"№ 1"', [3]],
    ["1", [1, 3, 4, 5]],
    ["mei", [1, 4]],
  ])("as %j is none though its folding has letters: it finds %j", (typed, places) => {
    expect(findIn(LETTERED, typed)).toEqual(places);
  });

  test("is looked for in a question too, but for what nearly every question has", () => {
    const index = createIndex({ day: "2026-01-01", text: "Ja.", question: "Waar ❤ je van?" });
    expect([find(index, { typed: "❤" }), find(index, { typed: "?" })]).toEqual([["2026-01-01"], []]);
  });

  test("keeps to what the search is limited to, newest first, and is marked", () => {
    const index = createIndex(...["2024-01-01", "2026-01-01", "2025-01-01"].map((day) => ({ day, text: "❤" })));
    const criteria = { typed: "❤", from: "2025-01-01" as Day };
    expect(find(index, criteria)).toEqual(["2026-01-01", "2025-01-01"]);
    expect(index.search({ ...CRITERIA, ...criteria })[0]?.words).toEqual(["❤"]);
  });
});

describe("what is searched", () => {
  test("is what stands there now", () => {
    const index = createIndex({ day: "2026-01-01", text: "oude woorden" });
    index.put(createEntry({ day: "2026-01-01", text: "nieuwe woorden" }));
    expect([find(index, { typed: "oude" }), find(index, { typed: "nieuwe" })]).toEqual([[], ["2026-01-01"]]);
    index.remove(createEntry({ day: "2026-01-01", text: "x" }).answer.id);
    expect(find(index, { typed: "woorden" })).toEqual([]);
    index.remove("2026-01-01:0" as AnswerId);
  });

  test("is also what stands beside it, written apart", () => {
    const answer = createAnswer("2026-01-01" as Day, createQuestion(1));
    const revisions = ["links", "rechts"].map((text) => createRevision(text, { answerId: answer.id, text }));
    const index = new SearchIndex();
    const entry = recordToEntry({ answer, revisions });
    if (entry) index.put(entry);
    expect(find(index, { typed: "links rechts" })).toEqual(["2026-01-01"]);
  });

  test("can be chosen by day, and by article in its newest wording", () => {
    const index = createIndex(
      { day: "2024-01-01", text: "a", article: { title: "Rust", url: "https://blog.nl/rust" } },
      { day: "2026-01-01", text: "a", article: { title: "Écht rust", url: "https://blog.nl/rust" } },
      { day: "2026-02-01", text: "a", article: { title: "Durf", url: "https://blog.nl/durf" } },
    );
    const { articles, days } = index.choices();
    expect(articles.map(({ title }) => title)).toEqual(["Durf", "Écht rust"]);
    expect(days).toEqual(["2024-01-01", "2026-01-01", "2026-02-01"]);
    index.removeAll();
    expect([index.choices(), find(index, { typed: "a" })]).toEqual([{ articles: [], days: [] }, []]);
  });

  test("is found by each of its words, and by a phrase of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), (text, place) => {
        const words = wordsOf(text);
        fc.pre(words.length > 0);
        const index = createIndex({ day: "2026-01-01", text }, { day: "2026-01-02", text: "iets heel anders" });
        const word = words[place % words.length] ?? "";
        expect(find(index, { typed: word })).toContain("2026-01-01");
        expect(find(index, { typed: `"${words.slice(place % words.length).join(" ")}"` })).toContain("2026-01-01");
      }),
    );
  });

  test("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        expect(JOURNAL.search({ ...CRITERIA, typed }).length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
