/**
 * Matches a character that can be seen. White space, controls, braille blanks and marks in the place of a picture
 * can't. Nor can what Unicode calls ignorable: soft hyphens, zero widths, byte order marks, variation selectors.
 */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\uFFF9-\uFFFC]/u;

/** Whether a text has nothing that can be seen. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}
