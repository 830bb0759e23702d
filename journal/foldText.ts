/** One text however it is spelled, as search compares it: a character at a time, so that what is found has its place. */
import { INVISIBLE } from "../content/normaliseText.ts";

/** `starts` and `ends` are where each unit of `folded` stands in the text: the whole character, with its marks. */
export type FoldedText = { folded: string; starts: number[]; ends: number[] };

/** What is no accent to Unicode, but is left out where one has no such key. */
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

/** As people type it, and as transliterations write it. Some are letters to Unicode. */
const APOSTROPHES = /['`´‘’‛ʹʻʼʽʾʿˈˊˋ′‵ꞌ＇｀]/gu;
/** Not the long dashes, which stand between sentences; with the dots by which some languages part a word. */
const HYPHENS = /(?![—―⸺⸻︱︲﹘〜〰゠])[\p{Pd}−⁃·‧]/gu;
/** All that may be other than in lower case. */
const STRANGE = /[^\t-\r -_a-~]/gu;

/** The spelling of each character that was met. */
const foldings = new Map<string, string>();

/** In lower case, without accents and what no reader sees; every apostrophe is "'", and every hyphen "-". */
export function foldText(text: string): string {
  return text.replaceAll(STRANGE, foldCharacter).toLowerCase();
}

/** The same, and where it stands. */
export function foldWithPlaces(text: string): FoldedText {
  return mapCharacters(text, foldCharacter);
}

/** As it was typed, without what no reader sees. */
export function seenWithPlaces(text: string): FoldedText {
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
  // To Unicode, some apostrophes are an accent on a space.
  const letters = character.replaceAll(APOSTROPHES, "'").normalize("NFKD").toLowerCase().normalize("NFKD");
  const folded = Array.from(seenText(letters).replaceAll(/\p{M}+/gu, ""), (letter) => SPELLINGS.get(letter) ?? letter)
    .join("")
    .replaceAll(APOSTROPHES, "'")
    .replaceAll(HYPHENS, "-");
  foldings.set(character, folded);
  return folded;
}
