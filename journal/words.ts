/** Words as search compares them: without case, accents and what no reader sees, and however their parts are joined. */
import { foldText, foldWithPlaces, seenWithPlaces, type FoldedText } from "./foldText.ts";

const WORD = /[\p{L}\p{N}]+/gu;
/** Has letters in it to Unicode, and is drawn as one sign: "ℹ️", "1️⃣". */
const DRAWN = /\p{Extended_Pictographic}|[\d#*]\uFE0F?\u20E3/gu;
/** Not the numbers in a circle or above the line, which are signs. */
const LETTER = /[\p{L}\p{Nd}\p{Nl}]/u;
/** "zelf-compassie", "opa's", "rock-'n-roll". */
const COMPOUND = /[\p{L}\p{N}]+(?:(?:-'?|'-?)[\p{L}\p{N}]+)*/gu;
/** The one that would be another common word without its apostrophe, and stands in every tenth answer: the sun. */
const SUCH_A = /(?<![\p{L}\p{N}])zo'n(?![\p{L}\p{N}])/gu;
/** A row of more parts is rather a list than a word. */
const MOST_PARTS = 8;

/** The words of a text, folded, in its order; of a compound its parts. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(WORD) ?? [];
}

/** Whether it is looked for as it stands: no word, though its folding may have letters, as that of "№" has. */
export function isSign(part: string): boolean {
  return !LETTER.test(part.replaceAll(DRAWN, "")) || wordsOf(part).length === 0;
}

/** The same, with each compound whole: "zelf-compassie". */
export function compoundsOf(text: string): string[] {
  return partSuch(foldText(text)).match(COMPOUND) ?? [];
}

export function isCompound(word: string): boolean {
  return /['-]/u.test(word);
}

/** "zelf" and "compassie". */
export function partsOf(compound: string): string[] {
  return compound.match(WORD) ?? [];
}

/** "zelfcompassie", as others write it. */
export function joinParts(compound: string): string {
  return partsOf(compound).join("");
}

/** All that a text is found by: its words, and each two or more parts of a compound as one. */
export function termsOf(text: string): string[] {
  return compoundsOf(text).flatMap((compound) =>
    isCompound(compound) ? stretchesOf(compound).map(({ term }) => term) : compound,
  );
}

/** A stretch of a text, all of which together are that text. */
export type Stretch = { start: number; text: string; isMarked: boolean };

/** The text with each word marked that is one of these folded ones, and each sign among them that is no word. */
export function markWords(text: string, words: ReadonlySet<string>): Stretch[] {
  if (words.size === 0) return [{ start: 0, text, isMarked: false }];
  const stretches: Stretch[] = [];
  const add = (start: number, end: number, isMarked: boolean) => {
    if (end > start) stretches.push({ start, text: text.slice(start, end), isMarked });
  };
  let last = 0;
  for (const { start, end } of joinOverlaps([...findTerms(text, words), ...findSigns(text, words)])) {
    add(last, start, false);
    add(start, end, true);
    last = end;
  }
  add(last, text.length, false);
  return stretches;
}

type Span = { start: number; end: number };

function findTerms(text: string, words: ReadonlySet<string>): Span[] {
  const folded = foldWithPlaces(text);
  return [...partSuch(folded.folded).matchAll(COMPOUND)].flatMap(({ 0: compound, index }) =>
    stretchesOf(compound)
      .filter(({ term }) => words.has(term))
      .map(({ start, end }) => toSpan(folded, { start: index + start, end: index + end })),
  );
}

/** Whole, as they are drawn: a family is one sign, though each of its members may be looked for. */
function findSigns(text: string, words: ReadonlySet<string>): Span[] {
  const signs = [...words].filter((word) => word !== "" && isSign(word));
  if (signs.length === 0) return [];
  const seen = seenWithPlaces(text);
  const spans = signs.flatMap((sign) =>
    findAll(seen.folded, sign).map((start) => toSpan(seen, { start, end: start + sign.length })),
  );
  if (spans.length === 0) return [];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment, index }) => ({
    start: index,
    end: index + segment.length,
  })).filter(({ start, end }) => spans.some((span) => span.start < end && span.end > start));
}

function findAll(text: string, part: string): number[] {
  const places: number[] = [];
  for (let place = text.indexOf(part); place !== -1; place = text.indexOf(part, place + part.length)) {
    places.push(place);
  }
  return places;
}

function toSpan({ starts, ends }: FoldedText, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

function joinOverlaps(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** A compound's parts, and each two or more that stand beside each other, as one. */
function stretchesOf(compound: string): (Span & { term: string })[] {
  const parts = [...compound.matchAll(WORD)].map(({ 0: text, index }) => ({ text, start: index }));
  return parts.flatMap(({ start }, first) =>
    parts.slice(first, first + MOST_PARTS).map((last, count) => ({
      term: parts
        .slice(first, first + count + 1)
        .map(({ text }) => text)
        .join(""),
      start,
      end: last.start + last.text.length,
    })),
  );
}

/** As long as it was. */
function partSuch(folded: string): string {
  return folded.replaceAll(SUCH_A, "zo n");
}
