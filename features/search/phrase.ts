/** Tells whether a text has certain words beside each other, however the parts of compounds are joined. */
import { compoundsOf, partsOf } from "../../journal/words.ts";

/** `row` has all letters in a row. `gaps` says where in it a word begins, or a part of a word. It has the end too. */
export type Letters = { row: string; gaps: ReadonlyMap<number, "words" | "parts"> };

export function lettersOf(text: string): Letters {
  return joinCompounds(compoundsOf(text));
}

export function joinCompounds(compounds: readonly string[]): Letters {
  const gaps = new Map<number, "words" | "parts">();
  let row = "";
  for (const compound of compounds) {
    for (const [index, part] of partsOf(compound).entries()) {
      gaps.set(row.length, index === 0 ? "words" : "parts");
      row += part;
    }
  }
  return { row, gaps: gaps.set(row.length, "words") };
}

/** `isOpen`: the last word of the phrase may still be being typed. */
export function holdsPhrase(text: Letters, phrase: Letters, isOpen: boolean): boolean {
  const { length } = phrase.row;
  for (let start = text.row.indexOf(phrase.row); start !== -1; start = text.row.indexOf(phrase.row, start + 1)) {
    const isApart = text.gaps.has(start) && (isOpen || text.gaps.has(start + length));
    if (isApart && hasSameWords(text, phrase, start)) return true;
  }
  return false;
}

/**
 * Where one of the two has a word's end, the other has that too, or is between parts. Parts may be joined in either.
 */
function hasSameWords(text: Letters, phrase: Letters, start: number): boolean {
  for (let position = 1; position < phrase.row.length; position += 1) {
    const [inText, inPhrase] = [text.gaps.get(start + position), phrase.gaps.get(position)];
    if (inText === "words" && inPhrase === undefined) return false;
    if (inPhrase === "words" && inText === undefined) return false;
  }
  return true;
}
