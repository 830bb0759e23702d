/** What a reader types to search: words, and phrases between quotes. */
import { wordsOf } from "./words.ts";

/** In folded words; those of a phrase stand beside each other. */
export type SearchQuery = { words: string[]; phrases: string[][] };

const PHRASE = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;
/** What was pasted by mistake is not looked for to the last letter: the longer a word, the longer its like is sought. */
const MOST_WORDS = 12;
const LONGEST_WORD = 40;

/** A quote that isn't closed yet counts for nothing. */
export function parseQuery(typed: string): SearchQuery {
  const phrases = [...typed.matchAll(PHRASE)].map(([, phrase = ""]) => wordsOf(phrase));
  return {
    words: wordsOf(typed.replaceAll(PHRASE, " "))
      .slice(0, MOST_WORDS)
      .map((word) => word.slice(0, LONGEST_WORD)),
    phrases: phrases.filter(({ length }) => length > 0),
  };
}

/** Finds all there is, which then has no order but that of its days. */
export function isEmpty({ words, phrases }: SearchQuery): boolean {
  return words.length === 0 && phrases.length === 0;
}

/** The word with two letters beside each other swapped, each pair in its turn: the commonest mistake in typing. */
export function swapLetters(word: string): string[] {
  const letters = Array.from(word);
  return letters.slice(1).flatMap((letter, place) => {
    const before = letters[place] ?? "";
    const swapped = [...letters.slice(0, place), letter, before, ...letters.slice(place + 2)].join("");
    return letter === before ? [] : [swapped];
  });
}
