/** What a reader types to search: words, phrases between quotes, and signs that are no words. */
import { seenText } from "../../journal/foldText.ts";
import { compoundsOf, wordsOf } from "../../journal/words.ts";

/** In folded words, a compound whole; those of a phrase stand beside each other. */
export type SearchQuery = { words: string[]; phrases: string[][] };

const PHRASE = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;
const QUOTES = /["“”„«»]+/gu;
/** An emoji, or another sign that is more than the point or the stroke between words. */
const SIGN = /[\p{So}\p{Regional_Indicator}]/u;
/** What was pasted by mistake is not looked for to the last letter: the longer a word, the longer its like is sought. */
const MOST_WORDS = 12;
const LONGEST_WORD = 40;

/** A quote that isn't closed yet counts for nothing. */
export function parseQuery(typed: string): SearchQuery {
  const phrases = [...typed.matchAll(PHRASE)].map(([, phrase = ""]) => compoundsOf(phrase));
  return {
    words: compoundsOf(typed.replaceAll(PHRASE, " "))
      .slice(0, MOST_WORDS)
      .map((word) => word.slice(0, LONGEST_WORD)),
    phrases: phrases.filter(({ length }) => length > 0),
  };
}

/** Has no word in it: what it finds has no order but that of its days. */
export function isEmpty({ words, phrases }: SearchQuery): boolean {
  return words.length === 0 && phrases.length === 0;
}

/** What is found as it was typed, letter by letter: beside words an emoji, and without any whatever is typed. */
export function literalsOf(typed: string): string[] {
  const seen = seenText(typed);
  const unquoted = splitAtSpaces(seen.replaceAll(QUOTES, " "));
  const signs = unquoted.filter((each) => wordsOf(each).length === 0);
  if (signs.length < unquoted.length) return signs.filter((each) => SIGN.test(each)).slice(0, MOST_WORDS);
  return (signs.length > 0 ? signs : splitAtSpaces(seen)).slice(0, MOST_WORDS);
}

function splitAtSpaces(text: string): string[] {
  return text.split(/\s+/u).filter((part) => part !== "");
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
