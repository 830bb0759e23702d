/** What a reader types to search: words, phrases between quotes, and signs that are no words. */
import { seenText } from "../../journal/foldText.ts";
import { compoundsOf, isSign } from "../../journal/words.ts";

/** In folded words, a compound whole; those of a phrase stand beside each other. */
export type SearchQuery = { words: string[]; phrases: string[][] };

const PHRASE = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;
const QUOTES = /["“”„«»]+/gu;
/** An emoji, or another sign that is more than the point or the stroke between words. */
const SIGN = /[\p{So}\p{No}\p{Regional_Indicator}\u20E3ℹ]/u;
/** What was pasted by mistake is not looked for to the last letter: the longer a word, the longer its like is sought. */
const MOST_WORDS = 12;
const LONGEST_WORD = 40;

/** A quote that isn't closed yet counts for nothing. */
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

/** Has no word in it: what it finds has no order but that of its days. */
export function isEmpty({ words, phrases }: SearchQuery): boolean {
  return words.length === 0 && phrases.length === 0;
}

/** What is found as it was typed, letter by letter: beside words an emoji, and without any whatever is typed. */
export function literalsOf(typed: string): string[] {
  const seen = seenText(typed);
  const unquoted = splitAtSpaces(seen.replaceAll(QUOTES, " "));
  const signs = unquoted.filter((each) => isSign(each));
  if (signs.length < unquoted.length) return signs.filter((each) => SIGN.test(each)).slice(0, MOST_WORDS);
  return (signs.length > 0 ? signs : splitAtSpaces(seen)).slice(0, MOST_WORDS);
}

/** A sign between the words of a phrase stays one of them: they must stand beside each other. */
function isAllSigns(phrase: string): boolean {
  return splitAtSpaces(phrase).every((part) => isSign(part));
}

function splitAtSpaces(text: string): string[] {
  return text.split(/\s+/u).filter((part) => part !== "");
}

/** The word with two letters beside each other swapped, each pair in its turn: the commonest mistake in typing. */
export function swapLetters(word: string): string[] {
  const letters = Array.from(word);
  return letters.slice(1).flatMap((letter, index) => {
    const before = letters[index] ?? "";
    const swapped = [...letters.slice(0, index), letter, before, ...letters.slice(index + 2)].join("");
    return letter === before ? [] : [swapped];
  });
}
