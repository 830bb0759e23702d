/** Asks MiniSearch for what was typed: words as typed, words with mistakes forgiven, and the words of phrases. */
import type { Query } from "minisearch";
import { swapLetters, type SearchQuery } from "./searchQuery.ts";
import { isCompound, joinParts, partsOf } from "../../journal/words.ts";

/** Shorter words have too many neighbours. */
const SHORTEST_SWAPPED = 4;
/** MiniSearch is asked for so many words of the phrases. Its hits are then compared with the whole of each phrase. */
const MOST_ASKED = 12;
const EXACT = { prefix: false, fuzzy: false } as const;

/**
 * The word may still be being typed. The parts of a compound may be anywhere: holdsPhrase then looks whether they are
 * neighbours.
 */
export function exactQuery(word: string): Query {
  const whole = prefixQuery(joinParts(word));
  if (!isCompound(word)) return whole;
  const parts = partsOf(word);
  const begun = parts.slice(0, -1).map(wholeWordQuery);
  return anyQuery([whole, { combineWith: "AND", queries: [...begun, prefixQuery(parts.at(-1) ?? "")] }]);
}

/** The word may have a mistake in it. */
export function lenientQuery(word: string): Query {
  const joined = joinParts(word);
  const lenient = { queries: [joined], prefix: joined.length > 1, fuzzy: forgive(joined) };
  return anyQuery([lenient, { ...EXACT, queries: joined.length < SHORTEST_SWAPPED ? [] : swapLetters(joined) }]);
}

/** Asks for each word of the phrases. A compound may be there as a whole or in parts. */
export function phraseQueries(phrases: readonly string[][]): Query[] {
  return phrases
    .flat()
    .slice(0, MOST_ASKED)
    .map((word) => {
      const parts = partsOf(word).slice(0, MOST_ASKED).map(wholeWordQuery);
      return isCompound(word)
        ? anyQuery([wholeWordQuery(joinParts(word)), { combineWith: "AND", queries: parts }])
        : wholeWordQuery(word);
    });
}

/**
 * Gives which of the found words to mark. The parts of a compound that was found whole are left out: the "s" of "opa's"
 * is in many places.
 */
export function wordsToMark(found: readonly string[], { words, phrases }: SearchQuery): string[] {
  const whole = [...words, ...phrases.flat()]
    .filter(isCompound)
    .filter((word) => found.some((term) => term.startsWith(joinParts(word))));
  const others = words.filter((word) => !isCompound(word));
  const single = new Set(phrases.flat());
  const isPart = (term: string) =>
    whole.some((word) => !term.startsWith(joinParts(word)) && partsOf(word).some((part) => term.startsWith(part)));
  return found.filter((term) => !isPart(term) || single.has(term) || others.some((word) => term.startsWith(word)));
}

function anyQuery(queries: Query[]): Query {
  return { combineWith: "OR", queries };
}

function wholeWordQuery(term: string): Query {
  return { ...EXACT, queries: [term] };
}

function prefixQuery(term: string): Query {
  return { queries: [term], prefix: term.length > 1, fuzzy: false };
}

/** How many letters may be wrong. Short words have too many neighbours. */
function forgive(word: string): number {
  if (word.length < 5) return 0;
  return word.length < 9 ? 1 : 2;
}
