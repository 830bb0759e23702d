/**
 * Finds words as search compares them: without case, accents and invisible characters, and however their parts are
 * joined.
 */
import { foldText, foldWithPositions, seenWithPositions, type FoldedText } from "./foldText.ts";

const WORD = /[\p{L}\p{N}]+/gu;
/** Matches signs such as "ℹ️" and "1️⃣". Unicode sees letters in them, but each is drawn as one sign. */
const DRAWN = /\p{Extended_Pictographic}|[\d#*]\uFE0F?\u20E3/gu;
/** Numbers in a circle or above the line are left out: they are signs. */
const LETTER = /[\p{L}\p{Nd}\p{Nl}]/u;
/** Matches compounds such as "zelf-compassie", "opa's" and "rock-'n-roll". */
const COMPOUND = /[\p{L}\p{N}]+(?:(?:-'?|'-?)[\p{L}\p{N}]+)*/gu;
/** "zo'n" stands in every tenth answer. Without its apostrophe it would be another common word, "zon" (sun). */
const SUCH_A = /(?<![\p{L}\p{N}])zo'n(?![\p{L}\p{N}])/gu;
/** A row of more parts is a list rather than a word. */
const MOST_PARTS = 8;

/** The folded words of a text, in order. A compound gives its parts. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(WORD) ?? [];
}

/**
 * Whether search looks for the sign itself, as it is no word. The folding of a sign such as "№" may still have letters.
 */
export function isSign(part: string): boolean {
  return !LETTER.test(part.replaceAll(DRAWN, "")) || wordsOf(part).length === 0;
}

/** The folded words of a text, with each compound whole: "zelf-compassie". */
export function compoundsOf(text: string): string[] {
  return partSuch(foldText(text)).match(COMPOUND) ?? [];
}

export function isCompound(word: string): boolean {
  return /['-]/u.test(word);
}

/** Gives "zelf" and "compassie" for "zelf-compassie". */
export function partsOf(compound: string): string[] {
  return compound.match(WORD) ?? [];
}

/** Gives "zelfcompassie", as others write it. */
export function joinParts(compound: string): string {
  return partsOf(compound).join("");
}

/** All terms by which a text is found: its words, and each row of two or more parts of a compound, joined. */
export function termsOf(text: string): string[] {
  return compoundsOf(text).flatMap((compound) =>
    isCompound(compound) ? joinedPartsOf(compound).map(({ term }) => term) : compound,
  );
}

/** A part of a text. All parts of a text together make up that text. */
export type TextPart = { start: number; text: string; isMarked: boolean };

/** Marks each word of the text that is one of these folded words, and each of their signs. */
export function markWords(text: string, words: ReadonlySet<string>): TextPart[] {
  if (words.size === 0) return [{ start: 0, text, isMarked: false }];
  const parts: TextPart[] = [];
  const add = (start: number, end: number, isMarked: boolean) => {
    if (end > start) parts.push({ start, text: text.slice(start, end), isMarked });
  };
  let last = 0;
  for (const { start, end } of joinOverlaps([...findTerms(text, words), ...findSigns(text, words)])) {
    add(last, start, false);
    add(start, end, true);
    last = end;
  }
  add(last, text.length, false);
  return parts;
}

type Span = { start: number; end: number };

function findTerms(text: string, words: ReadonlySet<string>): Span[] {
  const folded = foldWithPositions(text);
  return [...partSuch(folded.folded).matchAll(COMPOUND)].flatMap(({ 0: compound, index }) =>
    joinedPartsOf(compound)
      .filter(({ term }) => words.has(term))
      .map(({ start, end }) => toSpan(folded, { start: index + start, end: index + end })),
  );
}

/** Signs are found as they are drawn: a family is one sign, though one may look for each of its members. */
function findSigns(text: string, words: ReadonlySet<string>): Span[] {
  const signs = [...words].filter((word) => word !== "" && isSign(word));
  if (signs.length === 0) return [];
  const seen = seenWithPositions(text);
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
  const positions: number[] = [];
  for (let position = text.indexOf(part); position !== -1; position = text.indexOf(part, position + part.length)) {
    positions.push(position);
  }
  return positions;
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

/** The parts of a compound, and each row of two or more neighbouring parts, joined. */
function joinedPartsOf(compound: string): (Span & { term: string })[] {
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

/** The result is as long as `folded`, so that places stay right. */
function partSuch(folded: string): string {
  return folded.replaceAll(SUCH_A, "zo n");
}
