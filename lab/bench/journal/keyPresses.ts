import { createRandom } from "./dutchWords.ts";

/** How many key presses time a search. */
const COUNT = 50;
const SHORTEST = 4;

/**
 * The content of the search box after each of fifty keys. It is words of these texts, often two, typed letter by
 * letter.
 */
export function listKeyPresses(texts: readonly string[], seed: number): string[] {
  const random = createRandom(seed);
  const words = [...new Set(texts.flatMap((text) => text.split(/[^\p{L}]+/u)))];
  const searched = words.filter(({ length }) => length >= SHORTEST);
  const pick = () => searched[Math.floor(random() * searched.length)] ?? "";
  const presses: string[] = [];
  while (presses.length < COUNT && searched.length > 0) {
    const typed = random() < 0.5 ? pick() : `${pick()} ${pick()}`;
    presses.push(...Array.from(typed, (_, index) => typed.slice(0, index + 1)).filter((each) => !each.endsWith(" ")));
  }
  return presses.slice(0, COUNT);
}
