/** One text however it was written down: as it is shown, and as it is compared. */

/** What no reader sees: soft hyphens, zero-widths, variation selectors, byte order marks, and controls but white space. */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}|(?![\s\u0085])\p{Cc}/gu;
const WHITE_SPACE = /[\s\u0085]+/gu;

const SINGLE_QUOTES = /[`´‘’‚‛ʹʻʼʽ′‹›＇]/gu;
const DOUBLE_QUOTES = /[“”„‟«»″＂]/gu;
const DASHES = /[‐‑‒–—―−⁃﹘﹣－]/gu;

/** The text as shown, on one line: quotes and dashes stay as the blog writes them. */
export function normaliseText(text: string): string {
  return text.toWellFormed().replaceAll(INVISIBLE, "").replaceAll(WHITE_SPACE, " ").normalize("NFC").trim();
}

/** The text as compared: never shown, equal for the same wording read from text, HTML or a feed. */
export function normaliseForIdentity(text: string): string {
  const folded = foldTypography(normaliseText(text).replaceAll("💡", ""));
  const plain = folded.normalize("NFKC").toLowerCase().normalize("NFKC");
  return normaliseText(foldTypography(plain));
}

function foldTypography(text: string): string {
  return text.replaceAll(SINGLE_QUOTES, "'").replaceAll(DOUBLE_QUOTES, '"').replaceAll(DASHES, "-");
}
