/** Words that look Dutch from afar. They are as many and as unevenly frequent as in a diary. */

/** Gives numbers from 0 up to, but not including, 1. A seed always gives the same ones. It uses Mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The commonest first. */
const COMMON =
  `ik de het een en dat is niet van in te maar op met die voor er wat was zo als mijn dan me aan ook nog naar
om wel bij toch had heb mij zijn even weer al vandaag meer ben kan hoe daar waar zou iets over hij ze dit we uit moet
door nu geen wil ging kwam dacht voelde rust alleen iemand niets loslaten tijd dag avond ochtend moeder vader vriendin
collega werk huis tuin wandeling stilte adem lichaam hoofd hart woorden zin gedachte gevoel angst ruimte vrijheid`
    .split(/\s+/)
    .filter((word) => word !== "");

const ONSETS = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "bl", "br", "dr", "gr"];
const MORE_ONSETS = ["kl", "kr", "sch", "sl", "sp", "st", "str", "tr", "vl", "vr", "zw", ""];
const VOWELS = ["a", "e", "i", "o", "u", "aa", "ee", "ie", "oe", "oo", "ou", "ij", "ei", "ui", "eu", "ë", "é", "ï"];
const CODAS = ["", "", "k", "l", "m", "n", "p", "r", "s", "t", "nd", "ng", "rk", "rt", "st", "cht", "lf", "ns"];
const ENDINGS = ["", "", "", "en", "e", "er", "heid", "ing", "lijk", "je"];
const STARTS = [...ONSETS, ...MORE_ONSETS];

/** Gives different words, the commonest first. */
export function createVocabulary(count: number, random: () => number): string[] {
  const pick = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)] ?? "";
  const syllable = () => pick(STARTS) + pick(VOWELS) + pick(CODAS);
  const words = new Set(COMMON.slice(0, count));
  while (words.size < count) {
    const syllables = 1 + Math.floor(random() * 3);
    words.add(Array.from({ length: syllables }, syllable).join("") + pick(ENDINGS));
  }
  return [...words];
}

/** Picks a word by chance. As in languages, a word twice as far down the list comes half as often. */
export function pickWord(words: readonly string[], random: () => number): string {
  return words[Math.floor(words.length ** random()) - 1] ?? words[0] ?? "";
}
