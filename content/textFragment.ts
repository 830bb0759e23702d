/** A link into the article, to the sentence that asked: https://wicg.github.io/scroll-to-text-fragment/ */
import { BLOG_ORIGIN } from "./blog.ts";
import { toArticleAddress } from "./canonicalAddress.ts";
import type { DeckQuestion } from "./deck.ts";

/** Up to this length a sentence is matched whole; a longer one by how it begins and ends. In characters. */
const LONGEST_WHOLE = 120;
const EDGE_WORDS = 5;

/**
 * The article's address, ending in a text fragment that finds `sentence` on the page; `null` for what is no address of an
 * article (see toArticleAddress), whose title then stands without a link.
 */
export function linkToSentence(address: string, sentence: string): string | null {
  const article = toArticleAddress(address);
  return article === null ? null : `${article}#:~:text=${sentenceToDirective(sentence)}`;
}

/** Of a question of the deck, whose article has such an address; to the blog itself where it hasn't. */
export function linkToQuestion({ text, article }: Pick<DeckQuestion, "text" | "article">): string {
  return linkToSentence(article.url, text) ?? `${BLOG_ORIGIN}/`;
}

function sentenceToDirective(sentence: string): string {
  const words = sentence.trim().split(/\s+/);
  if (sentence.length <= LONGEST_WHOLE || words.length <= 2 * EDGE_WORDS) return encode(words.join(" "));
  const start = words.slice(0, EDGE_WORDS).join(" ");
  const end = words.slice(-EDGE_WORDS).join(" ");
  return `${encode(start)},${encode(end)}`;
}

/** A bare `-`, `,` or `&` means something in a directive; encodeURIComponent leaves the dash and the apostrophe as they are. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D").replaceAll("'", "%27");
}
