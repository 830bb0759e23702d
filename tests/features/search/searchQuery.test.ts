import { expect, test } from "vitest";
import { literalsOf, parseQuery, swapLetters } from "../../../features/search/searchQuery.ts";

test.each([
  ["los laten", { words: ["los", "laten"], phrases: [] }],
  ['los "Laat het  gaan" ', { words: ["los"], phrases: [["laat", "het", "gaan"]] }],
  ["„zo“ «en» “dan”", { words: [], phrases: [["zo"], ["en"], ["dan"]] }],
  ['"nog niet klaar', { words: ["nog", "niet", "klaar"], phrases: [] }],
  ['"" "…"', { words: [], phrases: [] }],
  ["zelf\u2011compassie ’s", { words: ["zelf-compassie", "s"], phrases: [] }],
  ['"mijn E-mail’s"', { words: [], phrases: [["mijn", "e-mail's"]] }],
])("%s asks for words and phrases", (typed, query) => {
  expect(parseQuery(typed)).toEqual(query);
});

test.each([
  ["moeder", []],
  ["moeder ? & -", []],
  ["moeder ❤\uFE0F", ["❤"]],
  ["❤ ?", ["❤", "?"]],
  ['"❤', ["❤"]],
  ['"', ['"']],
  ['""', ['""']],
  [" \u200B\uFEFF", []],
])("%j asks for %j as it is typed", (typed, literals) => {
  expect(literalsOf(typed)).toEqual(literals);
});

test("what was pasted by mistake is cut short", () => {
  const { words } = parseQuery(`${"x".repeat(50_000)} ${"a b c d e f g h ".repeat(1_000)}`);
  expect([words.length, words[0]?.length]).toEqual([12, 40]);
});

test.each([
  ["", []],
  ["a", []],
  ["los", ["ols", "lso"]],
  ["mee", ["eme"]],
  ["a😀b", ["😀ab", "ab😀"]],
])("%j has its letters swapped pair by pair", (word, swapped) => {
  expect(swapLetters(word)).toEqual(swapped);
});
