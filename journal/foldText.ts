/**
 * Folds a text as search compares it, so that all its spellings are equal. It folds each character by itself, so that
 * what is found has a place in the text.
 */
import { INVISIBLE } from "../content/normaliseText.ts";

/**
 * `starts` and `ends` say where each unit of `folded` stands in the text. They span the whole character, with its
 * marks.
 */
export type FoldedText = { folded: string; starts: number[]; ends: number[] };

/** Letters that Unicode calls no accented ones, by the spelling that people use where a keyboard lacks them. */
const LETTERS_BY_SPELLING: Readonly<Record<string, string>> = {
  a: "ⱥɑᴀ",
  aa: "ꜳ",
  ae: "æᴁ",
  ao: "ꜵ",
  au: "ꜷ",
  av: "ꜹꜻ",
  ay: "ꜽ",
  b: "ƀƃɓʙ",
  c: "ƈȼɕᴄ",
  d: "đðɖɗƌȡᴅᴆ",
  e: "ǝəɛɇᴇ",
  f: "ƒꜰ",
  g: "ǥɠɡɢ",
  h: "ħɦⱨʜ",
  hv: "ƕ",
  i: "ıɨɩɪ",
  j: "ȷɉᴊ",
  k: "ĸƙⱪᴋꝁ",
  l: "łƚɫɬɭȴⱡʟ",
  m: "ɱᴍ",
  n: "ŋɲɳƞȵɴ",
  o: "øɔɵᴏ",
  oe: "œɶ",
  oo: "ꝏ",
  ou: "ȣ",
  p: "ƥᴘ",
  q: "ɋ",
  r: "ɍɽʀꝛ",
  s: "ʂȿꜱ",
  ss: "ß",
  t: "ŧƫƭʈⱦȶᴛ",
  th: "þ",
  tz: "ꜩ",
  u: "ʉᴜ",
  v: "ʋᴠ",
  w: "ⱳᴡ",
  y: "ƴɏʏ",
  z: "ƶȥɀʐʑʒⱬᴢ",
  σ: "ς",
};
const SPELLINGS = new Map(
  Object.entries(LETTERS_BY_SPELLING).flatMap(([spelling, letters]) =>
    Array.from(letters, (letter) => [letter, spelling] as const),
  ),
);

/** Apostrophes as people type them and as transliterations write them. Unicode calls some of these letters. */
const APOSTROPHES = /['`´‘’‛ʹʻʼʽʾʿˈˊˋ′‵ꞌ＇｀]/gu;
/** Hyphens, and the dots by which some languages divide a word. The long dashes between sentences are left out. */
const HYPHENS = /(?![—―⸺⸻︱︲﹘〜〰゠])[\p{Pd}−⁃·‧]/gu;
/** Matches every character that may fold to something else than its lower case. */
const STRANGE = /[^\t-\r -_a-~]/gu;

/** The spelling of each character met so far. */
const foldings = new Map<string, string>();

/**
 * The text in lower case, without accents and invisible characters. Every apostrophe becomes "'", and every hyphen "-".
 */
export function foldText(text: string): string {
  return text.replaceAll(STRANGE, foldCharacter).toLowerCase();
}

/** The folded text with its places. */
export function foldWithPositions(text: string): FoldedText {
  return mapCharacters(text, foldCharacter);
}

/** The text as it was typed, but for invisible characters, with its places. */
export function seenWithPositions(text: string): FoldedText {
  return mapCharacters(text, seenText);
}

export function seenText(text: string): string {
  return text.replaceAll(INVISIBLE, "");
}

function mapCharacters(text: string, fold: (character: string) => string): FoldedText {
  const [starts, ends]: [number[], number[]] = [[], []];
  let [folded, end] = ["", 0];
  for (const character of text) {
    const spelling = fold(character);
    const start = end;
    end += character.length;
    folded += spelling;
    while (starts.length < folded.length) {
      starts.push(start);
      ends.push(end);
    }
    // A mark belongs to the letter before it.
    if (spelling === "" && ends.at(-1) === start && /\p{M}/u.test(character)) ends.splice(-1, 1, end);
  }
  return { folded, starts, ends };
}

function foldCharacter(character: string): string {
  const known = foldings.get(character);
  if (known !== undefined) return known;
  // Unicode splits some apostrophes into a space and an accent.
  const letters = character.replaceAll(APOSTROPHES, "'").normalize("NFKD").toLowerCase().normalize("NFKD");
  const folded = Array.from(seenText(letters).replaceAll(/\p{M}+/gu, ""), (letter) => SPELLINGS.get(letter) ?? letter)
    .join("")
    .replaceAll(APOSTROPHES, "'")
    .replaceAll(HYPHENS, "-");
  foldings.set(character, folded);
  return folded;
}
