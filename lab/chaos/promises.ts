/**
 * What the product promised of the texts on a page, by what was seen there. It promises all that "Bewaard" was said of,
 * and all that stood there when the page went away. Of a crash, it promises all that stood there 100 ms before. Readers
 * may overwrite their own words: a later text of the same page keeps the promise for an earlier one.
 */
import type { Observation } from "./observation.ts";

/** How a page ended: it went away, or was cut off at that moment (milliseconds since 1970). */
export type PageEnd = { kind: "closed" } | { kind: "cutOff"; at: number };

/** In milliseconds. What stood on a page this long before it was cut off is promised. */
export const MARGIN = 100;

/** Texts that the box of one question had on one page, in order. The first is from before any input. */
export type BoxTexts = {
  question: string;
  texts: string[];
  /** One of the texts from this index on must be kept; `null` if nothing was promised. */
  promised: { from: number; reason: string } | null;
  /** The last text around its cursor. More may have been typed there that the harness didn't hear of. */
  unheard: { before: string; after: string } | null;
};

type Open = { question: string; texts: string[]; at: number[]; saved: number; caret: number };

/** `margin` is longer if the browser itself was slower to keep anything: see control.ts. */
export function observationsToTexts(observations: readonly Observation[], end: PageEnd, margin = MARGIN): BoxTexts[] {
  const boxes: BoxTexts[] = [];
  let open: Open | null = null;
  for (const observation of observations) {
    if (open !== null && isLeft(open, observation)) {
      // A box that was left just before the page was cut off is no safer than one that wasn't left.
      const isInTime = end.kind === "closed" || observation.at <= end.at - margin;
      boxes.push(isInTime ? leave(open) : cutOff(open, end.at, margin));
      open = null;
    }
    open ??= begin(observation);
    if (open !== null) follow(open, observation);
  }
  if (open !== null) boxes.push(end.kind === "closed" ? close(open) : cutOff(open, end.at, margin));
  return boxes.filter(({ texts }) => texts.length > 1);
}

/** Whether the box shows another question, or another text that the reader didn't type. */
function isLeft(open: Open, { question, value, isTyped }: Observation): boolean {
  if (question !== open.question) return true;
  const last = open.texts.at(-1) ?? "";
  // The page puts what was typed before the store was open below what the store held.
  const isPutBelow = open.texts.length > 1 && value.endsWith(last);
  return !isTyped && value !== last && !isPutBelow;
}

function begin({ question, value, isTyped, at }: Observation): Open | null {
  if (question === null) return null;
  return { question, texts: [isTyped ? "" : value], at: [at], saved: 0, caret: value.length };
}

function follow(open: Open, { value, at, caret, isTyped, isSaved }: Observation): void {
  if (isTyped || value !== open.texts.at(-1)) {
    open.texts.push(value);
    open.at.push(at);
  }
  open.caret = caret;
  if (isSaved) open.saved = open.texts.length - 1;
}

function leave({ question, texts }: Open): BoxTexts {
  return {
    question,
    texts,
    promised: { from: texts.length - 1, reason: "stood there when it was left" },
    unheard: null,
  };
}

function close(open: Open): BoxTexts {
  return { ...leave(open), unheard: aroundCaret(open) };
}

function cutOff(open: Open, end: number, margin: number): BoxTexts {
  const { question, texts, at, saved } = open;
  const unheard = aroundCaret(open);
  const promisedAt = at.findLastIndex((moment) => moment <= end - margin);
  const from = Math.max(saved, promisedAt);
  if (from < 1) return { question, texts, promised: null, unheard };
  const reason = saved >= promisedAt ? "was said to be saved" : `stood there ${end - (at[from] ?? 0)} ms before`;
  return { question, texts, promised: { from, reason }, unheard };
}

function aroundCaret({ texts, caret }: Open): BoxTexts["unheard"] {
  const last = texts.at(-1) ?? "";
  return { before: last.slice(0, caret), after: last.slice(caret) };
}
