/**
 * The plan of one round is a pure function of seed and round, so that any round can be replayed. How far each page gets
 * before the end depends on the browser, as it does for a reader.
 */
import fc from "fast-check";

export type WrittenPage = "newtab" | "popupTab" | "popup" | "journal";

export type PageStep =
  /** Each text is one input: a key, a character of an input method, or a paste. */
  | { kind: "type"; texts: string[] }
  /** Presses "Andere vraag". In the journal it presses "Klaar", so that the next step opens an answer again. */
  | { kind: "another" }
  /** Another tab comes in front for so many milliseconds. */
  | { kind: "switch"; awayFor: number }
  | { kind: "reload" }
  | { kind: "pause"; milliseconds: number };

export type EndingKind =
  /** The tabs and the popup are closed one by one. */
  | "closePages"
  | "closeWindow"
  /** The browser ends as when the machine shuts down: the pages aren't told. */
  | "quit"
  /** This is what chrome://crash does. */
  | "crash"
  /** The browser gets a SIGKILL. */
  | "kill";

/** The end comes after so many inputs on all pages together, and then so many milliseconds. */
export type Ending = { kind: EndingKind; afterInputs: number; delay: number };

export type PagePlan = { surface: WrittenPage; steps: PageStep[] };

export type RoundPlan = { pages: PagePlan[]; ending: Ending };

const PASTE_LENGTH = 50_000;

const SCRIPTS = {
  letters: "abcdefghijklmnopqrstuvwxyz      ABCXYZ0123456789.,?!'\"éëïç<>&".split(""),
  emoji: ["👩‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇳🇱", "❤️‍🔥", "🙂", "1️⃣", "🧑🏿‍🚀"],
  rightToLeft: "שלום عليكم\u200f\u202e\u202c\u2067\u2069".split(""),
  marks: ["e\u0301", "a\u0308\u0323", "n\u0303\u0331\u0302", "g\u0300\u0301\u0302\u0303\u0304", "각", "क्षि", "ไม้"],
  newlines: ["\n", "\n\n", "\n ", "\t"],
};

const typed: fc.Arbitrary<PageStep> = fc
  .tuple(fc.constantFrom(...Object.values(SCRIPTS)), fc.integer({ min: 1, max: 14 }))
  .chain(([script, length]) => arrayOf(fc.constantFrom(...script), { min: length, max: length }))
  .map((texts) => ({ kind: "type", texts }));

const pasted: fc.Arbitrary<PageStep> = arrayOf(fc.constantFrom(...Object.values(SCRIPTS).flat()), {
  min: 40,
  max: 80,
}).map((words) => {
  const text = words.join("");
  return { kind: "type", texts: [text.repeat(Math.ceil(PASTE_LENGTH / text.length)).slice(0, PASTE_LENGTH)] };
});

const step: fc.Arbitrary<PageStep> = fc.oneof(
  { weight: 60, arbitrary: typed },
  { weight: 2, arbitrary: pasted },
  { weight: 8, arbitrary: fc.constant<PageStep>({ kind: "another" }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("switch" as const), awayFor: fc.nat(60) }) },
  { weight: 6, arbitrary: fc.constant<PageStep>({ kind: "reload" }) },
  { weight: 16, arbitrary: fc.record({ kind: fc.constant("pause" as const), milliseconds: fc.nat(120) }) },
);

const steps = fc.tuple(typed, arrayOf(step, { min: 3, max: 12 })).map(([first, rest]) => [first, ...rest]);

/** The toolbar has one popup. There may be several of all other pages. */
const surfaces: fc.Arbitrary<WrittenPage[]> = fc
  .record({
    newtabs: fc.integer({ min: 1, max: 3 }),
    popupTabs: fc.integer({ min: 0, max: 1 }),
    popups: fc.integer({ min: 0, max: 1 }),
    journals: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ newtabs, popupTabs, popups, journals }) => [
    ...Array.from({ length: newtabs }, () => "newtab" as const),
    ...Array.from({ length: popupTabs }, () => "popupTab" as const),
    ...Array.from({ length: journals }, () => "journal" as const),
    // The popup comes last: an opening page takes the focus, and a popup without the focus closes.
    ...Array.from({ length: popups }, () => "popup" as const),
  ]);

const pages: fc.Arbitrary<PagePlan[]> = surfaces.chain((shown) =>
  fc.tuple(...shown.map((surface) => steps.map((planned) => ({ surface, steps: planned })))),
);

const plan: fc.Arbitrary<RoundPlan> = pages.chain((planned) =>
  fc.record({ pages: fc.constant(planned), ending: endingAfter(countInputs(planned)) }),
);

export function planRound(seed: number, round: number): RoundPlan {
  const [planned] = fc.sample(fc.noBias(plan), { seed: (seed + Math.imul(round, 0x9e3779b1)) | 0, numRuns: 1 });
  if (planned === undefined) throw new Error("fast-check gave no plan.");
  return planned;
}

function countInputs(planned: readonly PagePlan[]): number {
  const all = planned.flatMap((page) => page.steps);
  return all.reduce((sum, each) => sum + (each.kind === "type" ? each.texts.length : 0), 0);
}

function endingAfter(inputs: number): fc.Arbitrary<Ending> {
  return fc.record({
    kind: fc.constantFrom<EndingKind>("closePages", "closeWindow", "quit", "crash", "kill"),
    afterInputs: fc.integer({ min: 1, max: inputs }),
    delay: fc.oneof(fc.constant(0), fc.nat(250)),
  });
}

function arrayOf<Value>(value: fc.Arbitrary<Value>, { min, max }: { min: number; max: number }): fc.Arbitrary<Value[]> {
  return fc.array(value, { minLength: min, maxLength: max, size: "max" });
}
