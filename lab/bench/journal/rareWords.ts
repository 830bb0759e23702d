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

/** `places` are places in SENTENCES. Only the answers with these sentences are to be found. */
type Finding = { kind: FindingKind; typed: string; places: number[] };

const FINDINGS: readonly Finding[] = [
  { kind: "words", typed: "vuurtoren nevel", places: [0] },
  { kind: "words", typed: "karnemelk vuurtoren", places: [1] },
  { kind: "words", typed: "grootvader bestaat coöperatie", places: [3] },
  { kind: "words", typed: "boekenplank recht", places: [6] },
  { kind: "prefix", typed: "vuurt", places: [0, 1] },
  { kind: "prefix", typed: "sneeuwkl", places: [2] },
  { kind: "prefix", typed: "karnem", places: [1] },
  { kind: "prefix", typed: "boekenpl", places: [6] },
  { kind: "mistake", typed: "vuurtroen", places: [0, 1] },
  { kind: "mistake", typed: "sneuwklokjes", places: [2] },
  { kind: "mistake", typed: "karnemellk", places: [1] },
  { kind: "mistake", typed: "boekenplenk", places: [6] },
  { kind: "accents", typed: "cooperatie", places: [3] },
  { kind: "accents", typed: "reunie", places: [4] },
  { kind: "accents", typed: "creme brulee", places: [5] },
  { kind: "accents", typed: "CRÈME BRÛLÉE", places: [5] },
];

/** `null` for most answers. `index` counts from the newest answer. */
export function rareSentenceOf(index: number): string | null {
  const place = placeOf(index);
  return place === null ? null : (SENTENCES[place] ?? null);
}

/** What is typed, and the answers that it must find, by their index from the newest. */
export function listFindings(count: number): { kind: FindingKind; typed: string; indexes: number[] }[] {
  const indexes = Array.from({ length: count }, (_, index) => index);
  return FINDINGS.map(({ kind, typed, places }) => ({
    kind,
    typed,
    indexes: indexes.filter((index) => places.includes(placeOf(index) ?? -1)),
  }));
}

/** They are so rare further back that all found answers fit on one screen. */
function placeOf(index: number): number | null {
  if (index % EVERY !== EVERY - 1) return null;
  const turn = Math.floor(index / EVERY);
  return turn < 2 * SENTENCES.length ? turn % SENTENCES.length : null;
}
