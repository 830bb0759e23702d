/** Words as search compares them: without case, and without accents. */
const WORD = /[\p{L}\p{N}]+/gu;
/** A word as it is written, which may be more than one as it is compared: "½". */
const WRITTEN_WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text, folded, in its order. */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, "");
  return folded.match(WORD) ?? [];
}

/** A stretch of a text, all of which together are that text. */
export type Stretch = { start: number; text: string; isMarked: boolean };

/** The text with each word marked that is one of these folded ones. */
export function markWords(text: string, words: ReadonlySet<string>): Stretch[] {
  if (words.size === 0) return [{ start: 0, text, isMarked: false }];
  const stretches: Stretch[] = [];
  const add = (start: number, part: string, isMarked: boolean) => {
    if (part !== "") stretches.push({ start, text: part, isMarked });
  };
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WRITTEN_WORD)) {
    if (!wordsOf(word).some((each) => words.has(each))) continue;
    add(end, text.slice(end, index), false);
    add(index, word, true);
    end = index + word.length;
  }
  add(end, text.slice(end), false);
  return stretches;
}
