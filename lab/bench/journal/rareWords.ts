/** Sentences that stand in few answers, and what a reader would type to find those answers. */

/**
 * Every so many answers hold one of these, in turn. All stand among the newest thousand, and once more further back.
 */
const SENTENCES = [
  "De vuurtoren stond in de nevel.",
  "Bij de vuurtoren dronk ik karnemelk.",
  "Nevel over de sneeuwklokjes.",
  "De coöperatie van mijn grootvader bestaat nog.",
  "Op de reünie praatte niemand over vroeger.",
  "Een kleine crème brûlée, en dan naar huis.",
  "De boekenplank is eindelijk recht.",
];
const EVERY = 90;

export type FindingKind = "words" | "prefix" | "mistake" | "accents";

/** `sentences` are indexes in SENTENCES. Only the answers with these sentences are to be found. */
type Finding = { kind: FindingKind; typed: string; sentences: number[] };

const FINDINGS: readonly Finding[] = [
  { kind: "words", typed: "vuurtoren nevel", sentences: [0] },
  { kind: "words", typed: "karnemelk vuurtoren", sentences: [1] },
  { kind: "words", typed: "grootvader bestaat coöperatie", sentences: [3] },
  { kind: "words", typed: "boekenplank recht", sentences: [6] },
  { kind: "prefix", typed: "vuurt", sentences: [0, 1] },
  { kind: "prefix", typed: "sneeuwkl", sentences: [2] },
  { kind: "prefix", typed: "karnem", sentences: [1] },
  { kind: "prefix", typed: "boekenpl", sentences: [6] },
  { kind: "mistake", typed: "vuurtroen", sentences: [0, 1] },
  { kind: "mistake", typed: "sneuwklokjes", sentences: [2] },
  { kind: "mistake", typed: "karnemellk", sentences: [1] },
  { kind: "mistake", typed: "boekenplenk", sentences: [6] },
  { kind: "accents", typed: "cooperatie", sentences: [3] },
  { kind: "accents", typed: "reunie", sentences: [4] },
  { kind: "accents", typed: "creme brulee", sentences: [5] },
  { kind: "accents", typed: "CRÈME BRÛLÉE", sentences: [5] },
];

/** `null` for most answers. `index` counts from the newest answer. */
export function rareSentenceOf(index: number): string | null {
  const sentence = sentenceIndexOf(index);
  return sentence === null ? null : (SENTENCES[sentence] ?? null);
}

/** What is typed, and the answers that it must find, by their index from the newest. */
export function listFindings(count: number): { kind: FindingKind; typed: string; indexes: number[] }[] {
  const indexes = Array.from({ length: count }, (_, index) => index);
  return FINDINGS.map(({ kind, typed, sentences }) => ({
    kind,
    typed,
    indexes: indexes.filter((index) => sentences.includes(sentenceIndexOf(index) ?? -1)),
  }));
}

/** They are so rare further back that all found answers fit on one screen. */
function sentenceIndexOf(index: number): number | null {
  if (index % EVERY !== EVERY - 1) return null;
  const count = Math.floor(index / EVERY);
  return count < 2 * SENTENCES.length ? count % SENTENCES.length : null;
}
