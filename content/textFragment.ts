/** A link into the article, to the sentence that asked: https://wicg.github.io/scroll-to-text-fragment/ */
import { BLOG_ORIGIN } from "./blog.ts";
import { toArticleAddress } from "./canonicalAddress.ts";
import type { DeckQuestion } from "./deck.ts";

/** Up to this length a sentence is matched whole; a longer one by how it begins and ends. In characters. */
const LONGEST_WHOLE = 120;
const EDGE_WORDS = 5;
/** A sentence of up to so many words is tried in parts of every length. */
const FEW_WORDS = 8;
/** Fewer words begin other sentences too; fewer end them. */
const FEWEST_FIRST = 3;
const FEWEST_LAST = 2;
/** More words say no more. */
const MOST_WORDS = 8;

/**
 * The article's address, ending in text fragments that find `sentence` on the page; `null` for what is no address of an
 * article (see toArticleAddress), whose title then stands without a link. A browser goes to the first fragment that it
 * finds. None is found across the end of a line, a picture, a floated letter or hidden words, of which the sentence
 * itself says nothing: behind the whole sentence come parts of it, one of which crosses no such border.
 */
export function linkToSentence(address: string, sentence: string): string | null {
  const article = toArticleAddress(address);
  return article === null ? null : `${article}#:~:${toDirectives(sentence)}`;
}

/**
 * The same with the whole sentence alone: short enough for a file that is read as text. A file that was written by an
 * earlier version is known by this link, which therefore never changes.
 */
export function linkToWholeSentence(address: string, sentence: string): string | null {
  const article = toArticleAddress(address);
  return article === null ? null : `${article}#:~:text=${wholeSentence(wordsOf(sentence))}`;
}

/** Of a question of the deck, whose article has such an address; to the blog itself where it hasn't. */
export function linkToQuestion({ text, article }: Pick<DeckQuestion, "text" | "article">): string {
  return linkToSentence(article.url, text) ?? `${BLOG_ORIGIN}/`;
}

function toDirectives(sentence: string): string {
  const words = wordsOf(sentence);
  return [wholeSentence(words), ...partsOf(words).map(encode)].map((text) => `text=${text}`).join("&");
}

function wordsOf(sentence: string): string[] {
  return sentence.trim().split(/\s+/);
}

function wholeSentence(words: readonly string[]): string {
  const whole = words.join(" ");
  if (whole.length <= LONGEST_WHOLE || words.length <= 2 * EDGE_WORDS) return encode(whole);
  return `${encode(words.slice(0, EDGE_WORDS).join(" "))},${encode(words.slice(-EDGE_WORDS).join(" "))}`;
}

/** The largest first, and its end before its beginning, which other sentences have too. */
function partsOf(words: readonly string[]): string[] {
  const { length } = words;
  if (length === 2) return words.slice(1);
  const sizes =
    length > FEW_WORDS
      ? [Math.floor(length / 2), Math.floor(length / 3), FEWEST_FIRST]
      : Array.from({ length: Math.max(0, length - FEWEST_LAST) }, (_none, index) => length - 1 - index);
  const parts = sizes.flatMap((size) => {
    const middle = size * 3 <= length ? words.slice(size, -size).slice(0, MOST_WORDS) : [];
    const first = size < Math.min(FEWEST_FIRST, length - 1) ? [] : words.slice(0, Math.min(size, MOST_WORDS));
    return [words.slice(-Math.min(size, MOST_WORDS)), middle, first];
  });
  return parts.map((part) => part.join(" ")).filter((part) => part !== "");
}

/** A bare `-`, `,` or `&` means something in a directive; encodeURIComponent leaves the dash and the apostrophe as they are. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D").replaceAll("'", "%27");
}
