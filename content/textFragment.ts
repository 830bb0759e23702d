/** Links to the sentence in the article that asked: https://wicg.github.io/scroll-to-text-fragment/ */
import { BLOG_HOME } from "./blog.ts";
import { toArticleAddress } from "./canonicalAddress.ts";
import type { DeckQuestion } from "./deck/deck.ts";

/** In characters. A sentence up to this length is matched whole, and a longer one by its beginning and end. */
const LONGEST_WHOLE = 120;
const EDGE_WORDS = 5;
/**
 * In words. A sentence up to this length is tried in parts of every length. A longer one is tried in halves, thirds and
 * edges.
 */
const FEW_WORDS = 8;
const FEWEST_WORDS = 3;

/**
 * The article's address with text fragments that find `sentence` on the page. `null` where `address` is no article's
 * (see toArticleAddress): its title then stands without a link. A browser goes to the first fragment that it finds. It
 * finds none across the end of a line, a picture, a floated letter or hidden words. `sentence` shows none of these. So
 * parts of the sentence follow the whole one, and one of them crosses no such border.
 */
export function linkToSentence(address: string, sentence: string): string | null {
  const article = toArticleAddress(address);
  return article === null ? null : `${article}#:~:text=${toDirectives(sentence)}`;
}

/** The link for a question of the deck. It leads to the blog itself where the article has no such address. */
export function linkToQuestion({ text, article }: Pick<DeckQuestion, "text" | "article">): string {
  return linkToSentence(article.url, text) ?? BLOG_HOME;
}

function toDirectives(sentence: string): string {
  const words = sentence.trim().split(/\s+/);
  return [wholeSentence(words), ...partsOf(words).map(encode)].join("&text=");
}

function wholeSentence(words: readonly string[]): string {
  if (words.join(" ").length <= LONGEST_WHOLE || words.length <= 2 * EDGE_WORDS) return encode(words);
  return `${encode(words.slice(0, EDGE_WORDS))},${encode(words.slice(-EDGE_WORDS))}`;
}

/**
 * The largest parts come first. The end comes before the beginning, which other sentences share. One word says too
 * little.
 */
function partsOf(words: readonly string[]): string[][] {
  const { length } = words;
  if (length < FEWEST_WORDS) return words.slice(1).map((word) => [word]);
  const sizes =
    length > FEW_WORDS
      ? [Math.floor(length / 2), Math.floor(length / 3), FEWEST_WORDS]
      : words.slice(2).map((_word, index) => length - 1 - index);
  return sizes
    .flatMap((size) => [words.slice(-size), words.slice(size, -size), words.slice(0, size)])
    .filter((part) => part.length > 1);
}

/**
 * `-`, `,` and `&` mean something in a directive. encodeURIComponent leaves the dash and the apostrophe as they are.
 */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(" ").toWellFormed()).replaceAll("-", "%2D").replaceAll("'", "%27");
}
