/** Compares what was promised with what the reopened journal holds, character by character. */
import type { BoxTexts } from "./promises.ts";

/** Every text that the journal holds, in a head or in the history, with the question it answers. */
export type KeptText = { question: string; text: string };

export type LostText = {
  question: string;
  promised: string;
  nearest: string;
  reason: string;
  where: string;
  characters: number;
};

/** In characters, as a string counts them. A crash may take what is neither kept nor lost. */
export type TextVerdict = { typed: number; kept: number; losses: LostText[] };

/** All that the harness may have typed on that page, and on each of the other pages. */
export type Typed = { here: string; elsewhere: readonly string[] };

export function judge(box: BoxTexts, kept: readonly KeptText[], typed: Typed): TextVerdict {
  const { question, texts, promised } = box;
  const held = kept.filter((text) => text.question === question).map(({ text }) => text);
  const all = grownUntil(texts, texts.length - 1);
  if (held.some((text) => isUnheardOf(text, box, typed.here))) return { typed: all, kept: all, losses: [] };
  const isHeld = (text: string) => held.some((other) => other === text || isJoined(other, text, typed.elsewhere));
  const found = texts.findLastIndex((text, index) => index > 0 && isHeld(text));
  const keptCount = grownUntil(texts, found);
  if (promised === null || found >= promised.from) return { typed: all, kept: keptCount, losses: [] };
  const text = texts[promised.from] ?? "";
  const nearest = held.toSorted((a, b) => sharedLength(b, text) - sharedLength(a, text))[0] ?? "";
  const characters = Math.max(1, grownUntil(texts, promised.from) - keptCount);
  const loss = {
    question,
    promised: text,
    nearest,
    reason: promised.reason,
    where: findElsewhere(text, kept),
    characters,
  };
  return { typed: all, kept: keptCount, losses: [loss] };
}

/** Tells missing words from a journal that was lost as a whole, and from words that are under another question. */
function findElsewhere(text: string, kept: readonly KeptText[]): string {
  const found = kept.find((each) => each.text === text);
  return found === undefined ? `${kept.length} texts are there` : `it stands under "${found.question}"`;
}

/**
 * A killed page may have kept more than the harness heard of. It then kept the last text that was heard of, with more
 * at the cursor.
 */
function isUnheardOf(text: string, { unheard }: BoxTexts, typed: string): boolean {
  if (unheard === null || text.length <= unheard.before.length + unheard.after.length) return false;
  if (!text.startsWith(unheard.before) || !text.endsWith(unheard.after)) return false;
  return typed.includes(text.slice(unheard.before.length, text.length - unheard.after.length));
}

/**
 * An opening page puts what was typed before its store was open below what the store holds. It does so too if another
 * page wrote there since. All of the text is then kept, with the other page's words at the end of one of its lines.
 */
function isJoined(text: string, own: string, elsewhere: readonly string[]): boolean {
  const added = text.length - own.length;
  if (added <= 0) return false;
  const shared = sharedLength(text, own);
  return [...own.matchAll(/\n/gu)].some(({ index }) => {
    const [before, after] = [own.slice(0, index), own.slice(index)];
    if (index > shared || before.trim() === "" || after.trim() === "") return false;
    const words = text.slice(index, index + added);
    return text.endsWith(after) && elsewhere.some((typed) => typed.includes(words));
  });
}

/** How many characters were typed up to that text. */
function grownUntil(texts: readonly string[], last: number): number {
  return texts.reduce((sum, text, index) => {
    const before = texts[index - 1];
    return before === undefined || index > last ? sum : sum + Math.max(0, text.length - before.length);
  }, 0);
}

/** For how many characters the two begin the same. */
function sharedLength(text: string, other: string): number {
  let length = 0;
  while (length < text.length && text[length] === other[length]) length += 1;
  return length;
}
