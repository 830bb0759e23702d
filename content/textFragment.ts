/** A link into the article, to the sentence that asked: https://wicg.github.io/scroll-to-text-fragment/ */
import { BLOG_ORIGIN } from "./blog.ts";
import { toArticleAddress } from "./canonicalAddress.ts";
import type { DeckQuestion } from "./deck/deck.ts";

/** Up to this length a sentence is matched whole; a longer one by how it begins and ends. In characters. */
const LONGEST_WHOLE = 120;
const EDGE_WORDS = 5;
/** A sentence of up to so many words is tried in parts of every length; a longer one in halves, thirds, and at its edges. */
const FEW_WORDS = 8;
const FEWEST_WORDS = 3;

/**
 * The article's address, ending in text fragments that find `sentence` on the page; `null` for what is no address of an
 * article (see toArticleAddress), whose title then stands without a link. A browser goes to the first fragment that it
 * finds. None is found across the end of a line, a picture, a floated letter or hidden words, of which the sentence
 * itself says nothing: behind the whole sentence come parts of it, one of which crosses no such border.
 */
export function linkToSentence(address: string, sentence: string): string | null {
  const article = toArticleAddress(address);
  return article === null ? null : `${article}#:~:text=${toDirectives(sentence)}`;
}

/** Of a question of the deck, whose article has such an address; to the blog itself where it hasn't. */
export function linkToQuestion({ text, article }: Pick<DeckQuestion, "text" | "article">): string {
  return linkToSentence(article.url, text) ?? `${BLOG_ORIGIN}/`;
}

function toDirectives(sentence: string): string {
  const words = sentence.trim().split(/\s+/);
  return [wholeSentence(words), ...partsOf(words).map(encode)].join("&text=");
}

function wholeSentence(words: readonly string[]): string {
  if (words.join(" ").length <= LONGEST_WHOLE || words.length <= 2 * EDGE_WORDS) return encode(words);
  return `${encode(words.slice(0, EDGE_WORDS))},${encode(words.slice(-EDGE_WORDS))}`;
}

/** The largest first, and its end before its beginning, which other sentences have too. One word alone says too little. */
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

/** A bare `-`, `,` or `&` means something in a directive; encodeURIComponent leaves the dash and the apostrophe as they are. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(" ").toWellFormed()).replaceAll("-", "%2D").replaceAll("'", "%27");
}
