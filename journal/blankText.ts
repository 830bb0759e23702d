/**
 * Anything that can be seen: no white space, no control, nothing that Unicode calls ignorable (soft hyphens, zero widths,
 * byte order marks, variation selectors), no blank of braille, and no mark that stands in the place of a picture.
 */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\uFFF9-\uFFFC]/u;

/** Whether nothing is to be seen of a text. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}
