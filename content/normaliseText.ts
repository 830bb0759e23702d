/** The same text reads and compares the same, however it was written down. */

/**
 * Characters that no reader sees: soft hyphens, zero-widths, variation selectors, byte order marks, and controls but
 * white space.
 */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}|(?![\s\u0085])\p{Cc}/gu;
/** Matches a character of a script whose letters join, such as Arabic. */
const OTHER_SCRIPT = String.raw`(?!\p{Script=Latin}|\p{Script=Inherited}|\p{Default_Ignorable_Code_Point})`;
/**
 * Invisible characters that change what is seen: they choose the look of an emoji or ideograph, join emoji or letters,
 * or make the flag of a region. A 💡 looks the same with and without one, so none is kept there.
 */
const SHAPING = [
  String.raw`(?<=(?!💡)\p{Extended_Pictographic}|[#*0-9](?=\uFE0F\u20E3))[\uFE0E\uFE0F]`,
  String.raw`(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)\u200D(?=\p{Extended_Pictographic})`,
  String.raw`(?<=${OTHER_SCRIPT}\p{L}(?:${OTHER_SCRIPT}\p{M}){0,2})[\u200C\u200D](?=${OTHER_SCRIPT}[\p{L}\p{M}])`,
  String.raw`(?<=\p{Script=Han})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`,
  String.raw`(?<=🏴)[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,8}\u{E007F}`,
];
const INVISIBLE_OR_SHAPING = new RegExp(`(${SHAPING.join("|")})|${INVISIBLE.source}`, "gu");
const WHITE_SPACE = /[\s\u0085]+/gu;

const SINGLE_QUOTES = /[`´‘’‚‛ʹʻʼʽ′‹›＇]/gu;
const DOUBLE_QUOTES = /[“”„‟«»″＂]/gu;
const DASHES = /[‐‑‒–—―−⁃﹘﹣－]/gu;

/** The text as it is shown, on one line. Quotes, dashes and emoji stay as the blog writes them. */
export function normaliseText(text: string): string {
  return toCleanLine(text.toWellFormed().replaceAll(INVISIBLE_OR_SHAPING, "$1"));
}

/**
 * The text as it is compared, and never shown. The same wording gives an equal text, whether read from text, HTML or a
 * feed.
 */
export function normaliseForIdentity(text: string): string {
  const folded = foldTypography(toSeenLine(text).replaceAll("💡", ""));
  const plain = folded.normalize("NFKC").toLowerCase().normalize("NFKC");
  return toSeenLine(foldTypography(plain));
}

/**
 * The text without anything invisible. One page writes ❤️ where another writes ❤, and both must give a question one id.
 */
function toSeenLine(text: string): string {
  return toCleanLine(text.toWellFormed().replaceAll(INVISIBLE, ""));
}

function toCleanLine(text: string): string {
  return text.replaceAll(WHITE_SPACE, " ").normalize("NFC").trim();
}

function foldTypography(text: string): string {
  return text.replaceAll(SINGLE_QUOTES, "'").replaceAll(DOUBLE_QUOTES, '"').replaceAll(DASHES, "-");
}
