/** Parses what a reader types to search: words, phrases between quotes, and signs that are no words. */
import { seenText } from "../../journal/foldText.ts";
import { compoundsOf, isSign } from "../../journal/words.ts";

/** Both have folded words, with each compound whole. The words of a phrase must be neighbours. */
export type SearchQuery = { words: string[]; phrases: string[][] };

const PHRASE = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;
const QUOTES = /["“”„«»]+/gu;
/** Matches an emoji, or another sign that says more than punctuation does. */
const SIGN = /[\p{So}\p{No}\p{Regional_Indicator}\u20E3ℹ]/u;
/** Limits for a text that was pasted by mistake. A longer word takes longer to compare with words like it. */
const MOST_WORDS = 12;
const LONGEST_WORD = 40;

/** A quote mark that isn't closed yet counts for nothing. */
export function parseQuery(typed: string): SearchQuery {
  const seen = seenText(typed);
  const phrases = [...seen.matchAll(PHRASE)].map(([, phrase = ""]) => (isAllSigns(phrase) ? [] : compoundsOf(phrase)));
  const parts = splitAtSpaces(seen.replaceAll(PHRASE, " ")).filter((part) => !isSign(part));
  return {
    words: compoundsOf(parts.join(" "))
      .slice(0, MOST_WORDS)
      .map((word) => word.slice(0, LONGEST_WORD)),
    phrases: phrases.filter(({ length }) => length > 0),
  };
}

/** Whether the query has no word. Its hits then have no order but that of their days. */
export function isEmpty({ words, phrases }: SearchQuery): boolean {
  return words.length === 0 && phrases.length === 0;
}

/**
 * Signs to find as they were typed. Beside words, these are emoji and the like. Without words, these are whatever was
 * typed.
 */
export function literalsOf(typed: string): string[] {
  const seen = seenText(typed);
  const unquoted = splitAtSpaces(seen.replaceAll(QUOTES, " "));
  const signs = unquoted.filter((each) => isSign(each));
  if (signs.length < unquoted.length) return signs.filter((each) => SIGN.test(each)).slice(0, MOST_WORDS);
  return (signs.length > 0 ? signs : splitAtSpaces(seen)).slice(0, MOST_WORDS);
}

/** Only a phrase of nothing but signs is left out. Between words a sign may be a word, which must be in its place. */
function isAllSigns(phrase: string): boolean {
  return splitAtSpaces(phrase).every((part) => isSign(part));
}

function splitAtSpaces(text: string): string[] {
  return text.split(/\s+/u).filter((part) => part !== "");
}

/** Gives the word with two neighbouring letters swapped, for each pair. This is the commonest mistake in typing. */
export function swapLetters(word: string): string[] {
  const letters = Array.from(word);
  return letters.slice(1).flatMap((letter, index) => {
    const before = letters[index] ?? "";
    const swapped = [...letters.slice(0, index), letter, before, ...letters.slice(index + 2)].join("");
    return letter === before ? [] : [swapped];
  });
}
