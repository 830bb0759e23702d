/** A link into the article, to the sentence that asked: https://wicg.github.io/scroll-to-text-fragment/ */

/** Up to this length a sentence is matched whole; a longer one by how it begins and ends. In characters. */
const LONGEST_WHOLE = 120;
const EDGE_WORDS = 5;

/** The article's address, ending in a text fragment that finds `sentence` on the page. */
export function linkToSentence(address: string, sentence: string): string {
  return `${address}#:~:text=${sentenceToDirective(sentence)}`;
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
